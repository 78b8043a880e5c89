import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AppState } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Field, form, Trouble } from '../parts/form.tsx'
import s from './alone.module.css'

/** Opens the store: by the passphrase, or by the recovery code, which sets a new one. */
export function Unlock({ onState }: { readonly onState: (state: AppState) => void }) {
  const client = useClient()
  const [byCode, setByCode] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [recoveryCode, setRecoveryCode] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const first = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first field takes the focus whenever the way in changes
  useEffect(() => {
    window.document.title = 'Regard'
    first.current?.querySelector('input')?.focus()
  }, [byCode])
  const open = useMutation({
    mutationFn: () => client.unlock(byCode ? { recoveryCode, newPassphrase: passphrase } : { passphrase }),
    onSuccess: onState,
    onSettled: () => {
      setPassphrase('')
      setAgain('')
    },
  })
  return (
    <main className={s.alone}>
      <p className={s.name}>Regard</p>
      <h1 className={s.lead}>Your sessions are locked.</h1>
      <form
        ref={first}
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          setDiffer(byCode && passphrase !== again)
          if (!byCode || passphrase === again) open.mutate()
        }}
      >
        {byCode && (
          <Field
            label="Recovery code"
            value={recoveryCode}
            onText={setRecoveryCode}
            autoComplete="off"
            spellCheck={false}
            required
          />
        )}
        <Field
          label={byCode ? 'New passphrase' : 'Passphrase'}
          type="password"
          value={passphrase}
          onText={setPassphrase}
          autoComplete={byCode ? 'new-password' : 'current-password'}
          required
        />
        {byCode && (
          <Field
            label="The new passphrase once more"
            type="password"
            value={again}
            onText={setAgain}
            autoComplete="new-password"
            required
          />
        )}
        <Trouble error={differ ? 'The two passphrases are not the same. Nothing was changed.' : open.error} />
        <div className={form.acts}>
          <button type="submit" className={form.first} disabled={open.isPending}>
            {open.isPending ? 'Opening' : 'Open'}
          </button>
          <button type="button" className={form.second} onClick={() => setByCode(!byCode)}>
            {byCode ? 'Use the passphrase' : 'Use the recovery code'}
          </button>
        </div>
      </form>
    </main>
  )
}
