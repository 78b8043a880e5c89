import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reference } from '../../test/support/agreement-fixtures.ts'
import { alignSequences } from './align-sequences.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { contingencyTable } from './contingency-table.ts'
import { alignEvents, eventAlignmentKappa } from './event-alignment-kappa.ts'

const letters = (text: string): string[] => [...text]
const events = fc.array(fc.constantFrom('q', 'r', 'i'), { maxLength: 25 })

describe('alignment', () => {
  test('the example of two words that encyclopaedias print: three changes', () => {
    const costs = { replace: (a: string, b: string) => (a === b ? 0 : 1), gap: 1 }
    const pairs = alignSequences(letters('kitten'), letters('sitting'), costs)
    const changes = pairs.filter(({ first, second }) => 'kitten'[first ?? -1] !== 'sitting'[second ?? -1])
    expect(changes).toHaveLength(3)
  })

  test('an event that one coder left out leaves a gap, and the rest still meets', () => {
    const { pairs, table } = alignEvents(letters('qriqr'), letters('qrqr'))
    expect(pairs).toContainEqual({ first: 2, second: undefined })
    expect(table.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(5)
  })

  test('keeps every event once, in order, at a cost that no shift by hand beats', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const { pairs } = alignEvents(first, second)
        const places = (side: 'first' | 'second'): number[] =>
          pairs.map((pair) => pair[side]).filter((place) => place !== undefined)
        expect(places('first')).toEqual(first.map((_, at) => at))
        expect(places('second')).toEqual(second.map((_, at) => at))
        const cost = pairs.filter((pair) => first[pair.first ?? -1] !== second[pair.second ?? -1]).length
        const sideBySide = Array.from(
          { length: Math.max(first.length, second.length) },
          (_, at) => first[at] !== second[at],
        )
        expect(cost).toBeLessThanOrEqual(sideBySide.filter(Boolean).length)
        expect(cost).toBeGreaterThanOrEqual(Math.abs(first.length - second.length))
      }),
    )
  })
})

describe('kappa over aligned events', () => {
  test('chance as a Poisson model with nil and nil held empty (statsmodels)', () => {
    const { table, kappa } = reference.aligned
    expect(eventAlignmentKappa({ categories: ['a', 'b', 'c', 'nil'], counts: table }).value).toBeCloseTo(kappa, 8)
  })

  test('without a gap it is Cohen’s kappa', () => {
    fc.assert(
      fc.property(events, fc.func(fc.constantFrom('q', 'r', 'i')), (first, other) => {
        const second = first.map((event, at) => other(event, at))
        const { pairs, table } = alignEvents(first, second, ['q', 'r', 'i'])
        fc.pre(pairs.every((pair) => pair.first !== undefined && pair.second !== undefined))
        const cohen = cohenKappa(contingencyTable(first, second, ['q', 'r', 'i'])).value
        const aligned = eventAlignmentKappa(table).value
        if (cohen === null) expect(aligned).toBeNull()
        else expect(aligned).toBeCloseTo(cohen, 6)
      }),
    )
  })

  test('where nothing meets, agreement is that of chance: 0', () => {
    const { table } = alignEvents(letters('qr'), [], ['q', 'r', 'i'])
    expect(eventAlignmentKappa(table)).toEqual({ value: 0, n: 2 })
  })

  test('the same events have 1; nothing, or one kind of event, has no value', () => {
    expect(eventAlignmentKappa(alignEvents(letters('qrq'), letters('qrq')).table).value).toBe(1)
    expect(eventAlignmentKappa(alignEvents([], []).table)).toMatchObject({ value: null, reason: 'no-units' })
    expect(eventAlignmentKappa(alignEvents(letters('qq'), letters('qq')).table)).toMatchObject({
      reason: 'one-category',
    })
  })

  test('at most 1 and never NaN, also where one coder saw nothing', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const { value } = eventAlignmentKappa(alignEvents(first, second, ['q', 'r', 'i']).table)
        if (value === null) return
        expect(value).not.toBeNaN()
        expect(value).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})
