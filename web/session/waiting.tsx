import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SessionEntry, SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { purposeWords } from '../parts/consents.ts'
import { Check, form, Trouble } from '../parts/form.tsx'
import { Progress } from '../parts/progress.tsx'
import { sessionKey } from '../queries.ts'
import page from '../styles/page.module.css'
import { aboutInWords, nameOf } from './head.tsx'
import { PlainTranscript } from './plain-transcript.tsx'
import { Tools } from './tools.tsx'

/** A session that has no codes to show: how far its coding is, or the way to begin it; and what was said. */
export function Waiting({ view }: { readonly view: SessionView }) {
  const cache = useQueryClient()
  const { entry } = view
  useEffect(() => {
    window.document.title = `${entry.alias} · Regard`
  }, [entry.alias])
  // What had the focus is gone where the codes were put away.
  useEffect(() => document.getElementById('main')?.focus({ preventScroll: true }), [])
  const fresh = async (): Promise<void> => {
    await cache.invalidateQueries({ queryKey: sessionKey(entry.id) })
    await cache.invalidateQueries({ queryKey: ['sessions'] })
  }
  return (
    <>
      <header className={page.head}>
        <div className={page.what}>
          <p>
            <h1>{nameOf(entry.alias, entry.title)}</h1>
            {aboutInWords(entry, entry.turns)}
          </p>
          <div className={page.tools}>
            <Tools view={view} />
          </div>
        </div>
        {entry.job ? (
          <>
            <p className={page.lead}>It is being read. You can leave; it goes on.</p>
            <Progress job={entry.job} onDone={() => void fresh()} />
          </>
        ) : (
          <Uncoded entry={entry} onChanged={fresh} />
        )}
      </header>
      <PlainTranscript view={view} />
    </>
  )
}

type UncodedProps = { readonly entry: SessionEntry; readonly onChanged: () => Promise<void> }

/** Codes it, or asks for the consent without which it is not coded. */
function Uncoded({ entry, onChanged }: UncodedProps) {
  const client = useClient()
  const agreed = entry.consents.includes('code')
  // Codes that were made before the consent was taken back are in the store, and need not be made again.
  const putAway = entry.coded && !agreed
  const [ticked, setTicked] = useState(false)
  const [asked, setAsked] = useState(false)
  const code = useMutation({
    mutationFn: async () => {
      if (!agreed) await client.changeConsent(entry.id, { purpose: 'code', given: true })
      if (!putAway) await client.codeSession(entry.id)
    },
    onSettled: onChanged,
  })
  const wanting = asked && !agreed && !ticked
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (agreed || ticked) code.mutate()
      }}
    >
      <p className={page.lead}>
        {putAway
          ? 'Its codes are put away: the client has taken back that it is coded.'
          : agreed
            ? 'This session is kept, and not coded yet.'
            : 'This session is kept, and its client has not agreed to it being coded.'}
      </p>
      {!agreed && <Check says={purposeWords.code} checked={ticked} onCheck={setTicked} />}
      <Trouble error={wanting ? 'It is coded once the client has agreed. Tick it if they have.' : code.error} />
      <div className={form.acts}>
        <button type="submit" className={form.first} disabled={code.isPending}>
          {putAway ? 'Show its codes again' : 'Code it'}
        </button>
      </div>
    </form>
  )
}
