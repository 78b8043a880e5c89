import { expect, it } from 'vitest'
import { codedFrom, type Line } from '../../test/support/coded-lines.ts'
import { secondsOfTalk } from './talk-length.ts'

const said = (at?: readonly [number, number]): Line => ({ by: 'C', says: 'x', ...(at ? { at } : {}) })

it('is from the first start to the last end, whatever stands before or between', () => {
  expect(secondsOfTalk(codedFrom([said([1800, 1810]), said(), said([1850, 1920])]).session)).toBe(120)
  expect(secondsOfTalk(codedFrom([said([0, 90]), said([10, 20])]).session)).toBe(90)
})

it('reaches to the last start where no end is known, and is 0 without times', () => {
  const { session } = codedFrom([said([5, 6]), said([65, 66])])
  const open = { ...session, turns: session.turns.map(({ end, ...turn }) => turn) }
  expect(secondsOfTalk(open)).toBe(60)
  expect(secondsOfTalk(codedFrom([said(), said()]).session)).toBe(0)
  expect(secondsOfTalk(codedFrom([]).session)).toBe(0)
})
