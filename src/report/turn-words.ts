import { definitionOf } from '../model/codebook-lookup.ts'
import type { CodeAssertion } from '../model/coding.ts'
import type { Session, Turn } from '../model/session.ts'
import { written, youngMark } from './assertions.ts'
import { clock } from './clock.ts'

/**
 * Where a turn stands: its time on the recording, or its number where the time is not known. The number is its index,
 * from 0, so that pages, commands, tables and documents all mean the same turn by it.
 */
export function placeOf(session: Session, turn: number): string {
  const start = session.turns[turn]?.start
  return start === undefined ? `turn ${turn}` : clock(start)
}

/** The same in the gutter, without a word: `12:40`, `24`. */
export function markOf({ index, start }: Pick<Turn, 'index' | 'start'>): string {
  return start === undefined ? String(index) : clock(start)
}

/** `at 12:40`, `in turn 24`. */
export function atPlaceOf(session: Session, turn: number): string {
  const start = session.turns[turn]?.start
  return start === undefined ? `in turn ${turn}` : `at ${clock(start)}`
}

/** `names feeling° .92`; in the place of a probability stands `yours` where a person said so. */
export function codeInWords(assertion: CodeAssertion): string {
  const by = assertion.state === 'accepted' || assertion.state === 'added' ? 'yours' : written(assertion.probability)
  return `${definitionOf(assertion.code).label}${youngMark(assertion.code)}${by === '' ? '' : ` ${by}`}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** `once`, `twice`, `7 times`. */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** As a sentence begins: `Two sessions`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `one turn`, `24 turns`: small numbers in words. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${small[count] ?? count} ${count === 1 ? one : several}`
}
