import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../client-context.ts'
import { sessionKey } from '../queries.ts'
import { forgetDraft } from './use-draft.ts'

/** Notes on turns and moments; a moment is noted on its opening. What was being written is a draft until it is kept. */
export function useNotes(id: string) {
  const client = useClient()
  const cache = useQueryClient()
  const onSettled = () => cache.invalidateQueries({ queryKey: sessionKey(id) })
  const add = useMutation({
    mutationFn: (note: { readonly turn: number; readonly text: string }) => client.addNote(id, note),
    onSuccess: (_, { turn }) => forgetDraft(cache, { session: id, turn }),
    onSettled,
  })
  const change = useMutation({
    mutationFn: ({ note, text }: { readonly note: string; readonly text: string }) =>
      client.changeNote(id, note, { text }),
    onSuccess: (_, { note }) => forgetDraft(cache, { note }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: (note: string) => client.removeNote(id, note),
    onSuccess: (_, note) => forgetDraft(cache, { note }),
    onSettled,
  })
  const problem = add.error ?? change.error ?? remove.error
  return {
    add: add.mutate,
    adding: add.isPending,
    change: change.mutate,
    remove: remove.mutate,
    problem: problem?.message,
  }
}
