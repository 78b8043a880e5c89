import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Trouble } from '../parts/form.tsx'
import { WordMenu } from '../parts/menu.tsx'
import { saveFile } from '../parts/save-file.ts'
import { sessionKey } from '../queries.ts'
import { Details } from './details.tsx'
import { useSpeakers } from './use-speakers.ts'
import type { Work } from './use-work.ts'

/** What can be done with the whole session. */
export function Tools({ view, work }: { readonly view: SessionView; readonly work: Work }) {
  const client = useClient()
  const cache = useQueryClient()
  const { id } = view.entry
  const [details, setDetails] = useState(false)
  const speakers = useSpeakers(id)
  const take = useMutation({
    mutationFn: (what: 'report' | 'csv' | 'json') =>
      what === 'report'
        ? client.report(id, { deidentified: false })
        : client.exportSession(id, { format: what, deidentified: false }),
    onSuccess: saveFile,
  })
  const again = useMutation({
    mutationFn: () => client.codeSession(id),
    onSuccess: () => cache.invalidateQueries({ queryKey: sessionKey(id) }),
  })
  const error = take.error ?? again.error
  return (
    <>
      {view.canUndo && (
        <button type="button" onClick={work.undo}>
          Undo
        </button>
      )}
      {view.canRedo && (
        <button type="button" onClick={work.redo}>
          Redo
        </button>
      )}
      <button type="button" onClick={() => take.mutate('report')}>
        Report
      </button>
      <WordMenu
        word="More"
        entries={[
          { says: 'Details and consents', does: () => setDetails(true) },
          { says: 'Print', does: () => window.print() },
          { says: 'Turns as a table (CSV)', does: () => take.mutate('csv') },
          { says: 'Coded session (JSON)', does: () => take.mutate('json') },
          { says: 'Swap therapist and client', does: () => speakers.change({ kind: 'swap' }) },
          { says: 'Code again', does: () => again.mutate() },
        ]}
      />
      {details && <Details view={view} onLeave={() => setDetails(false)} />}
      <Trouble error={error ?? speakers.problem} />
    </>
  )
}
