import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ErasureCertificate, SessionEntry } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { dayInWords } from '../parts/days.ts'
import { form, Trouble } from '../parts/form.tsx'
import { queries, sessionKey } from '../queries.ts'
import { hrefOf } from '../router.ts'
import { Certificate, Confirm } from '../screens/settings-erase.tsx'
import page from '../styles/page.module.css'

type WithdrawnProps = {
  readonly id: string
  /** Once it was erased here. */
  readonly erased: ErasureCertificate | undefined
  readonly onErased: (certificate: ErasureCertificate) => void
}

/** A session whose client has taken back that it is kept: nothing of it is shown; it is kept on, or erased. */
export function Withdrawn({ id, erased, onErased }: WithdrawnProps) {
  const client = useClient()
  const { data, error } = useQuery(queries.sessions(client))
  const entry = data?.sessions.find((one) => one.id === id)
  const title = erased ? 'Erased' : entry?.alias
  useEffect(() => {
    if (title !== undefined) window.document.title = `${title} · Regard`
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus is gone, here and when it was erased
  useEffect(() => document.getElementById('main')?.focus(), [erased])
  return (
    <header className={page.head}>
      <div className={page.what}>
        <p>
          <h1>{title ?? 'One session'}</h1>
        </p>
      </div>
      {erased ? (
        <div className={page.section}>
          <Certificate certificate={erased} />
          <p className={page.lead}>
            <a href={hrefOf({ screen: 'sessions' })}>To the sessions</a>
          </p>
        </div>
      ) : (
        entry && <Decide entry={entry} onErased={onErased} />
      )}
      <Trouble error={error} />
    </header>
  )
}

type DecideProps = { readonly entry: SessionEntry; readonly onErased: (certificate: ErasureCertificate) => void }

function Decide({ entry, onErased }: DecideProps) {
  const client = useClient()
  const cache = useQueryClient()
  const [erasing, setErasing] = useState(false)
  const keepOn = useMutation({
    mutationFn: () => client.changeConsent(entry.id, { purpose: 'keep', given: true }),
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: sessionKey(entry.id) })
      await cache.invalidateQueries({ queryKey: ['sessions'] })
      await cache.invalidateQueries({ queryKey: ['growth'] })
    },
  })
  return (
    <>
      <p className={page.lead}>The client has taken back that this session is kept.</p>
      <p className={`${page.text} ${page.section}`}>
        It is put away: it can be neither read nor coded, and nothing of it can be taken out.{' '}
        {entry.eraseOn && `It is due to be erased since ${dayInWords(entry.eraseOn)}. `}
        {entry.held
          ? 'A legal hold stands on it: it is not erased until that has ended.'
          : 'Nothing of it was erased so far. If the client agrees again, it is there again, with what you corrected and noted.'}
      </p>
      <Trouble error={keepOn.error} />
      <div className={form.acts}>
        <button type="button" className={form.first} disabled={keepOn.isPending} onClick={() => keepOn.mutate()}>
          The client agrees again: keep it
        </button>
        <button type="button" className={form.second} onClick={() => setErasing(true)}>
          Erase it
        </button>
      </div>
      {erasing && (
        <Confirm
          wish={{ what: 'session', id: entry.id, says: `this session with ${entry.alias}`, alias: entry.alias }}
          onLeave={() => setErasing(false)}
          onDone={onErased}
        />
      )}
    </>
  )
}
