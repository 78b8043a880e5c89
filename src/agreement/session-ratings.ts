import { CodeKey } from '../model/codebook.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import type { Role } from '../model/session.ts'
import type { CodedTurn, CodingToCompare } from './coding-to-compare.ts'
import type { CodedUnit } from './disagreements.ts'
import { absent, type Field, present, withParents } from './fields.ts'
import type { SharedSession } from './gather-sessions.ts'

/**
 * The turns of a session that a field is about, with what each coder says: a row a turn, in order, a column a coder.
 * For sessions that are cut alike.
 */
export function sessionRatings({ session, codings }: SharedSession, field: Field): CodedUnit[] {
  const byTurn = codings.map((coding) => new Map(coding?.turns.map((turn) => [turn.turn, turn])))
  const numbers = [...new Set(byTurn.flatMap((turns) => [...turns.keys()]))].sort((a, b) => a - b)
  return numbers.flatMap((turn) => {
    const seen = byTurn.map((turns) => turns.get(turn))
    if (!concerns(field, seen)) return []
    const categories = codings.map((coding, at) => coding && categoryOf(field, coding, seen[at]))
    return categories.every((category) => category === undefined) ? [] : [{ session, turn, categories }]
  })
}

/** What a coder says of one turn; undefined where they said nothing. */
export function categoryOf(field: Field, coding: CodingToCompare, turn: CodedTurn | undefined): string | undefined {
  if (field.kind === 'label') return turn?.labels[field.id]
  if (turn === undefined) return coding.sparse ? absent : undefined
  return turn.codes.some((code) => withParents(code).includes(field.id)) ? present : absent
}

/** A code is looked for in the turns of its side; where nobody's word or code tells whose turn it is, in all. */
export function concerns(field: Field, seen: readonly (CodedTurn | undefined)[]): boolean {
  if (field.kind === 'label' || field.role === undefined) return true
  const role = roleOf(seen)
  return role === undefined || role === field.role
}

function roleOf(seen: readonly (CodedTurn | undefined)[]): Role | undefined {
  for (const turn of seen) if (turn?.role !== undefined) return turn.role
  for (const turn of seen) {
    if (turn?.labels.main !== undefined) return 'therapist'
    if (turn?.labels.talk !== undefined) return 'client'
    for (const code of turn?.codes ?? []) {
      const key = CodeKey.safeParse(code)
      if (key.success) return definitionOf(key.data).kind
    }
  }
  return undefined
}
