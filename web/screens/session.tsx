import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ErasureCertificate, Settings } from '../../src/server/api.ts'
import { ProblemError } from '../client.ts'
import { useClient } from '../client-context.ts'
import { Trouble } from '../parts/form.tsx'
import { queries } from '../queries.ts'
import { SessionWork } from '../session/session-work.tsx'
import { Waiting } from '../session/waiting.tsx'
import { Withdrawn } from '../session/withdrawn.tsx'
import page from '../styles/page.module.css'

type SessionScreenProps = { readonly id: string; readonly turn: number | undefined; readonly settings: Settings }

/** One session: coded, still being coded, not coded, or put away because its client does not agree to it any more. */
export function SessionScreen({ id, turn, settings }: SessionScreenProps) {
  const client = useClient()
  const { data: view, error } = useQuery(queries.session(client, id))
  const [erased, setErased] = useState<ErasureCertificate>()
  // The one refusal of a session that is there: its client has taken back that it is kept.
  const withdrawn = error instanceof ProblemError && error.problem.code === 'consent-missing'
  if (erased || withdrawn) {
    return (
      <main className={`${page.page} ${page.plain}`} id="main" tabIndex={-1}>
        <Withdrawn id={id} erased={erased} onErased={setErased} />
      </main>
    )
  }
  if (view?.document && view.entry.job === null) {
    return <SessionWork view={view} document={view.document} settings={settings} turn={turn} />
  }
  return (
    <main className={page.page} id="main" tabIndex={-1}>
      {view && <Waiting view={view} />}
      <Trouble error={error} />
    </main>
  )
}
