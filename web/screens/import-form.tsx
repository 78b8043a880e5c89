import { type FormEvent, useEffect, useRef, useState } from 'react'
import { capital, counted } from '../../src/report/turn-words.ts'
import type { Import, ImportPreview, Purpose } from '../../src/server/api.ts'
import { purposeWords, withPurpose } from '../parts/consents.ts'
import { today } from '../parts/days.ts'
import { Check, Field, form, Trouble } from '../parts/form.tsx'
import s from './import.module.css'
import { missingFor, neededInWords } from './import-needs.ts'
import { Issues } from './issues.tsx'

type ImportFormProps = {
  readonly preview: ImportPreview
  readonly example: boolean
  readonly error: Error | null
  readonly pending: boolean
  readonly onKeep: (body: Import) => void
  readonly onLeave: () => void
  /** Where others wait behind it. */
  readonly onLeaveAll: (() => void) | undefined
}

/** Who is who, with two lines of each; whose session it is; what the client has agreed to. */
export function ImportForm(props: ImportFormProps) {
  const { preview, example, error, pending, onKeep, onLeave, onLeaveAll } = props
  const { speakers } = preview
  const guessed = (role: 'therapist' | 'client', other: number): string =>
    (speakers.find((speaker) => speaker.role === role) ?? speakers[other])?.label ?? ''
  const [therapist, setTherapist] = useState(guessed('therapist', 0))
  const [client, setClient] = useState(guessed('client', 1))
  const [alias, setAlias] = useState(example ? 'Example' : '')
  const [heldOn, setHeldOn] = useState(example ? today() : '')
  const [goal, setGoal] = useState('')
  const [consents, setConsents] = useState<ReadonlySet<Purpose>>(new Set(example ? ['keep', 'code', 'export'] : []))
  const swap = (): void => {
    setTherapist(client)
    setClient(therapist)
  }
  const swapNow = useRef(swap)
  swapNow.current = swap
  const whole = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // The dialog has the focus itself, so the key is heard wherever it is; by its place, since with Alt it may write another letter.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyS') return
      event.preventDefault()
      swapNow.current()
    }
    window.addEventListener('keydown', onKeyDown)
    focusOn(whole.current, 'alias')
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const missing = missingFor({ alias, keep: consents.has('keep'), therapist, client })
  const [tried, setTried] = useState(false)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const [first] = missing
    setTried(first !== undefined)
    if (first) {
      focusOn(whole.current, first.field)
      return
    }
    onKeep({
      therapist,
      client,
      alias: alias.trim(),
      ...(heldOn === '' ? {} : { heldOn }),
      ...(goal.trim() === '' ? {} : { goal: goal.trim() }),
      consents: [...consents],
    })
  }
  const consent = (purpose: Purpose): { checked: boolean; onCheck: (checked: boolean) => void } => ({
    checked: consents.has(purpose),
    onCheck: (checked) => setConsents(withPurpose(consents, purpose, checked)),
  })
  return (
    <form className={form.form} onSubmit={onSubmit} ref={whole} noValidate>
      <p className={form.hint}>
        {capital(counted(preview.turns, 'turn'))}
        {preview.minutes === null ? ', without times' : `, ${counted(Math.round(preview.minutes), 'minute')}`}. Nothing
        is kept yet.
      </p>
      <fieldset className={form.field}>
        <legend>Who is who</legend>
        <div className={s.speakers}>
          <Speaker says="You" name="therapist" label={therapist} preview={preview} onLabel={setTherapist} />
          <Speaker says="The client" name="client" label={client} preview={preview} onLabel={setClient} />
        </div>
        <div className={form.acts}>
          <button type="button" className={form.second} onClick={swap}>
            Swap them <kbd>Alt S</kbd>
          </button>
        </div>
      </fieldset>
      <Issues issues={preview.issues} />
      <div className={s.pair}>
        <Field
          label="Client"
          name="alias"
          value={alias}
          onText={setAlias}
          maxLength={80}
          autoComplete="off"
          required
          hint="Initials or an alias, never a full name."
        />
        <Field label="Day" type="date" value={heldOn} onText={setHeldOn} hint="When the session took place." />
      </div>
      <Field
        label="The change that it is about, if any"
        value={goal}
        onText={setGoal}
        maxLength={200}
        autoComplete="off"
        hint="For instance: drinking less. Talk of change is shown only then."
      />
      <fieldset className={form.field}>
        <legend>What has the client agreed to?</legend>
        <Check
          name="keep"
          says={purposeWords.keep}
          note="Needed. It can be taken back at any time."
          {...consent('keep')}
        />
        <Check says={purposeWords.code} {...consent('code')} />
        <Check says={purposeWords.export} {...consent('export')} />
        {example && <p className={form.hint}>The example is invented: nobody needs to be asked.</p>}
      </fieldset>
      {tried && missing.length > 0 ? (
        <Trouble error={neededInWords(missing)} />
      ) : (
        missing.length > 0 && <p className={form.hint}>{neededInWords(missing)}</p>
      )}
      <Trouble error={error} />
      <div className={form.acts}>
        <button type="submit" className={form.first} disabled={pending}>
          {consents.has('code') ? 'Keep and code it' : 'Keep it'}
        </button>
        <button type="button" className={form.second} onClick={onLeave}>
          Leave it
        </button>
        {onLeaveAll && (
          <button type="button" className={form.second} onClick={onLeaveAll}>
            Leave them all
          </button>
        )}
      </div>
    </form>
  )
}

/** The field of that name: `therapist` and `client` have one only where there is a choice. */
function focusOn(whole: HTMLFormElement | null, name: string): void {
  whole?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
}

type SpeakerProps = {
  readonly says: string
  readonly name: string
  readonly label: string
  readonly preview: ImportPreview
  readonly onLabel: (label: string) => void
}

function Speaker({ says, name, label, preview, onLabel }: SpeakerProps) {
  const speaker = preview.speakers.find((one) => one.label === label)
  return (
    <div className={s.speaker}>
      <b>{says}</b>
      <div>
        {speaker?.lines.map((line) => (
          <p key={line}>“{line}”</p>
        ))}
        {preview.speakers.length > 2 ? (
          <select
            aria-label={`${says} in the file`}
            name={name}
            value={label}
            onChange={(event) => onLabel(event.target.value)}
          >
            {preview.speakers.map((one) => (
              <option key={one.label} value={one.label}>
                {one.label}, {counted(one.turns, 'turn')}
              </option>
            ))}
          </select>
        ) : (
          <small>
            “{label}” in the file{speaker && `, ${counted(speaker.turns, 'turn')}`}
          </small>
        )}
      </div>
    </div>
  )
}
