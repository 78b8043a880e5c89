import type { Comparison } from '../../agreement/index.ts'
import { plainText, wrapped } from '../terminal/plain-text.ts'
import { fieldLabel } from './agreement-words.ts'

type DividedTurn = {
  readonly session: string
  readonly turn: number
  readonly on: Comparison['disagreements'][number][]
}

/** Of ten coders, at least two say otherwise; of two, one. */
const worthSaying = 0.3

/** The turns that most is to be said about, those first that divide the coders on the most. */
export function turnsToLookAt(
  { disagreements, coders }: Comparison,
  { width, turns }: { readonly width: number; readonly turns: number },
): string[] {
  const byTurn = new Map<string, DividedTurn>()
  for (const one of disagreements) {
    if (one.divided < worthSaying) continue
    const key = `${one.session}\u0000${one.turn}`
    const divided = byTurn.get(key) ?? { session: one.session, turn: one.turn, on: [] }
    divided.on.push(one)
    byTurn.set(key, divided)
  }
  const weight = ({ on }: DividedTurn): number => withoutKinds(on).reduce((sum, { divided }) => sum + divided, 0)
  const all = [...byTurn.values()].sort((a, b) => weight(b) - weight(a))
  const shown = all.slice(0, turns)
  if (shown.length === 0) return []
  const title = shown.length < all.length ? `${shown.length} of ${all.length}, the most divided first` : `${all.length}`
  return [
    '',
    `Turns to talk over (${title}; counted from 0)`,
    ...shown.flatMap(({ session, turn, on }) => {
      const where = `  session ${plainText(session)}, turn ${turn}: `
      const what = withoutKinds(on)
        .map((one) => `${fieldLabel(one.field)}: ${saidBy(one, coders)}`)
        .join('; ')
      const [first = '', ...rest] = wrapped(plainText(where + what), width - 2)
      return [`  ${first}`, ...wrapped(rest.join(' '), width - 6).map((line) => `      ${line}`)]
    }),
  ]
}

/** Where coders differ on a code, the kinds under it add nothing. */
function withoutKinds(on: DividedTurn['on']): DividedTurn['on'] {
  const fields = new Set(on.map(({ field }) => field))
  return on.filter(({ field }) => !field.includes('.') || !fields.has(field.slice(0, field.lastIndexOf('.'))))
}

/** Two coders by name; more by how many said what. A code is said by those who gave it. */
function saidBy({ categories }: Comparison['disagreements'][number], coders: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const category of categories) if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1)
  const given = [...counts.values()].reduce((sum, value) => sum + value, 0)
  const presence = [...counts.keys()].every((category) => category === 'present' || category === 'absent')
  if (coders.length > 2) {
    if (presence) return `${counts.get('present') ?? 0} of ${given}`
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([category, count]) => `${category} ${count}`)
      .join(', ')
  }
  if (presence) return `only ${coders.filter((_, at) => categories[at] === 'present').join(', ')}`
  return coders.map((coder, at) => `${coder} ${categories[at] ?? '–'}`).join(', ')
}
