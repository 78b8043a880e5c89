import { CodeKey } from '../model/codebook.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import { ClientTalk, MainBehaviour } from '../model/coding.ts'
import type { Role } from '../model/session.ts'
import type { CodingToCompare } from './coding-to-compare.ts'

/** What is compared: a field with one label a turn, or whether a code is present in a turn. */
export type Field = {
  readonly id: string
  readonly kind: 'label' | 'presence'
  readonly categories: readonly string[]
  /** Whose turns can hold it; undefined where that is not known, and all turns count. */
  readonly role?: Role
}

export const present = 'present'
export const absent = 'absent'

const knownLabels: Readonly<Record<string, { readonly values: readonly string[]; readonly role: Role }>> = {
  main: { values: MainBehaviour.options, role: 'therapist' },
  talk: { values: ClientTalk.options, role: 'client' },
}

/**
 * What these codings can be compared on: label fields that at least two coders filled, then every code that all of them
 * looked for and one of them used. `onlySome` lists codes that were used, but not looked for by all.
 */
export function fieldsOf(codings: readonly CodingToCompare[]): {
  readonly fields: readonly Field[]
  readonly onlySome: readonly string[]
} {
  const coders = new Set(codings.map(({ coder }) => coder))
  const labels = new Map<string, { readonly by: Set<string>; readonly values: Set<string> }>()
  const used = new Set<string>()
  for (const { coder, turns } of codings) {
    for (const turn of turns) {
      for (const [id, value] of Object.entries(turn.labels)) {
        const entry = labels.get(id) ?? { by: new Set(), values: new Set() }
        entry.by.add(coder)
        entry.values.add(value)
        labels.set(id, entry)
      }
      for (const code of turn.codes) for (const key of withParents(code)) used.add(key)
    }
  }
  const schemes = codings.map(({ scheme }) => new Set(scheme.flatMap(withParents)))
  const lookedForByAll = (code: string): boolean => schemes.every((scheme) => scheme.has(code))
  const labelFields = [...labels].filter(([, { by }]) => by.size > 1 || coders.size < 2)
  return {
    fields: [
      ...labelFields.map(([id, { values }]): Field => labelField(id, values)),
      ...inOrder([...used].filter(lookedForByAll)).map(presenceField),
    ],
    onlySome: inOrder([...used].filter((code) => !lookedForByAll(code))),
  }
}

/** A code counts with its kinds: `question.open` holds `question` too. */
export function withParents(code: string): string[] {
  const parts = code.split('.')
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'))
}

function labelField(id: string, values: ReadonlySet<string>): Field {
  const known = knownLabels[id]
  if (known && [...values].every((value) => known.values.includes(value))) {
    return { id, kind: 'label', categories: known.values, role: known.role }
  }
  return { id, kind: 'label', categories: [...values].sort(), ...(known ? { role: known.role } : {}) }
}

function presenceField(code: string): Field {
  const key = CodeKey.safeParse(code)
  const role = key.success ? { role: definitionOf(key.data).kind } : {}
  return { id: code, kind: 'presence', categories: [absent, present], ...role }
}

/** The codebook's order, then the rest by name. */
function inOrder(codes: readonly string[]): string[] {
  const known: readonly string[] = CodeKey.options
  const place = (code: string): number => (known.includes(code) ? known.indexOf(code) : known.length)
  return [...codes].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en'))
}
