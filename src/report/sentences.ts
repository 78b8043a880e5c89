import { definitionOf } from '../model/codebook-lookup.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { codesByTurn, holds } from '../model/holds.ts'
import type { MeasureResult } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { cameAgain } from '../moments/index.ts'
import { assertionsByTurn } from './assertions.ts'
import { pauseAfterTurn } from './pauses.ts'
import type { People } from './people.ts'
import { atPlaceOf, codeInWords, timesInWords } from './turn-words.ts'

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

/** How many openings were met and explored; with none of either, how many there were to look at. */
export function openingsSentence({ moments, measures }: Coded): string | undefined {
  const { all, met, explored } = openingCounts(moments)
  if (all === 0) return undefined
  const range = rangeInWords(measures.find(({ id }) => id === 'moments-met'))
  const questions = explored === 1 ? 'with a question' : 'with questions'
  if (met > 0) {
    return `Met ${met} of ${all} openings${range}${explored > 0 ? `, explored ${explored} more ${questions}` : ''}.`
  }
  if (explored > 0) return `Explored ${explored} of ${all} openings ${questions}.`
  return `${all === 1 ? 'One opening is' : `${all} openings are`} there to look at.`
}

/** How often a feeling was named and, where times are known, how often a pause of 3\u00a0s or more followed. */
export function namingSentence({ session, coding, measures }: Coded): string | undefined {
  const turns = [...codesByTurn(coding)].flatMap(([turn, codes]) => (codes.has('names-feeling') ? [turn] : []))
  if (turns.length === 0) return undefined
  const named = `Named a feeling ${timesInWords(turns.length)}${definitionOf('names-feeling').young ? '°' : ''}`
  if (!session.turns.some(({ end }) => end !== undefined)) return `${named}.`
  const pauses = pauseAfterTurn(session)
  const followed = turns.filter((turn) => pauses.has(turn)).length
  if (followed === 0) return `${named}.`
  const range = rangeInWords(measures.find(({ id }) => id === 'names-feeling-pause'))
  return `${named}; a pause of 3\u00a0s or more followed ${timesInWords(followed)}${range}.`
}

/** The rate of reflections, with its interval and, where figures of demonstrations exist, where it lies among them. */
export function reflectionsSentence(
  { measures }: Coded,
  context?: (result: MeasureResult) => string | undefined,
): string | undefined {
  const result = measures.find(({ id }) => id === 'reflections-per-100')
  if (!result || result.value === null || result.value === 0) return undefined
  const among = context?.(result)
  return `Reflections ${whole(result.value)} per 100 turns${rangeInWords(result)}${among === undefined ? '' : `: ${among}`}.`
}

const kindWords = {
  meets: 'met',
  explores: 'explored',
  passes: 'worth another look',
  'turns-from': 'worth another look',
  unanswered: 'left open',
} as const

/** `met`, `explored`, `worth another look`, `left open`. */
export function kindInWords(moment: Moment): string {
  return kindWords[moment.kind]
}

/** Why a moment is of its kind: the codes that decided or, where nothing met, those that the answer holds; at most three. */
export function becauseOf(moment: Moment, { coding }: Pick<Coded, 'coding'>): readonly string[] {
  const answer = moment.response === null ? [] : (assertionsByTurn(coding).get(moment.response) ?? [])
  const held = answer.filter(holds)
  const decided = held.filter(({ code }) => moment.because.includes(code))
  return (decided.length > 0 ? decided : held)
    .toSorted((a, b) => (b.probability ?? 1) - (a.probability ?? 1))
    .slice(0, 3)
    .map(codeInWords)
}

/** What followed the answer: the pause, where it was 3 s or more, and what the client did, where that can be said. */
export function afterwards(moment: Moment, { session }: Pick<Coded, 'session'>, people: People): string | undefined {
  const pause = moment.response === null ? undefined : pauseAfterTurn(session).get(moment.response)
  const then = pause === undefined ? '' : ` ${Math.round(pause)}\u00a0s`
  if (moment.aftermath === 'goes-on') return `Then${then}${then ? ', and' : ''} ${people.client} went on.`
  if (moment.aftermath === 'closes-down') return `Then${then}${then ? ', and' : ''} ${people.client} said little.`
  return then === '' ? undefined : `Then${then}.`
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
  const without = session.turns.length - timed
  return without === 0 ? parts : [...parts, `when ${without} ${without === 1 ? 'turn was' : 'turns were'} said`]
}

export const safetyCaution = 'A pointer, never a screen: it misses, and its absence means nothing.'
