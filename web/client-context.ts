import { createContext, useContext } from 'react'
import { invariant } from '../src/errors.ts'
import type { RegardClient } from './client.ts'

export const ClientContext = createContext<RegardClient | undefined>(undefined)

/** The program on this machine, once the page has come in. */
export function useClient(): RegardClient {
  const client = useContext(ClientContext)
  invariant(client, 'screens are drawn only after the page has come in')
  return client
}
