import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Trouble } from '../parts/form.tsx'
import { WordMenu } from '../parts/menu.tsx'
import { saveFile } from '../parts/save-file.ts'
import { sessionKey } from '../queries.ts'
import { Details } from './details.tsx'
import { TakeOut } from './take-out.tsx'
import { useSpeakers } from './use-speakers.ts'
import type { Work } from './use-work.ts'

type ToolsProps = {
  readonly view: SessionView
  /** Undefined where there are no codes to work on. */
  readonly work?: Work
}

/** What can be done with the whole session. */
export function Tools({ view, work }: ToolsProps) {
  const client = useClient()
  const cache = useQueryClient()
  const { id } = view.entry
  const [open, setOpen] = useState<'details' | 'take-out'>()
  const leave = (): void => setOpen(undefined)
  const speakers = useSpeakers(id)
  const report = useMutation({
    mutationFn: () => client.report(id, { deidentified: false }),
    onSuccess: saveFile,
  })
  const again = useMutation({
    mutationFn: () => client.codeSession(id),
    onSuccess: () => cache.invalidateQueries({ queryKey: sessionKey(id) }),
  })
  const coded = work !== undefined
  return (
    <>
      {work && view.canUndo && (
        <button type="button" onClick={work.undo}>
          Undo
        </button>
      )}
      {work && view.canRedo && (
        <button type="button" onClick={work.redo}>
          Redo
        </button>
      )}
      {coded && (
        <button type="button" onClick={() => report.mutate()}>
          Report
        </button>
      )}
      <WordMenu
        word="More"
        entries={[
          { says: 'Details and consents', does: () => setOpen('details') },
          ...(coded ? [{ says: 'Take it out', does: () => setOpen('take-out') }] : []),
          { says: 'Print', does: () => window.print() },
          { says: 'Swap therapist and client', does: () => speakers.change({ kind: 'swap' }) },
          ...(coded ? [{ says: 'Code again', does: () => again.mutate() }] : []),
        ]}
      />
      {open === 'details' && <Details view={view} onLeave={leave} />}
      {open === 'take-out' && <TakeOut entry={view.entry} onLeave={leave} />}
      <Trouble error={report.error ?? again.error ?? speakers.problem} />
    </>
  )
}
