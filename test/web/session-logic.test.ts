/** What the Session screen works out for itself: local corrections, letters, folds, filters, the zoom, a change in growth. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measures } from '../../src/measures/index.ts'
import { shortcutOf } from '../../src/model/codebook-lookup.ts'
import type { CodeAssertion, Coding } from '../../src/model/coding.ts'
import { stripOf, tickInWords } from '../../src/report/strip/index.ts'
import { changeOf, type GrowthPoint } from '../../web/growth/change.ts'
import { axisInWords, withUnit } from '../../web/growth/points.ts'
import { hrefOf, placeOf } from '../../web/router.ts'
import { blocksOf, turnsToShow } from '../../web/session/blocks.ts'
import { byTurn, choicesFor, correctionByLetter, isUnsure } from '../../web/session/codes.ts'
import { noFilter, turnsLeft } from '../../web/session/filter.ts'
import { corrected, isLeftToDo, withAnswer } from '../../web/session/local-correction.ts'
import { nearer, withIn, zoomed } from '../../web/session/zoom.ts'
import { codedFrom, shortSession } from '../support/coded-lines.ts'

const coded = codedFrom(shortSession)
const suggested = (turn: number, code: CodeAssertion['code'], probability = 0.8): CodeAssertion => ({
  turn,
  code,
  probability,
  state: 'suggested',
})
const coding = (...codes: CodeAssertion[]): Coding => ({ ...coded.coding, codes, unsure: [] })
const statesOn = ({ codes }: Coding, turn: number) =>
  Object.fromEntries(codes.filter((one) => one.turn === turn).map(({ code, state }) => [code, state]))

describe('a correction, as it is shown before the program has answered', () => {
  it('accepts, and puts another kind of the same family out of the way', () => {
    const before = coding(suggested(1, 'question.open'), { ...suggested(1, 'question.closed'), state: 'possible' })
    expect(statesOn(corrected(before, { kind: 'accept', turn: 1, code: 'question.closed' }), 1)).toEqual({
      'question.open': 'rejected',
      'question.closed': 'accepted',
    })
  })

  it('changes one code for another, which says what it replaces', () => {
    const after = corrected(coding(suggested(1, 'advice')), { kind: 'change', turn: 1, from: 'advice', to: 'options' })
    expect(statesOn(after, 1)).toEqual({ advice: 'rejected', options: 'added' })
    expect(after.codes.find(({ code }) => code === 'options')?.replaces).toBe('advice')
  })

  it('takes an added code away again when it is rejected', () => {
    const added = corrected(coding(), { kind: 'add', turn: 1, code: 'validation' })
    expect(statesOn(added, 1)).toEqual({ validation: 'added' })
    expect(statesOn(corrected(added, { kind: 'reject', turn: 1, code: 'validation' }), 1)).toEqual({})
  })

  it('leaves the codes of other turns the very same objects, in the order of the turns', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 20 }), fc.nat(30), (turns, turn) => {
        const codes = [...new Set(turns)].toSorted((a, b) => a - b).map((at) => suggested(at, 'feeling'))
        const after = corrected(coding(...codes), { kind: 'add', turn, code: 'shame' })
        expect(after.codes.map((one) => one.turn)).toEqual(after.codes.map((one) => one.turn).toSorted((a, b) => a - b))
        for (const one of codes.filter((code) => code.turn !== turn)) expect(after.codes).toContain(one)
      }),
    )
  })

  it('has nothing left to do where a key was pressed twice', () => {
    const before = coding(suggested(1, 'advice'))
    for (const correction of [
      { kind: 'accept', turn: 1, code: 'advice' },
      { kind: 'reject', turn: 1, code: 'advice' },
      { kind: 'add', turn: 1, code: 'options' },
      { kind: 'change', turn: 1, from: 'advice', to: 'options' },
    ] as const) {
      expect(isLeftToDo(before, correction)).toBe(true)
      expect(isLeftToDo(corrected(before, correction), correction)).toBe(false)
    }
  })

  it('gives way to what the program answers', () => {
    const shown = corrected(coding(suggested(1, 'advice')), { kind: 'accept', turn: 1, code: 'advice' })
    const after = withAnswer(shown, {
      turns: [1],
      codes: [{ ...suggested(1, 'advice'), state: 'rejected' }],
      unsure: [],
    })
    expect(statesOn(after, 1)).toEqual({ advice: 'rejected' })
  })
})

describe('a letter on a turn', () => {
  it('accepts the suggestion that it stands for, the likelier first, then adds its code, then has nothing to do', () => {
    const fear = suggested(1, 'feeling.fear', 0.4)
    const hurt = suggested(1, 'feeling.hurt', 0.7)
    expect(correctionByLetter('e', 1, 'client', [fear, hurt], true)).toEqual({
      kind: 'accept',
      turn: 1,
      code: 'feeling.hurt',
    })
    const half = [fear, { ...hurt, state: 'accepted' as const }]
    expect(correctionByLetter('e', 1, 'client', half, true)).toEqual({ kind: 'accept', turn: 1, code: 'feeling.fear' })
    expect(correctionByLetter('e', 1, 'client', [], true)).toEqual({ kind: 'add', turn: 1, code: 'feeling' })
    expect(correctionByLetter('e', 1, 'client', [{ ...hurt, state: 'accepted' }], true)).toBeUndefined()
    expect(correctionByLetter('e', 1, 'therapist', [], true)).toBeUndefined()
  })

  it('is offered with every other code of the speaker in the palette, the likeliest first', () => {
    const choices = choicesFor(
      'client',
      [{ ...suggested(1, 'strength', 0.3), state: 'possible' }, suggested(1, 'shame')],
      true,
    )
    expect(choices[0]?.key).toBe('strength')
    expect(choices.map(({ key }) => key)).not.toContain('shame')
    expect(choices.every(({ kind }) => kind === 'client')).toBe(true)
  })

  it('stands for talk of change only where a change is being talked about', () => {
    const letter = shortcutOf('change-talk') ?? ''
    expect(correctionByLetter(letter, 1, 'client', [], true)).toEqual({ kind: 'add', turn: 1, code: 'change-talk' })
    expect(correctionByLetter(letter, 1, 'client', [], false)).toBeUndefined()
    const keys = choicesFor('client', [], false).map(({ key }) => key)
    expect(keys).not.toContain('change-talk')
    expect(keys).not.toContain('sustain-talk')
    expect(choicesFor('client', [], true)).toHaveLength(keys.length + 2)
  })

  it('tells a suggestion that is likelier not there from one that is', () => {
    expect([isUnsure(suggested(1, 'shame', 0.49)), isUnsure(suggested(1, 'shame', 0.5))]).toEqual([true, false])
    expect(isUnsure({ ...suggested(1, 'shame', 0.2), state: 'accepted' })).toBe(false)
  })
})

describe('the transcript', () => {
  it('keeps the array of a turn while none of its codes has changed', () => {
    const first = byTurn(coded.coding)
    const changed = corrected(coded.coding, { kind: 'add', turn: 0, code: 'affirmation' })
    const second = byTurn(changed, first)
    for (const [turn, list] of first) if (turn !== 0) expect(second.get(turn)).toBe(list)
    expect(second.get(0)).not.toBe(first.get(0))
  })

  it('folds each turn at most once and shows every turn of a moment', () => {
    const shown = turnsToShow(coded, [])
    const blocks = blocksOf(coded.session.turns, shown)
    const turns = blocks
      .flatMap((block) => (block.kind === 'turn' ? [block.turn] : block.turns))
      .map(({ index }) => index)
    expect(turns).toEqual(coded.session.turns.map(({ index }) => index))
    for (const { openingTurns } of coded.moments) for (const turn of openingTurns) expect(shown).toContain(turn)
    expect(blocks.every((block) => block.kind === 'turn' || block.turns.length >= 3)).toBe(true)
  })

  it('finds words without regard to case and apostrophes, and turns by a code or its family', () => {
    const assertions = byTurn(coded.coding)
    const left = (filter: Partial<typeof noFilter>) =>
      turnsLeft(coded.session.turns, assertions, coded.moments, new Set(), { ...noFilter, ...filter })
    const [turn] = coded.session.turns
    expect(left({ words: turn?.text.slice(0, 8).toUpperCase() ?? '' })).toContain(turn?.index)
    expect(left({ words: 'words that nobody said here' }).size).toBe(0)
    const look = coded.moments.filter(({ kind }) => kind === 'passes' || kind === 'turns-from')
    for (const { opening } of look) expect(left({ only: 'another-look' })).toContain(opening)
    const reflecting = left({ code: 'reflection' })
    for (const { turn: at, code, state } of coded.coding.codes) {
      if (code.startsWith('reflection') && state === 'suggested') expect(reflecting).toContain(at)
    }
  })
})

describe('the strip, zoomed', () => {
  const strip = stripOf(coded)
  it('says its near times by the clock alone', () => {
    const near = zoomed(strip, { from: 0, to: strip.width / 2 })
    expect(near.ticks.length).toBeGreaterThan(1)
    const said = near.ticks.map((_, at) => tickInWords(near, at))
    expect(said.every((words) => /^\d+:\d\d$/.test(words))).toBe(true)
  })

  it('comes nearer around a place, goes along with what is read, and back to the whole', () => {
    const once = nearer(strip, undefined, 100, 0.5)
    expect(once).toEqual({ from: 0, to: strip.width / 2 })
    const twice = nearer(strip, once, 100, 0.5)
    expect(twice && twice.to - twice.from).toBe(strip.width / 4)
    expect(nearer(strip, once, 100, 2)).toBeUndefined()
    if (!twice) throw new Error('nothing was zoomed')
    expect(withIn(strip, twice, 100)).toBe(twice)
    expect(withIn(strip, twice, strip.width)).toEqual({ from: strip.width * 0.75, to: strip.width })
  })

  it('never shows less than can be seen, nor what is not there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())), (presses) => {
        let part: ReturnType<typeof nearer>
        for (const [at, closer] of presses) {
          part = nearer(strip, part, at * strip.width, closer ? 0.5 : 2)
          if (!part) continue
          expect(part.from).toBeGreaterThanOrEqual(0)
          expect(part.to).toBeLessThanOrEqual(strip.width + 1e-9)
          expect(part.to - part.from).toBeGreaterThan(20)
        }
      }),
    )
  })

  it('draws the same shapes further apart, and never outside', () => {
    const part = { from: strip.width / 4, to: strip.width / 2 }
    const near = zoomed(strip, part)
    expect(near.width).toBe(strip.width)
    for (const { x } of near.beads) expect(x).toBeGreaterThanOrEqual(0)
    for (const column of near.client) {
      const before = strip.client.find(({ turn }) => turn === column.turn)
      expect(column.x).toBeCloseTo(((before?.x ?? 0) - part.from) * 4)
      expect(column.width).toBeCloseTo((before?.width ?? 0) * 4)
      expect([column.height, column.marks]).toEqual([before?.height, before?.marks])
    }
    expect(near.ticks.every(({ x }) => x >= -0.01 && x <= strip.width + 0.01)).toBe(true)
  })

  it('is the whole where the whole is asked for', () => {
    const same = zoomed(strip, { from: 0, to: strip.width })
    expect(same.client).toEqual(strip.client)
    expect(same.beads).toEqual(strip.beads)
  })
})

describe('a change over sessions', () => {
  const points = (values: readonly number[], n?: number): GrowthPoint[] =>
    values.map((value, place) => ({
      sessionId: String(place),
      clientId: 'c',
      alias: 'Wren',
      day: `2026-01-${String(place + 1).padStart(2, '0')}`,
      corrected: true,
      value,
      n,
      interval: undefined,
    }))

  it('is not spoken of before six sessions', () => {
    expect(changeOf(points([1, 2, 3, 4, 5]))).toEqual({ kind: 'too-few', have: 5, need: 6 })
  })

  it('is one only where it is more than the sessions differ by: worked by hand', () => {
    // Means 2 and 6, both with variance 1: t(0.975; 4) = 2.776, reach = 2.776 × √(1 × 2/3) = 2.267.
    const change = changeOf(points([1, 2, 3, 5, 6, 7]))
    expect(change.kind).toBe('up')
    if (change.kind !== 'too-few') expect(change.could.high).toBeCloseTo(2 + 2.267, 3)
    expect(changeOf(points([1, 2, 3, 3, 4, 5])).kind).toBe('same')
    expect(changeOf(points([7, 6, 5, 3, 2, 1])).kind).toBe('down')
  })

  it('weighs sessions by what stands under their values', () => {
    const change = changeOf(
      points([0, 1, 1, 0, 1, 1], 1).map((point, place) => (place === 0 ? { ...point, n: 8 } : point)),
    )
    if (change.kind !== 'too-few') expect(change.first.value).toBeCloseTo(0.2)
    expect(change.kind).toBe('same')
  })
})

describe('what growth writes', () => {
  const measure = (id: string) => {
    const found = measures.find((one) => one.id === id)
    if (!found) throw new Error(`no measure ${id}`)
    return found
  }

  it('has its unit, in the sentence and on the axis', () => {
    expect(withUnit(measure('moments-met'), 0.72)).toBe('7 in 10 openings')
    expect(withUnit(measure('reflections-per-100'), 41.2)).toBe('41 per 100 therapist turns')
    expect(withUnit(measure('talk-share'), 0.5)).toBe('50\u00a0% of words')
    expect(withUnit(measure('response-latency'), 1.26)).toBe('1.3\u00a0s')
    expect(
      ['moments-met', 'reflections-per-100', 'talk-share', 'response-latency', 'therapist-speech-rate', 'minutes'].map(
        (id) => axisInWords(measure(id)),
      ),
    ).toEqual(['of 10 openings', 'per 100 therapist turns', 'of words', 'seconds', 'words per minute', 'minutes'])
  })

  it('leaves no axis without a word', () => {
    for (const one of measures) expect(axisInWords(one)).not.toBe('')
  })
})

describe('places', () => {
  it.each([
    { screen: 'sessions' },
    { screen: 'session', id: 'a b/c' },
    { screen: 'session', id: 'x', turn: 12 },
    { screen: 'moment', id: 'x', opening: 3 },
    { screen: 'growth', measure: 'moments-met' },
    { screen: 'codebook', code: 'feeling.fear' },
    { screen: 'settings' },
    { screen: 'help' },
  ] as const)('are found again by their address: %j', (place) => {
    expect(placeOf(hrefOf(place))).toEqual(place)
  })

  it.each(['', '#', '#/nowhere', '#/sessions/x/turns/-1', '#/%E0%A4%A'])(
    'lead to the sessions where %s is none',
    (fragment) => {
      expect(['sessions', 'session']).toContain(placeOf(fragment).screen)
    },
  )
})
