import { memo, type ReactNode } from 'react'
import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import type { Turn } from '../../src/model/session.ts'
import { markOf } from '../../src/report/turn-words.ts'
import { Chip } from '../parts/chip.tsx'
import { cx } from '../parts/class-names.ts'
import { shownOn } from './codes.ts'
import { Evidence } from './evidence.tsx'
import s from './turn.module.css'

type TurnRowProps = {
  readonly turn: Turn
  readonly name: string
  readonly assertions: readonly CodeAssertion[]
  /** Parents of this turn whose kind could not be told, joined by spaces. */
  readonly untold: string
  readonly find: string
  /** It is the one that the keys act on. */
  readonly on: boolean
  /** The only turn that Tab stops at. */
  readonly tabStop: boolean
  readonly now: CodeKey | undefined
  readonly onStand: (turn: number, code?: CodeKey) => void
  /** What can be done with it, where it is the one that has the focus. */
  readonly children?: ReactNode
}

/** One turn: name and time in the gutter, what was said, and its codes in the margin. */
export const TurnRow = memo(function TurnRow(props: TurnRowProps) {
  const { turn, name, assertions, untold, find, on, tabStop, now, onStand, children } = props
  const standing = shownOn(assertions)
  const untoldCodes = untold.split(' ')
  return (
    <article
      id={`turn-${turn.index}`}
      data-turn={turn.index}
      aria-labelledby={`who-${turn.index}`}
      tabIndex={tabStop ? 0 : -1}
      className={cx(s.turn, turn.role === 'therapist' && s.you, on && s.on)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !on) onStand(turn.index)
      }}
    >
      <div className={s.who} id={`who-${turn.index}`}>
        <span className={s.name}>{name}</span>
        <time>{markOf(turn)}</time>
      </div>
      <p className={s.said}>
        <Evidence text={turn.text} standing={standing} now={now} find={find} />
      </p>
      <ul className={s.codes} aria-label={standing.length > 0 ? 'codes' : undefined}>
        {standing.map((assertion) => (
          <li key={assertion.code}>
            <Chip
              assertion={assertion}
              untold={untoldCodes.includes(assertion.code)}
              inOn={on}
              now={now === assertion.code}
              onChoose={() => onStand(turn.index, assertion.code)}
            />
          </li>
        ))}
      </ul>
      {children}
    </article>
  )
})
