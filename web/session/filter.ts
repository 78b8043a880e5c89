import type { CodeKey } from '../../src/model/codebook.ts'
import { parentOf } from '../../src/model/codebook-lookup.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import type { Moment } from '../../src/model/moment.ts'
import type { Turn } from '../../src/model/session.ts'
import { isUnsure, isYours, shownOn } from './codes.ts'

/** What of the transcript is shown; all conditions hold together. Nothing asked: everything, with its folds. */
export type Filter = {
  readonly words: string
  readonly code: CodeKey | undefined
  readonly only: 'suggested' | 'yours' | 'unsure' | 'another-look' | undefined
}

export const noFilter: Filter = { words: '', code: undefined, only: undefined }

export function isAsked({ words, code, only }: Filter): boolean {
  return words.trim() !== '' || code !== undefined || only !== undefined
}

/** The turns that the filter leaves, by index. */
export function turnsLeft(
  turns: readonly Turn[],
  assertions: ReadonlyMap<number, readonly CodeAssertion[]>,
  moments: readonly Moment[],
  unsureKinds: ReadonlySet<number>,
  filter: Filter,
): ReadonlySet<number> {
  const look = new Set(
    moments
      .filter(({ kind }) => kind === 'passes' || kind === 'turns-from')
      .flatMap(({ openingTurns, response, next }) => [
        ...openingTurns,
        ...(response === null ? [] : [response]),
        ...(next === null ? [] : [next]),
      ]),
  )
  const words = folded(filter.words.trim())
  return new Set(
    turns
      .filter((turn) => {
        const standing = shownOn(assertions.get(turn.index) ?? [])
        if (words !== '' && !folded(turn.text).includes(words)) return false
        if (filter.code !== undefined && !standing.some(({ code }) => isUnder(code, filter.code))) return false
        if (filter.only === 'suggested') return standing.some(({ state }) => state === 'suggested')
        if (filter.only === 'yours') return standing.some(isYours)
        if (filter.only === 'unsure') return standing.some(isUnsure) || unsureKinds.has(turn.index)
        if (filter.only === 'another-look') return look.has(turn.index)
        return true
      })
      .map(({ index }) => index),
  )
}

function isUnder(code: CodeKey, wanted: CodeKey | undefined): boolean {
  return code === wanted || parentOf(code) === wanted
}

/** Without regard to case, accents and kinds of apostrophe, as people type. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
