import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Purpose, SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { purposesAsked, purposeWords } from '../parts/consents.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Check, Field, form, Trouble } from '../parts/form.tsx'
import { sessionKey } from '../queries.ts'

/** Title, day and goal of a session; what its client has agreed to; until when it is kept. */
export function Details({ view, onLeave }: { readonly view: SessionView; readonly onLeave: () => void }) {
  const client = useClient()
  const cache = useQueryClient()
  const { entry } = view
  const [title, setTitle] = useState(entry.title)
  const [heldOn, setHeldOn] = useState(entry.heldOn ?? '')
  const [goal, setGoal] = useState(view.goal ?? '')
  const [eraseOn, setEraseOn] = useState(entry.eraseOn ?? '')
  const fresh = async () => {
    await cache.invalidateQueries({ queryKey: sessionKey(entry.id) })
    await cache.invalidateQueries({ queryKey: ['sessions'] })
  }
  const save = useMutation({
    mutationFn: async () => {
      await client.changeDetails(entry.id, {
        ...(title.trim() === '' ? {} : { title: title.trim() }),
        heldOn: heldOn === '' ? null : heldOn,
        goal: goal.trim() === '' ? null : goal.trim(),
      })
      if ((entry.eraseOn ?? '') !== eraseOn)
        await client.setEraseOn(entry.id, { eraseOn: eraseOn === '' ? null : eraseOn })
    },
    onSuccess: async () => {
      await fresh()
      onLeave()
    },
  })
  const consent = useMutation({
    mutationFn: (change: { readonly purpose: Purpose; readonly given: boolean }) =>
      client.changeConsent(entry.id, change),
    onSuccess: fresh,
  })
  return (
    <Dialog title={entry.alias} onLeave={onLeave}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
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
              checked={entry.consents.includes(purpose)}
              disabled={consent.isPending}
              onCheck={(given) => consent.mutate({ purpose, given })}
            />
          ))}
        </fieldset>
        <Trouble error={save.error ?? consent.error} />
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
