import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SpeakerChange } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { sessionKey } from '../queries.ts'

/** Corrects who said it. The session is coded anew where that changed, and shown when that is done. */
export function useSpeakers(id: string) {
  const client = useClient()
  const cache = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (change: SpeakerChange) => client.changeSpeakers(id, change),
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: sessionKey(id) })
      await cache.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  return { change: mutate, isPending, problem: error?.message }
}
