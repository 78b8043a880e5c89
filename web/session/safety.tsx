import type { CodedSession } from '../../src/model/coded-session.ts'
import { quotable, shortened } from '../../src/report/excerpt.ts'
import { safetyCaution } from '../../src/report/sentences.ts'
import { placeOf } from '../../src/report/turn-words.ts'
import { hrefOf } from '../router.ts'
import s from './safety.module.css'

/** Characters of a quotation: about two lines. */
const quoteLength = 160

type SafetyProps = { readonly sessionId: string; readonly coded: CodedSession; readonly turns: readonly number[] }

/** Turns that may be about safety, before everything else, in their own words. None found: nothing is said. */
export function Safety({ sessionId, coded, turns }: SafetyProps) {
  if (turns.length === 0) return null
  return (
    <section className={s.safety} aria-labelledby="safety-heading">
      <h2 id="safety-heading">Safety may be spoken about</h2>
      <ul>
        {turns.map((turn) => (
          <li key={turn}>
            <a href={hrefOf({ screen: 'session', id: sessionId, turn })}>
              <time>{placeOf(coded.session, turn)}</time>{' '}
              <q>“{shortened(quotable(coded, turn, ['safety'], quoteLength), quoteLength)}”</q>
            </a>
          </li>
        ))}
      </ul>
      <p>{safetyCaution}</p>
    </section>
  )
}
