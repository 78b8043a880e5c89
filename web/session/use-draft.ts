import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

/** What a note is begun for: a turn of a session, or a note that is being reworded. */
export type DraftOf = { readonly session: string; readonly turn: number } | { readonly note: string }

const drafts = 'draft'
const keyOf = (of: DraftOf) => [drafts, of] as const

/**
 * A note that is being written, kept while the page is open: leaving the turn or the page loses nothing. It is held with
 * what was read from the store, and goes with that when the store is locked.
 */
export function useDraft(of: DraftOf, written = ''): readonly [text: string, write: (text: string) => void] {
  const cache = useQueryClient()
  const [text, setText] = useState(() => draftIn(cache, of) ?? written)
  const write = (next: string): void => {
    setText(next)
    cache.setQueryDefaults([drafts], { gcTime: Number.POSITIVE_INFINITY })
    if (next === written) forgetDraft(cache, of)
    else cache.setQueryData(keyOf(of), next)
  }
  return [text, write]
}

/** Undefined where nothing is begun. */
export function draftIn(cache: QueryClient, of: DraftOf): string | undefined {
  return cache.getQueryData<string>(keyOf(of))
}

export function forgetDraft(cache: QueryClient, of: DraftOf): void {
  cache.removeQueries({ queryKey: keyOf(of), exact: true })
}
