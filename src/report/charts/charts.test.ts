import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { stripOf } from '../strip/strip-of.ts'
import { balanceAlong } from './balance.ts'
import { binOf, binsOf } from './bins.ts'
import { broughtAlong } from './brought.ts'
import { paceAlong } from './pace.ts'

const coded = codedFrom(shortSession)
const strip = stripOf(coded)

describe('stretches of a session', () => {
  it('are whole and equal, at most sixteen, the last one cut at the end', () => {
    const bins = binsOf(strip)
    expect(bins).toHaveLength(9)
    expect(bins[0]).toMatchObject({ from: 0, label: '0:00 to 0:15' })
    expect(bins.at(-1)).toMatchObject({ to: strip.width, label: '2:00 to 2:14' })
    for (const [at, { from }] of bins.entries()) if (at > 0) expect(from).toBe(bins[at - 1]?.to)
  })

  it('are parts of the words where times are not known', () => {
    const untimed = stripOf(codedFrom(shortSession.map(({ at, ...line }): Line => line)))
    expect(binsOf(untimed)).toHaveLength(11)
    expect(binsOf(untimed)[0]?.label).toBe('part 1 of 11')
    expect(binsOf(stripOf(codedFrom([])))).toEqual([])
  })

  it('hold a column where its middle lies', () => {
    const bins = binsOf(strip)
    expect(binOf(bins, { x: 0, width: 2 })).toBe(0)
    expect(binOf(bins, { x: strip.width - 1, width: 2.6 })).toBe(8)
  })
})

it('the balance counts each therapist turn with content once, by its side', () => {
  const bins = balanceAlong(coded, strip)
  const sum = (side: 'compassion' | 'neutral' | 'pressing' | 'judgement') =>
    bins.reduce((all, bin) => all + bin[side], 0)
  expect([sum('compassion'), sum('neutral'), sum('pressing'), sum('judgement')]).toEqual([2, 2, 1, 1])
  const humming = codedFrom([...shortSession, { by: 'T', says: 'Mm-hmm.', at: [135, 136], codes: ['facilitation'] }])
  expect(balanceAlong(humming, stripOf(humming)).reduce((all, bin) => all + bin.neutral, 0)).toBe(2)
})

it('what the client brought has a row for each code that is there', () => {
  expect(broughtAlong(coded, strip).map(({ label, turns }) => [label, turns.map(({ turn }) => turn)])).toEqual([
    ['feeling', [1]],
    ['inner experience°', [5, 7]],
    ['shame', [5]],
    ['inner critic°', [1, 5]],
    ['self-compassion°', [9]],
  ])
})

it('pace is words per minute of speaking, and says nothing of less than ten seconds', () => {
  const says = Array.from({ length: 40 }, () => 'word').join(' ')
  const lines: Line[] = [
    { by: 'C', says, at: [0, 14] },
    { by: 'T', says: 'Go on.', at: [14.5, 15] },
    { by: 'C', says: 'Well.', at: [200, 201] },
  ]
  const spoken = codedFrom(lines)
  const bins = paceAlong(spoken, stripOf(spoken))
  expect(bins[0]?.client).toBeCloseTo((40 / 14) * 60)
  expect(bins[0]?.therapist).toBeUndefined()
  expect(bins.at(-1)?.client).toBeUndefined()
  const untimed = codedFrom(lines.map(({ at, ...line }): Line => line))
  expect(paceAlong(untimed, stripOf(untimed))).toEqual([])
})
