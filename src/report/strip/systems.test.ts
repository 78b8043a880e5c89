import { describe, expect, it } from 'vitest'
import { codedFrom } from '../../../test/support/coded-lines.ts'
import { exampleOf } from '../../measures/index.ts'
import { momentsOf } from '../../moments/index.ts'
import { stripOf } from './strip-of.ts'
import { systemsOf } from './systems.ts'

const { session, coding } = exampleOf(3)
const strip = stripOf({ session, coding, moments: momentsOf(session, coding) })

describe.each([1, 2, 3])('in %i systems', (count) => {
  const systems = systemsOf(strip, count)

  it('the strip is whole', () => {
    expect(systems).toHaveLength(count)
    expect(systems[0]?.from).toBe(0)
    expect(systems.at(-1)?.to).toBe(strip.width)
    for (const [at, { from }] of systems.entries()) if (at > 0) expect(from).toBe(systems[at - 1]?.to)
  })

  it('no bead is cut, and lengths are nearly equal', () => {
    for (const { from, to } of systems) {
      expect(Math.abs(to - from - strip.width / count)).toBeLessThanOrEqual((strip.width / count) * 0.21)
      for (const { x } of strip.beads) if (from > 0) expect(Math.abs(x - from)).toBeGreaterThanOrEqual(7)
    }
  })
})

it('breaks in a pause where one is near', () => {
  const strip = stripOf(
    codedFrom([
      { by: 'C', says: 'I was on my own.', at: [0, 40], codes: ['feeling.hurt'] },
      { by: 'T', says: 'On your own.', at: [41, 49], codes: ['reflection'] },
      { by: 'C', says: 'Yes.', at: [59, 110] },
    ]),
  )
  const cut = systemsOf(strip, 2)[0]?.to ?? 0
  expect(strip.pauses.some(({ from, to }) => from < cut && cut < to)).toBe(true)
})

it('breaks at equal lengths where there is nothing to go by', () => {
  expect(systemsOf(stripOf(codedFrom([])), 2)).toEqual([
    { from: 0, to: 496 },
    { from: 496, to: 992 },
  ])
})
