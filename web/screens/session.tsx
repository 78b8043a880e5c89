import { useQuery } from '@tanstack/react-query'
import type { Settings } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Trouble } from '../parts/form.tsx'
import { queries } from '../queries.ts'
import { SessionWork } from '../session/session-work.tsx'
import { Waiting } from '../session/waiting.tsx'
import page from '../styles/page.module.css'

type SessionScreenProps = { readonly id: string; readonly turn: number | undefined; readonly settings: Settings }

/** One session: coded, still being coded, or not coded yet. */
export function SessionScreen({ id, turn, settings }: SessionScreenProps) {
  const client = useClient()
  const { data: view, error } = useQuery(queries.session(client, id))
  if (view?.document && view.entry.job === null) {
    return <SessionWork view={view} document={view.document} settings={settings} turn={turn} />
  }
  return (
    <main className={`${page.page} ${page.plain}`} id="main" tabIndex={-1}>
      {view && <Waiting view={view} />}
      <Trouble error={error} />
    </main>
  )
}
