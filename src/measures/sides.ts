import type { CodeKey, Side } from '../model/codebook.ts'
import { regardCodebook } from '../model/regard-codebook.generated.ts'
import type { Finding } from './measure.ts'
import { share } from './rates.ts'
import type { SessionView } from './session-view.ts'

const order: readonly Side[] = ['judgement', 'compassion', 'pressing', 'neutral']
const neutral = order.indexOf('neutral')
const placeOf = new Map(regardCodebook.codes.map((code) => [code.key, order.indexOf(code.side)]))

/**
 * The side of a therapist turn whose codes stand on several: judgement where one judges; else compassion where one is
 * compassionate; else pressing where one presses; else neutral, as is a turn without a code. So advice beside a
 * reflection is compassion, as it is in moments, and a reflection does not make up for blame in the same turn.
 */
export function sideOfTurn(codes: ReadonlySet<CodeKey> | undefined): Side {
  let place = neutral
  for (const code of codes ?? []) place = Math.min(place, placeOf.get(code) ?? neutral)
  return order[place] ?? 'neutral'
}

/** The share of therapist turns with content that stand on one side, 0 to 1. Fewer than 10: too few to say. */
export function shareOfSide(view: SessionView, side: Side): Finding {
  return share(view.therapistTurns, (turn) => sideOfTurn(view.codes.get(turn.index)) === side)
}

/** The therapist's codes of one side, from the codebook. */
export function codesOfSide(side: Side): readonly CodeKey[] {
  return regardCodebook.codes.filter((code) => code.kind === 'therapist' && code.side === side).map((code) => code.key)
}
