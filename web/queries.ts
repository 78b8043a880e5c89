import { queryOptions } from '@tanstack/react-query'
import type { RegardClient } from './client.ts'

/** What the page asks for, under the names that a change makes stale. Nothing is kept when the store is locked. */
export const sessionKey = (id: string) => ['session', id] as const

export const queries = {
  sessions: (client: RegardClient) =>
    queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => client.sessions(signal) }),
  session: (client: RegardClient, id: string) =>
    queryOptions({
      queryKey: sessionKey(id),
      queryFn: ({ signal }) => client.session(id, signal),
      // Comparing tens of thousands of codes with those before would take longer than showing a correction.
      structuralSharing: false,
    }),
  growth: (client: RegardClient) =>
    queryOptions({ queryKey: ['growth'], queryFn: ({ signal }) => client.growth(signal) }),
  codebook: (client: RegardClient) => queryOptions({ queryKey: ['codebook'], queryFn: () => client.codebook() }),
  settings: (client: RegardClient) => queryOptions({ queryKey: ['settings'], queryFn: () => client.settings() }),
}
