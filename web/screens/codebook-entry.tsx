import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { CodeDefinition } from '../../src/model/codebook.ts'
import { shortcutOf } from '../../src/model/codebook-lookup.ts'
import { agreementSentence } from '../../src/report/code-agreement.ts'
import { form } from '../parts/form.tsx'
import { CodeMark } from '../parts/marks.tsx'
import s from './codebook.module.css'

type CodeEntryProps = {
  readonly code: CodeDefinition
  readonly open: boolean
  readonly editing: boolean
  readonly pending: boolean
  readonly onEdit: () => void
  readonly onLeave: () => void
  readonly onKeep: (code: CodeDefinition) => void
}

/** One code: its definition in a line, and everything else when it is opened. */
export function CodeEntry({ code, open, editing, pending, onEdit, onLeave, onKeep }: CodeEntryProps) {
  const reword = useRef<HTMLButtonElement>(null)
  const edited = useRef(editing)
  useEffect(() => {
    // The form took the focus with it: it goes back to where it was opened, unless it stands elsewhere by now.
    if (edited.current && !editing && window.document.activeElement === window.document.body) reword.current?.focus()
    edited.current = editing
  }, [editing])
  return (
    <details className={s.code} id={`code-${code.key}`} open={open || undefined}>
      <summary className={code.parent ? s.kind : undefined}>
        <CodeMark code={code.key} />
        <b>
          {code.label}
          {code.young && '°'}
        </b>
        <span>{code.definition}</span>
        <kbd>{code.shortcut ?? shortcutOf(code.key)}</kbd>
      </summary>
      <div className={s.open}>
        {editing ? (
          <Edit code={code} pending={pending} onLeave={onLeave} onKeep={onKeep} />
        ) : (
          <Read code={code} reword={reword} onEdit={onEdit} />
        )}
      </div>
    </details>
  )
}

type ReadProps = Pick<CodeEntryProps, 'code' | 'onEdit'> & { readonly reword: RefObject<HTMLButtonElement | null> }

function Read({ code, reword, onEdit }: ReadProps) {
  const agreed = agreementSentence(code)
  return (
    <>
      <List heading="Present when" items={code.presentWhen} />
      <List heading="Not when" items={code.notWhen} />
      <section>
        <h3>Sounds like</h3>
        <ul>
          {code.examples.map((example) => (
            <li key={example}>
              <q>“{example}”</q>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Close, and not it</h3>
        <ul>
          {code.nearMisses.map(({ text, why }) => (
            <li key={text}>
              <q>“{text}”</q> {why}
            </li>
          ))}
        </ul>
      </section>
      <section className={s.across}>
        <h3>How far readers agree</h3>
        <p>
          {agreed && code.agreement
            ? `${agreed} ${code.agreement.source}.`
            : 'No figure that would say much is known for this code.'}
        </p>
        {code.counterparts.length > 0 && (
          <p>Elsewhere: {code.counterparts.map(({ scheme, code: there }) => `${scheme}, ${there}`).join('; ')}.</p>
        )}
      </section>
      <div className={`${form.acts} ${s.across}`}>
        <button ref={reword} type="button" className={form.second} onClick={onEdit}>
          Reword it in your copy
        </button>
      </div>
    </>
  )
}

function List({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

type EditProps = Pick<CodeEntryProps, 'code' | 'pending' | 'onLeave' | 'onKeep'>

function Edit({ code, pending, onLeave, onKeep }: EditProps) {
  const [definition, setDefinition] = useState(code.definition)
  const [present, setPresent] = useState(code.presentWhen.join('\n'))
  const [not, setNot] = useState(code.notWhen.join('\n'))
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (pending) return
    onKeep({ ...code, definition: definition.trim(), presentWhen: lines(present), notWhen: lines(not) })
  }
  const ready = definition.trim() !== '' && lines(present).length > 0
  return (
    <form className={s.edit} onSubmit={onSubmit}>
      <label>
        Definition
        <textarea ref={first} rows={3} value={definition} onChange={(event) => setDefinition(event.target.value)} />
      </label>
      <label>
        Present when, one a line
        <textarea rows={4} value={present} onChange={(event) => setPresent(event.target.value)} />
      </label>
      <label>
        Not when, one a line
        <textarea rows={4} value={not} onChange={(event) => setNot(event.target.value)} />
      </label>
      <div className={form.acts}>
        <button type="submit" className={form.first} disabled={!ready} aria-disabled={pending}>
          Keep in your copy
        </button>
        <button type="button" className={form.second} onClick={onLeave}>
          Leave it
        </button>
      </div>
    </form>
  )
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
