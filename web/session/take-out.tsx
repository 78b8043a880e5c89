import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionEntry } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Dialog } from '../parts/dialog.tsx'
import { form, Trouble } from '../parts/form.tsx'
import { saveFile } from '../parts/save-file.ts'
import { Choice, WithWords } from '../parts/take-out-choices.tsx'

const forms = {
  report: 'The report, one page to read or print (HTML)',
  csv: 'Its turns as a table (CSV)',
  json: 'The coded session (JSON)',
} as const
type Form = keyof typeof forms

/** A report or a file of one session, with what was said or without. */
export function TakeOut({ entry, onLeave }: { readonly entry: SessionEntry; readonly onLeave: () => void }) {
  const client = useClient()
  const [as, setAs] = useState<Form>('report')
  const [words, setWords] = useState(true)
  const agreed = entry.consents.includes('export')
  const take = useMutation({
    mutationFn: () =>
      as === 'report'
        ? client.report(entry.id, { deidentified: !words })
        : client.exportSession(entry.id, { format: as, deidentified: !words }),
    onSuccess: (file) => {
      saveFile(file)
      onLeave()
    },
  })
  return (
    <Dialog title="Take it out" onLeave={onLeave}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          take.mutate()
        }}
      >
        <Choice legend="What" name="form" says={forms} value={as} onValue={setAs} />
        <WithWords words={words} onWords={setWords} />
        {!agreed && (
          <p className={form.hint}>
            The client has not agreed to it being taken out. Once they have, tick it under More, in Details and
            consents.
          </p>
        )}
        <Trouble error={take.error} />
        <div className={form.acts}>
          <button type="submit" className={form.first} disabled={take.isPending || !agreed}>
            Take it out
          </button>
          <button type="button" className={form.second} onClick={onLeave}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  )
}
