import { type CodeKey, codeKeys } from '../model/codebook.ts'
import type { CodeAssertion, Coding, Unsure } from '../model/coding.ts'
import type { Turn } from '../model/session.ts'
import { feelingDecision } from './feeling.ts'
import { kindDecision } from './kinds.ts'
import type { Heads } from './model-files.ts'
import { permissionWalk, permit } from './permission.ts'
import { labelSaid, type TurnReading } from './read-turn.ts'

export type TurnCodes = {
  readonly asserted: ReadonlyMap<CodeKey, number>
  readonly possible: ReadonlyMap<CodeKey, number>
  readonly unsure: readonly Unsure[]
}

/** What is said of a session from the readings of its turns: thresholds, kinds, and what cannot be told. */
export function decide(
  turns: readonly Turn[],
  readings: readonly TurnReading[],
  heads: Heads,
): Pick<Coding, 'main' | 'talk' | 'codes' | 'unsure'> {
  const result = {
    main: [] as Coding['main'],
    talk: [] as Coding['talk'],
    codes: [] as CodeAssertion[],
    unsure: [] as Unsure[],
  }
  const permission = permissionWalk()
  turns.forEach((turn, at) => {
    const reading = readings[at]
    if (!reading || turn.role === 'other') return
    const codes = new Map<CodeKey, CodeAssertion>()
    const say = (code: CodeKey, probability: number, asserted: boolean): void => {
      codes.set(code, {
        turn: turn.index,
        code,
        probability: round(probability),
        state: asserted ? 'suggested' : 'possible',
      })
    }
    for (const output of heads.binary) {
      if (output.role !== turn.role) continue
      const probability = reading.binary.get(output.code) ?? 0
      say(output.code, probability, probability >= output.threshold)
    }
    if (turn.role === 'therapist') {
      result.main.push(label(turn, labelSaid(reading.main, heads.main)))
      for (const kind of heads.kinds) {
        const parent = codes.get(kind.parent)
        if (!parent) continue
        const decision = kindDecision(kind, parent, reading.kinds.get(kind.first) ?? 0.5)
        for (const assertion of decision.codes) codes.set(assertion.code, assertion)
        result.unsure.push(...decision.unsure)
      }
    } else {
      const decision = feelingDecision(codes)
      for (const assertion of decision.codes) codes.set(assertion.code, assertion)
      result.unsure.push(...decision.unsure)
      const talk = labelSaid(reading.talk, heads.talk)
      result.talk.push(label(turn, talk))
      say('change-talk', reading.talk.get('change') ?? 0, talk.value === 'change')
      say('sustain-talk', reading.talk.get('sustain') ?? 0, talk.value === 'sustain')
    }
    if (permission.permits(turn, codes)) permit(codes)
    for (const key of codeKeys) {
      const assertion = codes.get(key)
      if (assertion) result.codes.push(assertion)
    }
  })
  return result
}

function label<T>({ index }: Turn, { value, probability }: { value: T; probability: number }) {
  return { turn: index, value, probability: round(probability) }
}

/** Four decimals: more would promise what calibration cannot keep. */
function round(probability: number): number {
  return Math.round(probability * 10_000) / 10_000
}
