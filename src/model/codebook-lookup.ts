import { invariant } from '../errors.ts'
import type { CodeDefinition, CodeKey, Side } from './codebook.ts'
import { regardCodebook } from './regard-codebook.generated.ts'

const definitions = new Map(regardCodebook.codes.map((code) => [code.key, code]))

/** The definition of a code in the codebook that ships. */
export function definitionOf(key: CodeKey): CodeDefinition {
  const definition = definitions.get(key)
  invariant(definition, 'the shipped codebook defines every code key')
  return definition
}

export function sideOf(key: CodeKey): Side {
  return definitionOf(key).side
}

/** `reflection` for `reflection.simple`; undefined for a code without a parent. */
export function parentOf(key: CodeKey): CodeKey | undefined {
  return definitionOf(key).parent
}

/** The key that accepts or adds the code: its own, or its parent's, since a kind is reached through its family. */
export function shortcutOf(key: CodeKey): string | undefined {
  const definition = definitionOf(key)
  return definition.shortcut ?? (definition.parent && definitionOf(definition.parent).shortcut)
}
