import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { capital, counted } from '../../src/report/turn-words.ts'
import type { SessionEntry } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Dialog } from '../parts/dialog.tsx'
import { form, Trouble } from '../parts/form.tsx'
import { saveFile } from '../parts/save-file.ts'
import { Choice, WithWords } from '../parts/take-out-choices.tsx'

const tables = {
  sessions: 'Sessions, one row each',
  turns: 'Turns',
  codes: 'Codes on turns',
  moments: 'Moments',
  measures: 'Measures, with their ranges',
} as const

type TakeTablesProps = { readonly sessions: readonly SessionEntry[]; readonly onLeave: () => void }

/** One table over all sessions whose clients have agreed that they are taken out. */
export function TakeTables({ sessions, onLeave }: TakeTablesProps) {
  const client = useClient()
  const [table, setTable] = useState<keyof typeof tables>('sessions')
  const [words, setWords] = useState(false)
  const among = sessions.filter(
    ({ coded, consents }) =>
      coded && (['keep', 'code', 'export'] as const).every((purpose) => consents.includes(purpose)),
  ).length
  const take = useMutation({
    mutationFn: () => client.tables({ table, deidentified: !words }),
    onSuccess: saveFile,
  })
  return (
    <Dialog title="Take out tables" onLeave={onLeave}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          take.mutate()
        }}
      >
        <p className={form.hint}>{whichInWords(among, sessions.length)} The column “session” joins the tables.</p>
        <Choice legend="Which table" name="table" says={tables} value={table} onValue={setTable} />
        <WithWords words={words} onWords={setWords} />
        <Trouble error={take.error} />
        <div className={form.acts}>
          <button type="submit" className={form.first} disabled={take.isPending || among === 0}>
            {take.isPending ? 'One moment' : 'Take it out (CSV)'}
          </button>
          <button type="button" className={form.second} onClick={onLeave}>
            Leave
          </button>
          {take.isSuccess && !take.isPending && <span role="status">The browser has it.</span>}
        </div>
      </form>
    </Dialog>
  )
}

function whichInWords(among: number, all: number): string {
  if (among === all) return 'All that is here is coded, and agreed to be taken out.'
  if (among === 0) return 'Nothing here is coded and agreed to be taken out.'
  return `${capital(counted(among, 'session'))} of ${all} can be taken out: coded, and agreed to by the client.`
}
