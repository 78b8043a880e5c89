/** What the shifts are fitted on: the machine's probabilities beside people's codes, or the silver reading's. */
import type { ErrorFamily } from '../../src/measures/coding-error.ts'
import type { CodeKey } from '../../src/model/codebook.ts'
import { type CodedLabelled, foundByPeople, inputSubtypes } from '../data/coded-annomi.ts'
import type { LabelledTurn } from '../data/labelled-session.ts'
import type { Trial } from './fit-shift.ts'

export type Problem = { readonly labels: 'human' | 'silver'; readonly groups: readonly (readonly Trial[])[] }

const silverCodes: Readonly<Partial<Record<ErrorFamily, readonly CodeKey[]>>> = {
  'other-therapist': [
    'names-feeling',
    'validation',
    'affirmation',
    'holds-health',
    'autonomy',
    'asks-permission',
    'shares-impact',
  ],
  judgement: ['confrontation', 'minimising'],
  client: ['feeling', 'shame', 'inner-critic', 'self-compassion', 'strength', 'inner-experience'],
}

/** The trials of one family over some sessions; groups without a trial are left out. */
export function problemOf(family: ErrorFamily, sessions: readonly CodedLabelled[]): Problem {
  const silver = silverCodes[family]
  const groups = silver
    ? silver.flatMap((code) => sessions.map((session) => silverTrials(session, code)))
    : sessions.flatMap((session) => humanTrials(family, session))
  return { labels: silver ? 'silver' : 'human', groups: groups.filter((group) => group.length > 0) }
}

type Probability = (turn: number, code: CodeKey) => number

function humanTrials(family: ErrorFamily, session: CodedLabelled): Trial[][] {
  const probability = probabilitiesOf(session)
  const each = (role: LabelledTurn['role'], trial: (turn: LabelledTurn, index: number) => Trial | undefined): Trial[] =>
    session.turns.flatMap((turn, index) => (turn.role === role ? (trial(turn, index) ?? []) : []))
  switch (family) {
    case 'reflection':
    case 'question':
      return [
        each('therapist', (turn, index) => ({
          probabilities: [probability(index, family)],
          found: foundByPeople(turn, family),
        })),
      ]
    case 'input':
      return [
        each('therapist', (turn, index) => ({
          probabilities: inputSubtypes.map((code) => probability(index, code)),
          found: foundByPeople(turn, 'input'),
        })),
      ]
    case 'reflection-kind':
      return [each('therapist', kindTrial('reflection', 'reflection.complex', 'reflection.simple', probability))]
    case 'question-kind':
      return [each('therapist', kindTrial('question', 'question.open', 'question.closed', probability))]
    case 'talk':
      return (['change', 'sustain'] as const).map((talk) =>
        each('client', (turn, index) => ({
          probabilities: [probability(index, `${talk}-talk`)],
          found: turn.talk.filter((value) => value === talk).length * 2 > turn.talk.length,
        })),
      )
    default:
      return []
  }
}

/** Only turns where people found the parent and told its kind. */
function kindTrial(parent: CodeKey, first: CodeKey, second: CodeKey, probability: Probability) {
  return (turn: LabelledTurn, index: number): Trial | undefined => {
    const whole = probability(index, parent)
    const one = turn.human.get(first) ?? 0
    const other = turn.human.get(second) ?? 0
    if (one === other || (turn.human.get(parent) ?? 0) < 0.5) return undefined
    const share = Math.min(0.999, Math.max(0.001, probability(index, first) / whole))
    return { probabilities: [share], found: one > other }
  }
}

function silverTrials(session: CodedLabelled, code: CodeKey): Trial[] {
  const probability = probabilitiesOf(session)
  const role = clientCodes.has(code) ? 'client' : 'therapist'
  return session.turns.flatMap((turn, index) =>
    turn.role === role
      ? [
          {
            probabilities: [probability(index, code)],
            found: [...turn.silver].some((found) => found === code || found.startsWith(`${code}.`)),
          },
        ]
      : [],
  )
}

const clientCodes: ReadonlySet<CodeKey> = new Set(silverCodes.client)

function probabilitiesOf({ coded }: CodedLabelled): Probability {
  const known = new Map<string, number>()
  for (const { turn, code, probability } of coded.coding.codes) {
    if (probability !== undefined) known.set(`${turn} ${code}`, probability)
  }
  // Permitted advice carries the probability of advice.
  return (turn, code) => Math.min(0.9999, Math.max(0.0001, known.get(`${turn} ${code}`) ?? 0))
}
