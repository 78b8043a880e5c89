import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { form, Trouble } from '../parts/form.tsx'
import { Progress } from '../parts/progress.tsx'
import { sessionKey } from '../queries.ts'
import page from '../styles/page.module.css'

/** A session that has no codes yet: how far its coding is, or the way to begin it. */
export function Waiting({ view }: { readonly view: SessionView }) {
  const client = useClient()
  const cache = useQueryClient()
  const { entry } = view
  const fresh = () => {
    void cache.invalidateQueries({ queryKey: sessionKey(entry.id) })
    void cache.invalidateQueries({ queryKey: ['sessions'] })
  }
  const code = useMutation({ mutationFn: () => client.codeSession(entry.id), onSuccess: fresh })
  return (
    <header className={page.head}>
      <div className={page.what}>
        <p>
          <h1>{entry.alias}</h1>, {entry.turns} turns
        </p>
      </div>
      {entry.job ? (
        <>
          <p className={page.lead}>It is being read. You can leave; it goes on.</p>
          <Progress job={entry.job} onDone={fresh} />
        </>
      ) : (
        <>
          <p className={page.lead}>This session is kept, and not coded yet.</p>
          <Trouble error={code.error} />
          <div className={form.acts}>
            <button type="button" className={form.first} onClick={() => code.mutate()}>
              Code it
            </button>
          </div>
        </>
      )}
    </header>
  )
}
