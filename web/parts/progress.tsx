import { useEffect, useRef, useState } from 'react'
import type { JobEvent } from '../../src/server/api.ts'
import { inWords } from '../client.ts'
import { useClient } from '../client-context.ts'
import { Trouble } from './form.tsx'
import s from './progress.module.css'

/** How far a job is, as the program tells it. */
export function Progress({ job, onDone }: { readonly job: string; readonly onDone: (sessionId: string) => void }) {
  const client = useClient()
  const [event, setEvent] = useState<JobEvent>({ phase: 'waiting' })
  const [error, setError] = useState<Error>()
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    const stop = new AbortController()
    const follow = async (): Promise<void> => {
      for await (const next of client.followJob(job, stop.signal)) {
        setEvent(next)
        if (next.phase === 'done') done.current(next.sessionId)
      }
    }
    follow().catch((reason: unknown) => {
      if (!stop.signal.aborted) setError(reason instanceof Error ? reason : new Error('The job was lost.'))
    })
    return () => stop.abort()
  }, [client, job])
  const share = event.phase === 'coding' && event.total > 0 ? event.done / event.total : event.phase === 'done' ? 1 : 0
  return (
    <div className={s.progress}>
      <svg
        role="progressbar"
        aria-label="Coding"
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <line className={s.all} x1="0" x2="100%" y1="7" y2="7" />
        <line className={s.done} x1="0" x2={`${share * 100}%`} y1="7" y2="7" />
      </svg>
      {event.phase === 'stopped' ? <Trouble error={inWords(event.problem)} /> : <Trouble error={error} />}
    </div>
  )
}
