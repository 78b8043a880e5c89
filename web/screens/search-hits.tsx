import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { shortened } from '../../src/report/excerpt.ts'
import { useClient } from '../client-context.ts'
import { Trouble } from '../parts/form.tsx'
import { hrefOf } from '../router.ts'
import page from '../styles/page.module.css'
import s from './sessions.module.css'

/** Turns of all sessions that hold every one of the words. */
export function SearchHitList({ words }: { readonly words: string }) {
  const client = useClient()
  const later = useDeferredValue(words.trim())
  const { data, error } = useQuery({
    queryKey: ['search', later],
    queryFn: ({ signal }) => client.search({ words: later.endsWith('*') ? later : `${later}*` }, signal),
    placeholderData: (before) => before,
    gcTime: 0,
  })
  return (
    <div className={s.list}>
      <Trouble error={error} />
      {data?.hits.length === 0 && <p className={page.text}>No turn holds these words.</p>}
      <ul>
        {data?.hits.map((hit) => (
          <li key={`${hit.sessionId} ${hit.turn}`} className={s.hit}>
            <a href={hrefOf({ screen: 'session', id: hit.sessionId, turn: hit.turn })}>
              <q>“{shortened(hit.text, 240)}”</q>
              <small>
                {hit.alias}, turn {hit.turn}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
