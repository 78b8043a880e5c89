import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppState, RecoveryCode } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Field, form, Trouble } from '../parts/form.tsx'
import s from './alone.module.css'
import { RecoveryCodeShown } from './recovery-code-shown.tsx'

type FirstRunProps = { readonly state: AppState; readonly onState: (state: AppState) => void }

/** Makes the store: a passphrase, then the recovery code, which is shown once and typed back in part. */
export function FirstRun({ state, onState }: FirstRunProps) {
  const [code, setCode] = useState<RecoveryCode>()
  if (code) return <Confirm code={code} onState={onState} />
  return <Passphrase state={state} onCode={setCode} />
}

function Passphrase({ state, onCode }: { readonly state: AppState; readonly onCode: (code: RecoveryCode) => void }) {
  const client = useClient()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const make = useMutation({ mutationFn: () => client.makeStore({ passphrase }), onSuccess: onCode })
  return (
    <main className={s.alone}>
      <p className={s.name}>Regard</p>
      <h1 className={s.lead}>A place for your sessions, on this machine and nowhere else.</h1>
      <p className={s.text}>
        Everything is encrypted with a passphrase that only you know. Nobody can open it without the passphrase or the
        recovery code, and nobody can send you either.
      </p>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          setDiffer(passphrase !== again)
          if (passphrase === again) make.mutate()
        }}
      >
        <Field
          label="Passphrase"
          type="password"
          value={passphrase}
          onText={setPassphrase}
          autoComplete="new-password"
          minLength={10}
          required
          hint="At least ten characters. Four or five plain words do well."
        />
        <Field label="Once more" type="password" value={again} onText={setAgain} autoComplete="new-password" required />
        <Trouble error={differ ? 'The two passphrases are not the same. Nothing was made.' : make.error} />
        <div className={form.acts}>
          <button type="submit" className={form.first} disabled={make.isPending}>
            {make.isPending ? 'Making it' : 'Make it'}
          </button>
        </div>
        <p className={form.hint}>It will be in {state.folder}</p>
      </form>
    </main>
  )
}

function Confirm({ code, onState }: { readonly code: RecoveryCode; readonly onState: (state: AppState) => void }) {
  const client = useClient()
  const confirm = useMutation({
    mutationFn: (groups: readonly string[]) => client.confirmRecoveryCode({ groups: [...groups] }),
    onSuccess: onState,
  })
  return (
    <main className={s.alone}>
      <p className={s.name}>Regard</p>
      <RecoveryCodeShown
        code={code}
        error={confirm.error}
        pending={confirm.isPending}
        onTyped={(groups) => confirm.mutate(groups)}
      />
    </main>
  )
}
