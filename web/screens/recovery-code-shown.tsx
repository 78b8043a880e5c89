import { useState } from 'react'
import type { RecoveryCode } from '../../src/server/api.ts'
import { Field, form, Trouble } from '../parts/form.tsx'
import s from './alone.module.css'

type RecoveryCodeShownProps = {
  readonly code: RecoveryCode
  readonly error: Error | null
  readonly pending: boolean
  readonly onTyped: (groups: readonly string[]) => void
}

/** The recovery code, shown once; then out of sight, while two of its groups are typed back from the paper. */
export function RecoveryCodeShown({ code, error, pending, onTyped }: RecoveryCodeShownProps) {
  const [written, setWritten] = useState(false)
  const [typed, setTyped] = useState<readonly string[]>(code.ask.map(() => ''))
  if (!written) {
    return (
      <>
        <h1 className={s.lead}>Write this recovery code on paper.</h1>
        <p className={s.text}>
          It opens your sessions when the passphrase is forgotten. It is shown this once. Keep it where you keep what
          must not be lost, and not on this machine.
        </p>
        <p className={s.code} data-testid="recovery-code">
          {code.recoveryCode.split('-').map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a code never move
            <span key={place}>{group}</span>
          ))}
        </p>
        <div className={form.acts}>
          <button type="button" className={form.first} onClick={() => setWritten(true)}>
            I have written it down
          </button>
        </div>
      </>
    )
  }
  return (
    <>
      <h1 className={s.lead}>Type two parts of it back, from the paper.</h1>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          onTyped(typed)
        }}
      >
        <div className={s.groups}>
          {code.ask.map((group, place) => (
            <Field
              key={group}
              label={`Group ${group}`}
              value={typed[place] ?? ''}
              onText={(text) => setTyped(typed.map((before, at) => (at === place ? text : before)))}
              autoComplete="off"
              spellCheck={false}
              maxLength={8}
              required
            />
          ))}
        </div>
        <Trouble error={error} />
        <div className={form.acts}>
          <button type="submit" className={form.first} disabled={pending}>
            Go on
          </button>
          <button type="button" className={form.second} onClick={() => setWritten(false)}>
            Show it again
          </button>
        </div>
      </form>
    </>
  )
}
