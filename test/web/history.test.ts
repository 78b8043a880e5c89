/** What a page shows of undo and redo before the program has answered, held against a program that knows the whole line. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeAssertion, Coding } from '../../src/model/coding.ts'
import type { Corrected } from '../../src/server/api.ts'
import { afterCorrection, codesOfTurn, type History, noHistory, stepped, together } from '../../web/session/history.ts'
import { withAnswer } from '../../web/session/local-correction.ts'
import { codedFrom, shortSession } from '../support/coded-lines.ts'

const coded = codedFrom(shortSession)
const coding = (...codes: CodeAssertion[]): Coding => ({ ...coded.coding, codes, unsure: [] })
const affirmed = (turn: number): CodeAssertion => ({ turn, code: 'affirmation', state: 'added' })
const turnsOf = ({ codes }: Coding) => codes.map(({ turn }) => turn)

/** What the program does: every correction adds or removes one code of a turn, and it remembers all of them. */
class Program {
  #done: { turn: number; before: Coding }[] = []
  #undone: { turn: number; before: Coding }[] = []
  now: Coding
  constructor(start: Coding) {
    this.now = start
  }
  toggle(turn: number): Corrected {
    this.#done.push({ turn, before: this.now })
    this.#undone = []
    this.now = toggled(this.now, turn)
    return this.#answer(turn)
  }
  step(kind: 'undo' | 'redo'): Corrected | undefined {
    const [from, to] = kind === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done]
    const moved = from.pop()
    if (!moved) return undefined
    to.push({ turn: moved.turn, before: this.now })
    this.now = withAnswer(this.now, { turns: [moved.turn], ...codesIn(moved.before, moved.turn) })
    return this.#answer(moved.turn)
  }
  #answer(turn: number): Corrected {
    return { turns: [turn], ...codesIn(this.now, turn) } as Corrected // all that the page reads of it here
  }
}

function toggled(before: Coding, turn: number): Coding {
  const on = before.codes.some((one) => one.turn === turn)
  return withAnswer(before, { turns: [turn], codes: on ? [] : [affirmed(turn)], unsure: [] })
}

function codesIn(from: Coding, turn: number) {
  const { codes, unsure } = codesOfTurn(from, turn)
  return { codes: [...codes], unsure: [...unsure] }
}

describe('undo and redo', () => {
  it('show what the program holds, also over steps of an earlier visit', () => {
    // Turn 8 of an earlier visit, turn 6 of this one; undo twice, redo once: turn 6 stays undone.
    const program = new Program(coding())
    program.toggle(8)
    let shown = program.now
    let history: History = afterCorrection(noHistory, shown, 6)
    shown = toggled(shown, 6)
    program.toggle(6)
    for (const kind of ['undo', 'undo', 'redo'] as const) {
      const step = stepped(history, kind, shown)
      history = step.history
      const answer = program.step(kind)
      shown = answer ? withAnswer(step.coding, answer) : step.coding
    }
    expect(turnsOf(program.now)).toEqual([8])
    expect(turnsOf(shown)).toEqual([8])
  })

  it('end as the program holds it, whatever is pressed, however late the answers come', () => {
    const keys = fc.oneof(
      fc.record({ key: fc.constant('toggle' as const), turn: fc.nat(4) }),
      fc.record({ key: fc.constantFrom('undo' as const, 'redo' as const) }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { maxLength: 4 }),
        fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 25 }),
        (earlier, pressed) => {
          const program = new Program(coding())
          for (const turn of earlier) program.toggle(turn)
          let shown = program.now
          let history = noHistory
          let waiting: Parameters<typeof together>[0]
          for (const [press, answers] of pressed) {
            let answer: Corrected | undefined
            if (press.key === 'toggle') {
              history = afterCorrection(history, shown, press.turn)
              shown = toggled(shown, press.turn)
              // The page asks for what it showed: a code that stands is rejected, one that does not is added.
              answer = program.toggle(press.turn)
            } else {
              answer = program.step(press.key)
              // The page does not ask where there is nothing to undo.
              if (!answer) continue
              const step = stepped(history, press.key, shown)
              history = step.history
              shown = step.coding
            }
            waiting = together(waiting, answer)
            if (!answers) continue
            shown = withAnswer(shown, waiting)
            waiting = undefined
            expect(turnsOf(shown)).toEqual(turnsOf(program.now))
          }
          if (waiting) shown = withAnswer(shown, waiting)
          expect(turnsOf(shown)).toEqual(turnsOf(program.now))
        },
      ),
    )
  })
})
