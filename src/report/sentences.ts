import { demonstrationsCaveat, whyUntimed } from '../measures/index.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { CodeAssertion } from '../model/coding.ts'
import { codesByTurn, holds } from '../model/holds.ts'
import type { MeasureResult } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { cameAgain, hasContent } from '../moments/index.ts'
import { assertionsByTurn, youngMark } from './assertions.ts'
import { foundBehind, tooUnsure } from './measure-words.ts'
import { pauseAfterTurn } from './pauses.ts'
import type { People } from './people.ts'
import { atPlaceOf, timesInWords } from './turn-words.ts'

/**
 * What a page says in words. Each sentence has a rule that reads codes, moments and measures only; where the rule has
 * nothing true to say it gives undefined, and nothing stands in its place.
 */
type Coded = Pick<CodedSession, 'session' | 'coding' | 'moments' | 'measures'>

/** Openings of a session by what met them. */
export function openingCounts(moments: readonly Moment[]): {
  readonly all: number
  readonly met: number
  readonly explored: number
  readonly others: number
} {
  const met = moments.filter(({ kind }) => kind === 'meets').length
  const explored = moments.filter(({ kind }) => kind === 'explores').length
  return { all: moments.length, met, explored, others: moments.length - met - explored }
}

/** ` (5 to 12)` where the measure carries an interval, rounded as its value is written; else empty. */
export function rangeInWords(result: MeasureResult | undefined, write: (value: number) => string = whole): string {
  return result?.interval ? ` (${write(result.interval.low)} to ${write(result.interval.high)})` : ''
}

function whole(value: number): string {
  return String(Math.round(value))
}

/**
 * How many openings were met and explored; with none of either, how many there were to look at. A range stands behind
 * its own number: how many openings there are is as unsure as how many of them were met.
 */
export function openingsSentence({ moments, measures }: Coded): string | undefined {
  const { all, met, explored } = openingCounts(moments)
  if (all === 0) return undefined
  const ranged = (count: number, id: string): string => `${count}${rangeInWords(measures.find((one) => one.id === id))}`
  const ofAll = ` of ${all} opening${all === 1 ? '' : 's'}${rangeInWords(measures.find(({ id }) => id === 'openings'))}`
  const only = all === 1 && !measures.some(({ id, interval }) => id === 'openings' && interval)
  const questions = explored === 1 ? 'with a question' : 'with questions'
  if (met > 0) {
    const and = explored > 0 ? `, explored ${ranged(explored, 'moments-explored')} more ${questions}` : ''
    return only ? 'Met the one opening that was found.' : `Met ${ranged(met, 'moments-met')}${ofAll}${and}.`
  }
  if (explored > 0) {
    return only
      ? 'Explored the one opening that was found, with a question.'
      : `Explored ${ranged(explored, 'moments-explored')}${ofAll} ${questions}.`
  }
  return `${all === 1 ? 'One opening is' : `${all} openings are`} there to look at.`
}

/** How often a feeling was named and, where times are known, how often a pause of 3\u00a0s or more followed. */
export function namingSentence({ session, coding, measures }: Coded): string | undefined {
  const turns = [...codesByTurn(coding)].flatMap(([turn, codes]) => (codes.has('names-feeling') ? [turn] : []))
  if (turns.length === 0) return undefined
  const range = (id: string): string => rangeInWords(measures.find((one) => one.id === id))
  const named = `Named a feeling${youngMark('names-feeling')} ${timesInWords(turns.length)}${range('names-feeling')}`
  if (!session.turns.some(({ end }) => end !== undefined)) return `${named}.`
  const pauses = pauseAfterTurn(session)
  const followed = turns.filter((turn) => pauses.has(turn)).length
  if (followed === 0) return `${named}.`
  return `${named}; a pause of 3\u00a0s or more followed ${timesInWords(followed)}${range('names-feeling-pause')}.`
}

const reflections = { unit: 'per 100 therapist turns', range: [0, 100] } as const

/**
 * The rate of reflections, with its interval and, where it can be said, where it lies among demonstrations. Where the
 * interval is too wide for a rate, how many were found.
 */
export function reflectionsSentence(
  { measures }: Coded,
  context?: (result: MeasureResult) => string | undefined,
): string | undefined {
  const result = measures.find(({ id }) => id === 'reflections-per-100')
  if (!result || result.value === null || result.value === 0) return undefined
  if (tooUnsure(reflections, result)) {
    const found = foundBehind(reflections, result)
    return `Reflections: ${found === undefined ? '' : `about ${found} found; `}too unsure for a rate.`
  }
  const among = context?.(result)
  const beside = among === undefined ? '' : `, ${among}`
  return `Reflections ${whole(result.value)} per 100 turns${rangeInWords(result)}${beside}.`
}

const kindWords = {
  meets: 'met',
  explores: 'explored',
  passes: 'worth another look',
  'turns-from': 'worth another look',
} as const

/** `met`, `explored`, `worth another look`; where nobody answered, whether the client or the session's end came before. */
export function kindInWords(moment: Moment, coded: Pick<Coded, 'session' | 'coding' | 'moments'>): string {
  if (moment.kind !== 'unanswered') return kindWords[moment.kind]
  return endedBeforeAnswer(moment, coded) ? 'the session ended' : 'the client went on'
}

/** True for the last opening, where the therapist said nothing with content after it; else the client opened again first. */
export function endedBeforeAnswer(
  moment: Moment,
  { session, coding, moments }: Pick<Coded, 'session' | 'coding' | 'moments'>,
): boolean {
  if (moments.some(({ opening }) => opening > moment.opening)) return false
  const codes = codesByTurn(coding)
  return !session.turns.some(
    (turn) => turn.index > moment.opening && turn.role === 'therapist' && hasContent(turn, codes.get(turn.index)),
  )
}

/** Why a moment is of its kind: the codes that decided or, where nothing met, those that the answer holds; at most three. */
export function decidedBy(moment: Moment, { coding }: Pick<Coded, 'coding'>): readonly CodeAssertion[] {
  const held = heldIn(moment.response, coding)
  const decided = held.filter(({ code }) => moment.because.includes(code))
  return (decided.length > 0 ? decided : held)
    .toSorted((a, b) => (b.probability ?? 1) - (a.probability ?? 1))
    .slice(0, 3)
}

function heldIn(turn: number | null, coding: Coded['coding']): readonly CodeAssertion[] {
  return turn === null ? [] : (assertionsByTurn(coding).get(turn) ?? []).filter(holds)
}

/** What followed the answer: the pause, where it was 3 s or more, and what the client did, where that can be said. */
export function afterwards(
  moment: Moment,
  { session, coding }: Pick<Coded, 'session' | 'coding'>,
  people: People,
): string | undefined {
  const pause = moment.response === null ? undefined : pauseAfterTurn(session).get(moment.response)
  const then = pause === undefined ? '' : ` ${Math.round(pause)}\u00a0s of silence`
  if (moment.aftermath === 'goes-on') return `Then${then}${then ? ', and' : ''} ${people.client} went on.`
  if (moment.aftermath === 'closes-down' && turnedFrom(moment, coding)) {
    return `Then${then}${then ? ', and' : ''} ${people.client} said little.`
  }
  return then === '' ? undefined : `Then${then}.`
}

/** True where a code of the answer presses or judges. Few words after any other answer say nothing of it. */
function turnedFrom(moment: Moment, coding: Coded['coding']): boolean {
  if (moment.kind === 'turns-from') return true
  const sides = heldIn(moment.response, coding).map(({ code }) => definitionOf(code).side)
  return moment.kind === 'passes' && sides.some((side) => side === 'pressing' || side === 'judgement')
}

/** That what had gone past came again and was met, and where. */
export function cameBack(moment: Moment, coded: Pick<Coded, 'session' | 'coding' | 'moments'>): string | undefined {
  const again = cameAgain(moment, coded)
  if (!again) return undefined
  const { session } = coded
  return `It came again ${atPlaceOf(session, again.opening)}, and you met it ${atPlaceOf(session, again.answer)}.`
}

const untoldKinds = {
  reflection: ['simple or complex in', 'reflection'],
  question: ['open or closed in', 'question'],
  feeling: ['which feeling in', 'turn'],
} as const

/** What could not be told, as parts of a sentence; none where everything was. */
export function untold({ session, coding }: Pick<Coded, 'session' | 'coding'>): readonly string[] {
  const parts = Object.entries(untoldKinds).flatMap(([code, [words, noun]]) => {
    const count = coding.unsure.filter((unsure) => unsure.code === code).length
    return count === 0 ? [] : [`${words} ${count} ${noun}${count === 1 ? '' : 's'}`]
  })
  const timed = session.turns.filter(({ start }) => start !== undefined).length
  if (timed === 0) return [...parts, 'pauses and pace, since this transcript has no times']
  const untimed = whyUntimed(session)
  const without = session.turns.length - timed
  return [
    ...parts,
    ...(untimed ? [`pauses and pace: ${untimed}`] : []),
    ...(without === 0 ? [] : [`when ${without} ${without === 1 ? 'turn was' : 'turns were'} said`]),
  ]
}

/** What a number in brackets is. Nobody has checked how often those hold that rest on young codes: no level is named. */
export const rangeMeaning = 'Ranges in brackets: what people’s own codes of these turns might give.'

/** Stands wherever a page says where something lies among demonstrations. */
export const filmsCaveat = `The films are those that were made to show good practice. ${demonstrationsCaveat}`

export const safetyCaution = 'A pointer, never a screen: it misses, and its absence means nothing.'
