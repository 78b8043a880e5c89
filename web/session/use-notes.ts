import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../client-context.ts'
import { sessionKey } from '../queries.ts'

/** Notes on turns and moments; a moment is noted on its opening. */
export function useNotes(id: string) {
  const client = useClient()
  const cache = useQueryClient()
  const onSettled = () => cache.invalidateQueries({ queryKey: sessionKey(id) })
  const add = useMutation({
    mutationFn: (note: { readonly turn: number | null; readonly text: string }) => client.addNote(id, note),
    onSettled,
  })
  const change = useMutation({
    mutationFn: ({ note, text }: { readonly note: string; readonly text: string }) =>
      client.changeNote(id, note, { text }),
    onSettled,
  })
  const remove = useMutation({ mutationFn: (note: string) => client.removeNote(id, note), onSettled })
  const problem = add.error ?? change.error ?? remove.error
  return { add: add.mutate, change: change.mutate, remove: remove.mutate, problem: problem?.message }
}
