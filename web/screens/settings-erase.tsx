import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { counted } from '../../src/report/turn-words.ts'
import type { Erase as EraseBody, ErasureCertificate } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { dayInWords } from '../parts/days.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field, form, Trouble } from '../parts/form.tsx'
import { queries } from '../queries.ts'
import s from './settings.module.css'

type Wish = { readonly what: EraseBody['what']; readonly id: string; readonly says: string; readonly alias: string }

/** Erases a session, a client or everything, for good; what it could not reach is named. */
export function Erase({ onEverything }: { readonly onEverything: () => void }) {
  const client = useClient()
  const { data } = useQuery(queries.sessions(client))
  const [wish, setWish] = useState<Wish>()
  const [done, setDone] = useState<ErasureCertificate>()
  const [chosen, setChosen] = useState('')
  const ask = (): void => {
    const [what, id] = chosen.split(' ')
    const session = data?.sessions.find((one) => one.id === id)
    const owner = data?.clients.find((one) => one.id === id)
    if (what === 'session' && session) {
      const says = `the session with ${session.alias}, ${dayInWords(session.heldOn ?? session.importedAt)}`
      setWish({ what, id: session.id, says, alias: session.alias })
    }
    if (what === 'client' && owner) {
      setWish({ what, id: owner.id, says: `everything of ${owner.alias}`, alias: owner.alias })
    }
  }
  return (
    <section className={s.part} aria-labelledby="erase">
      <h2 id="erase">Erase</h2>
      <p className={form.hint}>
        For good: rows, index, recordings and their keys. Older backups erase it again when they are restored.
      </p>
      <p className={s.line}>
        <label htmlFor="what-to-erase">Erase</label>
        <select id="what-to-erase" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">choose</option>
          <optgroup label="everything of a client">
            {data?.clients.map((one) => (
              <option key={one.id} value={`client ${one.id}`}>
                {one.alias}
              </option>
            ))}
          </optgroup>
          <optgroup label="one session">
            {data?.sessions.map((one) => (
              <option key={one.id} value={`session ${one.id}`}>
                {one.alias}, {dayInWords(one.heldOn ?? one.importedAt)}, {counted(one.turns, 'turn')}
              </option>
            ))}
          </optgroup>
        </select>
        <button type="button" className={form.second} aria-disabled={chosen === ''} onClick={ask}>
          Erase it
        </button>
      </p>
      <div className={form.acts}>
        <button
          type="button"
          className={form.second}
          onClick={() => setWish({ what: 'everything', id: '', says: 'everything that is here', alias: '' })}
        >
          Erase everything
        </button>
      </div>
      {done && <Certificate certificate={done} />}
      {wish && (
        <Confirm
          wish={wish}
          onLeave={() => setWish(undefined)}
          onDone={(certificate) => {
            setWish(undefined)
            setChosen('')
            if (certificate.what === 'everything') onEverything()
            else setDone(certificate)
          }}
        />
      )}
    </section>
  )
}

type ConfirmProps = {
  readonly wish: Wish
  readonly onLeave: () => void
  readonly onDone: (certificate: ErasureCertificate) => void
}

/** Asks for the alias or the passphrase, and erases. */
export function Confirm({ wish, onLeave, onDone }: ConfirmProps) {
  const client = useClient()
  const cache = useQueryClient()
  const [typed, setTyped] = useState('')
  const everything = wish.what === 'everything'
  const erase = useMutation({
    mutationFn: () =>
      client.erase(
        wish.what === 'everything'
          ? { what: wish.what, confirm: typed }
          : { what: wish.what, id: wish.id, confirm: typed },
      ),
    onSuccess: (certificate) => {
      cache.removeQueries({ queryKey: ['session'] })
      // After everything was erased nothing can be asked for any more.
      if (!everything) void cache.invalidateQueries()
      onDone(certificate)
    },
  })
  return (
    <Dialog small title={`Erase ${wish.says}`} onLeave={onLeave}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!erase.isPending) erase.mutate()
        }}
      >
        <Field
          label={everything ? 'Your passphrase' : `Type ${wish.alias} to go on`}
          type={everything ? 'password' : 'text'}
          value={typed}
          onText={setTyped}
          autoComplete="off"
          hint="This cannot be undone."
          required
        />
        <Trouble error={erase.error} />
        <div className={form.acts}>
          <button
            type="submit"
            className={form.first}
            disabled={everything ? typed === '' : typed.trim() !== wish.alias}
            aria-disabled={erase.isPending}
          >
            Erase
          </button>
          <button type="button" className={form.second} onClick={onLeave}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** What was erased, and which copies lie out of reach. */
export function Certificate({ certificate }: { readonly certificate: ErasureCertificate }) {
  const { sessions, turns, recordings, outOfReach } = certificate
  const told = useRef<HTMLDivElement>(null)
  // What was asked for is gone, and the question with it: reading goes on here.
  useEffect(() => {
    if (certificate) told.current?.focus()
  }, [certificate])
  return (
    <div role="status" tabIndex={-1} ref={told}>
      <p>
        Erased: {counted(sessions.length, 'session')}, {counted(turns, 'turn')}, {counted(recordings, 'recording')}.
      </p>
      {outOfReach.length > 0 && (
        <>
          <p>These copies were made by Regard and lie where it cannot reach. Whoever keeps them has to erase them:</p>
          <ul>
            {outOfReach.map((copy) => (
              <li key={copy.id}>
                {copy.kind} of {dayInWords(copy.madeAt)}: {copy.place}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
