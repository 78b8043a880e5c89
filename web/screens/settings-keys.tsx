import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecoveryCode } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field, form, Trouble } from '../parts/form.tsx'
import { RecoveryCodeShown } from './recovery-code-shown.tsx'
import s from './settings.module.css'

/** Passphrase and recovery code. */
export function Keys() {
  const [what, setWhat] = useState<'passphrase' | 'code'>()
  const [done, setDone] = useState('')
  const leave = (words: string): void => {
    setDone(words)
    setWhat(undefined)
  }
  return (
    <section className={s.part} aria-labelledby="passphrase">
      <h2 id="passphrase">Passphrase and recovery code</h2>
      <div className={form.acts}>
        <button type="button" className={form.second} onClick={() => setWhat('passphrase')}>
          Change the passphrase
        </button>
        <button type="button" className={form.second} onClick={() => setWhat('code')}>
          Make a new recovery code
        </button>
      </div>
      <p role="status">{done}</p>
      {what === 'passphrase' && <ChangePassphrase onLeave={leave} />}
      {what === 'code' && <NewCode onLeave={leave} />}
    </section>
  )
}

function ChangePassphrase({ onLeave }: { readonly onLeave: (words: string) => void }) {
  const client = useClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const change = useMutation({
    mutationFn: () => client.changePassphrase({ current, next }),
    onSuccess: () => onLeave('The passphrase was changed.'),
  })
  return (
    <Dialog small title="Change the passphrase" onLeave={() => onLeave('')}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          setDiffer(next !== again)
          if (next === again && !change.isPending) change.mutate()
        }}
      >
        <Field
          label="The passphrase now"
          type="password"
          value={current}
          onText={setCurrent}
          autoComplete="current-password"
          required
        />
        <Field
          label="The new one"
          type="password"
          value={next}
          onText={setNext}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <Field label="Once more" type="password" value={again} onText={setAgain} autoComplete="new-password" required />
        <Trouble error={differ ? 'The two passphrases are not the same. Nothing was changed.' : change.error} />
        <div className={form.acts}>
          <button type="submit" className={form.first} aria-disabled={change.isPending}>
            Change it
          </button>
          <button type="button" className={form.second} onClick={() => onLeave('')}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function NewCode({ onLeave }: { readonly onLeave: (words: string) => void }) {
  const client = useClient()
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<RecoveryCode>()
  const make = useMutation({ mutationFn: () => client.newRecoveryCode({ passphrase }), onSuccess: setCode })
  const confirm = useMutation({
    mutationFn: (groups: readonly string[]) => client.confirmRecoveryCode({ groups: [...groups] }),
    onSuccess: () => onLeave('The new recovery code counts; the old one opens nothing.'),
  })
  return (
    <Dialog title="A new recovery code" onLeave={() => onLeave('')}>
      {code ? (
        <RecoveryCodeShown
          code={code}
          error={confirm.error}
          pending={confirm.isPending}
          onTyped={(groups) => confirm.mutate(groups)}
        />
      ) : (
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!make.isPending) make.mutate()
          }}
        >
          <p className={form.hint}>From then on the old code opens nothing.</p>
          <Field
            label="Passphrase"
            type="password"
            value={passphrase}
            onText={setPassphrase}
            autoComplete="current-password"
            required
          />
          <Trouble error={make.error} />
          <div className={form.acts}>
            <button type="submit" className={form.first} aria-disabled={make.isPending}>
              Make it
            </button>
            <button type="button" className={form.second} onClick={() => onLeave('')}>
              Leave it
            </button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
