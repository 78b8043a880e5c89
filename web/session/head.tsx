import { useMemo, useState } from 'react'
import { leadOf } from '../../src/report/page/lead.ts'
import type { PageSetting } from '../../src/report/page/page-setting.ts'
import { counted } from '../../src/report/turn-words.ts'
import type { SessionView } from '../../src/server/api.ts'
import { dayInWords } from '../parts/days.ts'
import { hrefOf } from '../router.ts'
import page from '../styles/page.module.css'
import type { Work } from './use-work.ts'

type HeadProps = {
  readonly view: SessionView
  readonly set: PageSetting
  readonly work: Work
  readonly tools: React.ReactNode
}

/** Which session it is, and the one sentence that opens the page: its numbers lead to their turns. */
export function Head({ view, set, work, tools }: HeadProps) {
  const { entry, session } = view
  const [seen] = useState(() => entry.title)
  const lead = useMemo(() => leadOf(set), [set])
  return (
    <header className={page.head}>
      <div className={page.what}>
        <p>
          <h1>{nameOf(entry.alias, entry.title || seen)}</h1>
          {aboutInWords(entry, session.turns.length)}{' '}
          <span className={page.quiet} role="status">
            {stateInWords(work)}
          </span>
        </p>
        <div className={page.tools}>{tools}</div>
      </div>
      <p className={page.lead}>
        {lead.map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <a
              key={part.href}
              href={hrefOfPart(view.entry.id, part.href)}
              onClick={(event) => {
                if (part.href !== '#moments') return
                event.preventDefault()
                document.getElementById('moments-heading')?.focus({ preventScroll: false })
              }}
            >
              {part.text}
            </a>
          ),
        )}
      </p>
    </header>
  )
}

/** The report's links go to `#turn-12`; here a turn is a place of its own. */
function hrefOfPart(id: string, href: string): string {
  const turn = /^#turn-(\d+)$/.exec(href)?.[1]
  return hrefOf(turn === undefined ? { screen: 'session', id } : { screen: 'session', id, turn: Number(turn) })
}

/** `, 14 November, 19 minutes, 80 turns`, behind the name. */
export function aboutInWords({ heldOn, minutes }: SessionView['entry'], turns: number): string {
  return [
    '',
    ...(heldOn ? [dayInWords(heldOn)] : []),
    ...(minutes ? [counted(Math.round(minutes), 'minute')] : []),
    counted(turns, 'turn'),
  ].join(', ')
}

/** The alias, and what else tells the session apart where the title is not just the alias again. */
export function nameOf(alias: string, title: string): string {
  return title === '' || title === alias || title === 'Session' ? alias : `${alias}, ${title}`
}

function stateInWords({ state, problem }: Work): string {
  if (state === 'saving') return 'Saving.'
  return state === 'stopped' ? `Not saved. ${problem ?? ''}` : ''
}
