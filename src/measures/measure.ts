import type { CodeKey } from '../model/codebook.ts'
import type { SessionView } from './session-view.ts'

/** Why a measure has no value; a person reads these words. */
export type Reason =
  | 'too few to say'
  | 'no times in this transcript'
  | 'too few times in this transcript'
  | 'this transcript says when turns begin, not when they end'
  | 'too few words to say'
  | 'no openings in this session'
  | 'nothing to compare with'
  | 'not found in this session'

/** What a measure gives for one session; `n` is what stands under the value, `turns` the turns that a person opens. */
export type Finding =
  | { readonly value: number; readonly n: number; readonly turns: readonly number[] }
  | { readonly value: null; readonly reason: Reason }

/** In the order in which they are shown. `change` is shown only where a change is being talked about. */
export type MeasureGroup =
  | 'moments'
  | 'what you did'
  | 'balance'
  | 'what the client brought'
  | 'change'
  | 'miti counts'
  | 'talk'
  | 'pace'
  | 'topics'

/**
 * A measure, declared as data: what it is called, means and is taken from, and how it follows from a coded session. Its
 * page in docs/method/measures is made from this; its worked example on `example-session.ts` is its test.
 */
export type Measure = {
  readonly id: string
  /** A few plain words, as they stand before the value. */
  readonly label: string
  readonly unit: string
  /** Lowest and highest value that can be; null: no upper end. */
  readonly range: readonly [low: number, high: number | null]
  readonly group: MeasureGroup
  /** The codes it is made from; empty where it is made from words or times alone. */
  readonly needs: readonly CodeKey[]
  /** It is made from moments, which follow from the codes. */
  readonly needsMoments?: true
  readonly needsTimes?: true
  /** `1`: one digit after the point is worth saying. */
  readonly digits: 0 | 1 | 2
  /** One or two sentences for a clinician: what it says. */
  readonly meaning: string
  /** How it is counted, exactly. */
  readonly formula: string
  /** What it does not say. */
  readonly limits: string
  readonly source: string
  /** Worked out by hand on the example session, or on it several times over. */
  readonly example: { readonly value: number | null; readonly times?: number; readonly working: string }
  readonly compute: (view: SessionView) => Finding
}
