import type { ReactNode } from 'react'
import type { CodeKey } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import { cx } from '../parts/class-names.ts'
import { isUnsure, isYours } from './codes.ts'
import s from './turn.module.css'

type EvidenceProps = {
  readonly text: string
  readonly standing: readonly CodeAssertion[]
  readonly now: CodeKey | undefined
  /** Words that are being looked for. */
  readonly find: string
}

/** What was said, with the evidence for its codes underlined where it is known, and the words that are looked for marked. */
export function Evidence({ text, standing, now, find }: EvidenceProps): ReactNode {
  const spans = standing
    .flatMap((assertion) => {
      const [from, to] = assertion.span ?? [0, 0]
      return to > from && from < text.length ? [{ assertion, from, to: Math.min(to, text.length) }] : []
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const parts: ReactNode[] = []
  let reached = 0
  for (const { assertion, from, to } of spans) {
    if (to <= reached) continue
    const start = Math.max(from, reached)
    if (start > reached) parts.push(<Found key={reached} text={text.slice(reached, start)} find={find} />)
    const { kind, side } = definitionOf(assertion.code)
    const of = kind === 'client' ? s.client : side === 'judgement' ? s.judging : s[side]
    parts.push(
      <span
        key={`${start} ${assertion.code}`}
        className={cx(
          s.ev,
          of,
          isYours(assertion) && s.evYours,
          isUnsure(assertion) && s.evUnsure,
          assertion.code === now && s.evNow,
        )}
      >
        <Found text={text.slice(start, to)} find={find} />
      </span>,
    )
    reached = to
  }
  if (reached < text.length) parts.push(<Found key={reached} text={text.slice(reached)} find={find} />)
  return parts
}

function Found({ text, find }: { readonly text: string; readonly find: string }): ReactNode {
  const wanted = find.trim().toLowerCase()
  if (wanted === '') return text
  const parts: ReactNode[] = []
  let from = 0
  for (let at = text.toLowerCase().indexOf(wanted); at >= 0; at = text.toLowerCase().indexOf(wanted, from)) {
    if (at > from) parts.push(text.slice(from, at))
    parts.push(
      <mark key={at} className={s.found}>
        {text.slice(at, at + wanted.length)}
      </mark>,
    )
    from = at + wanted.length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}
