import { markOf } from '../../src/report/turn-words.ts'
import type { SessionView } from '../../src/server/api.ts'
import { cx } from '../parts/class-names.ts'
import { peopleWithAlias } from './people.ts'
import transcript from './transcript.module.css'
import s from './turn.module.css'
import { useGrowing } from './use-growing.ts'

/** What was said, and by whom, where there are no codes to show beside it. */
export function PlainTranscript({ view }: { readonly view: SessionView }) {
  const { session, entry } = view
  const people = peopleWithAlias(session, entry.alias)
  const drawn = useGrowing(session.turns.length, 0)
  return (
    <section className={transcript.body} aria-label="Transcript">
      {session.turns.slice(0, drawn).map((turn) => (
        <article
          key={turn.index}
          data-turn={turn.index}
          className={cx(s.turn, turn.role === 'therapist' && s.you)}
          aria-labelledby={`who-${turn.index}`}
        >
          <div className={s.who} id={`who-${turn.index}`}>
            <span className={s.name}>{people.nameOf(turn)}</span>
            <time>{markOf(turn)}</time>
          </div>
          <p className={s.said}>{turn.text}</p>
        </article>
      ))}
    </section>
  )
}
