import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Purpose, SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { purposesAsked, purposeWords, withPurpose } from '../parts/consents.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Check, Field, form, Trouble } from '../parts/form.tsx'
import { sessionKey } from '../queries.ts'
import { afterTaking, consentChanges } from './consent-changes.ts'

type DetailsProps = { readonly view: Pick<SessionView, 'entry' | 'goal'>; readonly onLeave: () => void }

/**
 * Title, day and goal of a session; what its client has agreed to; until when it is kept. Nothing is changed before
 * `Keep`; where a consent is taken back, it is said first what follows.
 */
export function Details({ view, onLeave }: DetailsProps) {
  const client = useClient()
  const cache = useQueryClient()
  const { entry } = view
  const [title, setTitle] = useState(entry.title)
  const [heldOn, setHeldOn] = useState(entry.heldOn ?? '')
  const [goal, setGoal] = useState(view.goal ?? '')
  const [eraseOn, setEraseOn] = useState(entry.eraseOn ?? '')
  const [consents, setConsents] = useState<ReadonlySet<Purpose>>(new Set(entry.consents))
  const [asking, setAsking] = useState(false)
  const { given, taken } = consentChanges(entry.consents, consents)
  const save = useMutation({
    mutationFn: async () => {
      await client.changeDetails(entry.id, {
        ...(title.trim() === '' ? {} : { title: title.trim() }),
        heldOn: heldOn === '' ? null : heldOn,
        goal: goal.trim() === '' ? null : goal.trim(),
      })
      if ((entry.eraseOn ?? '') !== eraseOn)
        await client.setEraseOn(entry.id, { eraseOn: eraseOn === '' ? null : eraseOn })
      for (const purpose of given) await client.changeConsent(entry.id, { purpose, given: true })
      for (const purpose of taken) await client.changeConsent(entry.id, { purpose, given: false })
    },
    onSuccess: onLeave,
    onSettled: async () => {
      // What may not be shown any more does not stay in the page's memory either.
      if (taken.includes('keep') || taken.includes('code')) await cache.resetQueries({ queryKey: sessionKey(entry.id) })
      else await cache.invalidateQueries({ queryKey: sessionKey(entry.id) })
      await cache.invalidateQueries({ queryKey: ['sessions'] })
      await cache.invalidateQueries({ queryKey: ['growth'] })
    },
  })
  if (asking) {
    return (
      <Dialog title={taken.length === 1 ? 'Take this consent back?' : 'Take these consents back?'} onLeave={onLeave}>
        <div className={form.form}>
          <dl className={form.told}>
            {taken.map((purpose) => (
              <div key={purpose}>
                <dt>{purposeWords[purpose]}</dt>
                <dd>{afterTaking[purpose]}</dd>
              </div>
            ))}
          </dl>
          <Trouble error={save.error} />
          <div className={form.acts}>
            <button type="button" className={form.first} disabled={save.isPending} onClick={() => save.mutate()}>
              {taken.length === 1 ? 'Take it back' : 'Take them back'}
            </button>
            <button type="button" className={form.second} ref={focused} onClick={() => setAsking(false)}>
              Go back
            </button>
          </div>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={entry.alias} onLeave={onLeave}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (taken.length > 0) setAsking(true)
          else save.mutate()
        }}
      >
        <Field label="Title" value={title} onText={setTitle} maxLength={200} />
        <Field label="Day" type="date" short value={heldOn} onText={setHeldOn} />
        <Field
          label="The change that the session is about"
          hint="Left empty where none is. Talk of change is shown only where one is named."
          value={goal}
          onText={setGoal}
          maxLength={200}
        />
        <Field
          label="Erase on"
          type="date"
          short
          hint="From that day it is due to be erased. Empty: it stays until you erase it."
          value={eraseOn}
          onText={setEraseOn}
        />
        <fieldset className={form.field}>
          <legend>What the client has agreed to</legend>
          {purposesAsked.map((purpose) => (
            <Check
              key={purpose}
              says={purposeWords[purpose]}
              checked={consents.has(purpose)}
              onCheck={(checked) => setConsents(withPurpose(consents, purpose, checked))}
            />
          ))}
        </fieldset>
        <Trouble error={save.error} />
        <div className={form.acts}>
          <button type="submit" className={form.first} disabled={save.isPending}>
            Keep
          </button>
          <button type="button" className={form.second} onClick={onLeave}>
            Leave
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** The question takes the focus, on the answer that changes nothing. */
function focused(button: HTMLButtonElement | null): void {
  button?.focus()
}
