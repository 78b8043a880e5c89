import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Codebook, CodeDefinition } from '../../src/model/codebook.ts'
import { useClient } from '../client-context.ts'
import { Dialog } from '../parts/dialog.tsx'
import { form, Trouble } from '../parts/form.tsx'
import { queries } from '../queries.ts'
import page from '../styles/page.module.css'
import s from './codebook.module.css'
import { CodeEntry } from './codebook-entry.tsx'
import { rewordedIn } from './codebook-reworded.ts'

/** The definitions that everything is coded by: to read, and to reword in a copy of one's own. */
export function CodebookScreen({ code }: { readonly code: string | undefined }) {
  const client = useClient()
  const cache = useQueryClient()
  const { data, error } = useQuery(queries.codebook(client))
  const [editing, setEditing] = useState<string>()
  const [asking, setAsking] = useState(false)
  const gone = useRef(false)
  useEffect(() => {
    if (asking || !gone.current) return
    gone.current = false
    // The button that asked is gone with the copy, and by now the question too: reading goes on at the top.
    window.document.getElementById('main')?.focus({ preventScroll: true })
  }, [asking])
  useEffect(() => {
    window.document.title = 'Codebook · Regard'
  }, [])
  useEffect(() => {
    if (code !== undefined && data) window.document.getElementById(`code-${code}`)?.scrollIntoView({ block: 'start' })
  }, [code, data])
  const onSuccess = (view: NonNullable<typeof data>): void => {
    cache.setQueryData(queries.codebook(client).queryKey, view)
    setEditing(undefined)
  }
  const save = useMutation({ mutationFn: (codebook: Codebook) => client.saveCodebook(codebook), onSuccess })
  const back = useMutation({
    mutationFn: () => client.shippedCodebook(),
    onSuccess: (view) => {
      onSuccess(view)
      setAsking(false)
      gone.current = true
    },
  })
  const keep = (changed: CodeDefinition): void => {
    if (!data) return
    const { codebook } = data
    save.mutate({
      ...codebook,
      version: nextVersion(codebook.version),
      codes: codebook.codes.map((one) => (one.key === changed.key ? changed : one)),
    })
  }
  return (
    <main className={`${page.page} ${page.plain}`} id="main" tabIndex={-1}>
      <header className={page.head}>
        <div className={page.what}>
          <p>
            <h1>Codebook</h1>
            {data && `, version ${data.codebook.version}${data.own ? ', your copy' : ''}`}
          </p>
          <div className={page.tools}>
            {data?.own && (
              <button type="button" onClick={() => setAsking(true)}>
                Go back to the one that ships
              </button>
            )}
          </div>
        </div>
        <p className={page.lead}>What each code means, when it is there, and when it is not.</p>
        <p className={page.text}>
          ° young code: no public standard with several human coders is known, and yours counts for more. What you
          reword is kept in a copy of your own; the machine goes on reading by the definitions it was taught.
        </p>
        <Trouble error={error ?? save.error} />
        {asking && data && (
          <GoBack
            reworded={rewordedIn(data.codebook)}
            error={back.error}
            pending={back.isPending}
            onGoBack={() => back.mutate()}
            onLeave={() => setAsking(false)}
          />
        )}
      </header>
      <div className={page.body}>
        {data &&
          (['therapist', 'client'] as const).map((kind) => (
            <section key={kind} className={page.section} aria-labelledby={`codes-${kind}`}>
              <h2 id={`codes-${kind}`}>
                {kind === 'therapist' ? 'What the therapist does' : 'What the client brings'}
              </h2>
              <div className={s.list}>
                {data.codebook.codes
                  .filter((one) => one.kind === kind)
                  .map((one) => (
                    <CodeEntry
                      key={one.key}
                      code={one}
                      open={one.key === code}
                      editing={editing === one.key}
                      pending={save.isPending}
                      onEdit={() => setEditing(one.key)}
                      onLeave={() => setEditing(undefined)}
                      onKeep={keep}
                    />
                  ))}
              </div>
            </section>
          ))}
        <p className={form.hint}>{data && `${data.codebook.title}. ${data.codebook.licence}.`}</p>
      </div>
    </main>
  )
}

type GoBackProps = {
  readonly reworded: readonly string[]
  readonly error: Error | null
  readonly pending: boolean
  readonly onGoBack: () => void
  readonly onLeave: () => void
}

/** Asks before a person's own wording goes, and says whose it is. */
function GoBack({ reworded, error, pending, onGoBack, onLeave }: GoBackProps) {
  return (
    <Dialog small title="Go back to the codebook that ships" onLeave={onLeave}>
      <p className={form.hint}>
        {reworded.length > 0
          ? `Your own wording is discarded, and cannot be brought back: ${reworded.join(', ')}.`
          : 'Your copy is discarded, and cannot be brought back. It says what the shipped one says.'}{' '}
        Codes and corrections stay as they are.
      </p>
      <Trouble error={error} />
      <div className={form.acts}>
        <button type="button" className={form.first} aria-disabled={pending} onClick={() => !pending && onGoBack()}>
          Discard my wording
        </button>
        <button type="button" className={form.second} onClick={onLeave}>
          Keep my copy
        </button>
      </div>
    </Dialog>
  )
}

/** `1.1` after `1.0`: each rewording is a version of its own, and codings say which one they were made by. */
function nextVersion(version: string): string {
  const [major = '1', minor = '0'] = version.split('.')
  return `${major}.${Number(minor) + 1}`
}
