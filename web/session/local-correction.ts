import { type CodeKey, codeKeys } from '../../src/model/codebook.ts'
import { parentOf } from '../../src/model/codebook-lookup.ts'
import type { CodeAssertion, Coding } from '../../src/model/coding.ts'
import { holds } from '../../src/model/holds.ts'
import type { Corrected, Correction } from '../../src/server/api.ts'

/** At most one of each of these families stands on a turn (codebook). */
const oneOfEach: readonly (readonly CodeKey[])[] = [
  ['reflection', 'reflection.simple', 'reflection.complex'],
  ['question', 'question.open', 'question.closed'],
  ['advice', 'advice.permitted'],
  ['change-talk', 'sustain-talk'],
]

/**
 * What a correction comes to, so that a key is seen at once: the program keeps the correction and answers with the codes
 * as they then stand, which replace these (`withAnswer`).
 */
export function corrected(coding: Coding, correction: Correction): Coding {
  const { turn } = correction
  const code = correction.kind === 'change' ? correction.to : correction.code
  const before = coding.codes.filter((assertion) => assertion.turn === turn)
  const now = new Map(before.map((assertion) => [assertion.code, assertion]))
  const put = (assertion: CodeAssertion) => now.set(assertion.code, assertion)
  const reject = (key: CodeKey) => {
    const at = now.get(key) ?? { turn, code: key, state: 'rejected' }
    if (at.state === 'added' && at.probability === undefined) now.delete(key)
    else put({ ...at, state: at.state === 'added' ? 'possible' : 'rejected' })
  }
  if (correction.kind === 'reject') reject(code)
  else {
    const gone = before.filter((other) => holds(other) && excludes(code, other.code)).map((other) => other.code)
    if (correction.kind === 'change' && !gone.includes(correction.from)) gone.unshift(correction.from)
    for (const key of gone) reject(key)
    const at: CodeAssertion = now.get(code) ?? { turn, code, state: 'added' }
    put({
      ...at,
      state: correction.kind === 'accept' ? 'accepted' : 'added',
      ...(correction.kind === 'add' && correction.span ? { span: correction.span } : {}),
      ...(correction.kind !== 'accept' && gone[0] ? { replaces: gone[0] } : {}),
    })
  }
  const touched = new Set([code, ...(correction.kind === 'change' ? [correction.from] : [])])
  return withTurns(
    coding,
    [turn],
    [...now.values()],
    coding.unsure.filter(
      (unsure) => unsure.turn === turn && ![unsure.code, ...unsure.among].some((k) => touched.has(k)),
    ),
  )
}

/**
 * Whether there is anything to correct on the codes as they stand. A key that is pressed twice comes before the page
 * shows what the first press has done.
 */
export function isLeftToDo({ codes }: Coding, correction: Correction): boolean {
  const find = (key: CodeKey) => codes.find(({ turn, code }) => turn === correction.turn && code === key)
  const stands = (key: CodeKey): boolean => {
    const now = find(key)
    return now !== undefined && holds(now)
  }
  switch (correction.kind) {
    case 'accept':
      return ['suggested', 'possible', 'rejected'].includes(find(correction.code)?.state ?? '')
    case 'reject':
      return stands(correction.code)
    case 'add':
      return !stands(correction.code)
    case 'change':
      return stands(correction.from) && !stands(correction.to)
  }
}

/** The coding with what the program answered: the codes of the turns that were touched, as they stand now. */
export function withAnswer(coding: Coding, answer: Pick<Corrected, 'turns' | 'codes' | 'unsure'>): Coding {
  return withTurns(coding, answer.turns, answer.codes, answer.unsure)
}

function withTurns(
  coding: Coding,
  turns: readonly number[],
  codes: readonly CodeAssertion[],
  unsure: Coding['unsure'],
): Coding {
  const touched = new Set(turns)
  const order = new Map(codeKeys.map((key, place) => [key, place]))
  const sorted = codes.toSorted((a, b) => a.turn - b.turn || (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0))
  const rest = coding.codes.filter((assertion) => !touched.has(assertion.turn))
  const merged: CodeAssertion[] = []
  let next = 0
  for (const assertion of rest) {
    for (let mine = sorted[next]; mine && mine.turn < assertion.turn; mine = sorted[++next]) merged.push(mine)
    merged.push(assertion)
  }
  return {
    ...coding,
    codes: [...merged, ...sorted.slice(next)],
    unsure: [...coding.unsure.filter((entry) => !touched.has(entry.turn)), ...unsure].toSorted(
      (a, b) => a.turn - b.turn,
    ),
  }
}

function excludes(one: CodeKey, other: CodeKey): boolean {
  if (one === other) return false
  if (parentOf(one) === other || parentOf(other) === one) return true
  return oneOfEach.some((family) => family.includes(one) && family.includes(other))
}
