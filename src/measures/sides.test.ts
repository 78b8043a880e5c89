import { expect, test } from 'vitest'
import { sideOfTurn } from './sides.ts'

test('the side of a turn: judgement, then compassion, then pressing, then neutral', () => {
  expect(sideOfTurn(undefined)).toBe('neutral')
  expect(sideOfTurn(new Set(['question.open']))).toBe('neutral')
  expect(sideOfTurn(new Set(['advice', 'information']))).toBe('pressing')
  expect(sideOfTurn(new Set(['advice.permitted']))).toBe('neutral')
  expect(sideOfTurn(new Set(['advice', 'reflection']))).toBe('compassion')
  expect(sideOfTurn(new Set(['reflection', 'confrontation']))).toBe('judgement')
})
