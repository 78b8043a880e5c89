import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coded, type Line } from '../../test/support/coded.ts'
import { type CodeKey, codeKeys } from '../model/codebook.ts'
import { Moment } from '../model/moment.ts'
import { type MomentOptions, momentsOf } from './moments-of.ts'
import { openingCodes } from './openings.ts'
import { codesUnder } from './thresholds.ts'

const moments = (lines: readonly Line[], options?: MomentOptions) => {
  const { session, coding } = coded(lines)
  return momentsOf(session, coding, options)
}
const answered = (...codes: CodeKey[]) =>
  moments([
    { by: 'c', codes: ['feeling.sadness'] },
    { by: 't', codes },
  ])[0]

describe('what a therapist’s turn does with an opening', () => {
  test('confrontation and minimising turn from it, whatever stands beside them', () => {
    expect(answered('reflection', 'confrontation')).toMatchObject({ kind: 'turns-from', because: ['confrontation'] })
    expect(answered('validation', 'minimising')).toMatchObject({ kind: 'turns-from', because: ['minimising'] })
  })

  test('advice turns from it only without a meeting code and without permission', () => {
    expect(answered('advice')).toMatchObject({ kind: 'turns-from', because: ['advice'] })
    expect(answered('validation', 'advice')).toMatchObject({ kind: 'meets', because: ['validation'] })
    expect(answered('advice.permitted')).toMatchObject({ kind: 'passes', because: [] })
  })

  test('reflection, naming, validation and sharing the impact meet it; others only beside these', () => {
    for (const code of ['reflection', 'reflection.complex', 'names-feeling', 'validation', 'shares-impact'] as const) {
      expect(answered(code)).toMatchObject({ kind: 'meets', because: [code] })
    }
    expect(answered('affirmation', 'autonomy')?.kind).toBe('passes')
    expect(answered('reflection', 'affirmation')?.because).toEqual(['reflection', 'affirmation'])
  })

  test('an open question explores, a closed one or one about plans does not', () => {
    expect(answered('question.open')).toMatchObject({ kind: 'explores', because: ['question.open'] })
    expect(answered('question.closed')?.kind).toBe('passes')
    expect(answered('question.open', 'goal-setting')?.kind).toBe('passes')
    expect(answered('question.open', 'names-feeling')?.kind).toBe('meets')
  })

  test('anything else passes, and silence to the end is unanswered', () => {
    expect(answered('information')?.kind).toBe('passes')
    expect(answered()?.kind).toBe('passes')
    expect(moments([{ by: 'c', codes: ['shame'] }])).toMatchObject([{ kind: 'unanswered', response: null, next: null }])
  })
})

describe('openings', () => {
  test('plain joy opens nothing, joy beside sadness does', () => {
    expect(moments([{ by: 'c', codes: ['feeling.joy'] }])).toEqual([])
    expect(moments([{ by: 'c', codes: ['feeling.sadness', 'feeling.joy'] }])[0]?.openedBy).toEqual(['feeling.sadness'])
  })

  test('facilitations are passed over, and openings that only they divide are one', () => {
    const found = moments([
      { by: 'c', codes: ['feeling.fear'] },
      { by: 't', codes: ['facilitation'] },
      { by: 'c', codes: ['inner-experience'] },
      { by: 't', codes: ['facilitation'] },
      { by: 'c' },
      { by: 't', codes: ['reflection'] },
    ])
    expect(found).toMatchObject([
      { opening: 2, openingTurns: [0, 2], openedBy: ['feeling.fear', 'inner-experience'], response: 5, kind: 'meets' },
    ])
  })

  test('a client who goes on to open again leaves the first unanswered', () => {
    const found = moments([
      { by: 'c', codes: ['feeling.fear'] },
      { by: 't', codes: ['facilitation'] },
      { by: 'c' },
      { by: 't', codes: ['facilitation'] },
      { by: 'c', codes: ['shame'] },
      { by: 't', codes: ['validation'] },
    ])
    expect(found.map(({ opening, kind }) => [opening, kind])).toEqual([
      [0, 'unanswered'],
      [4, 'meets'],
    ])
  })

  test('a facilitation with something beside it is an answer', () => {
    const codes: CodeKey[] = ['reflection', 'facilitation']
    expect(
      moments([
        { by: 'c', codes: ['shame'] },
        { by: 't', codes },
      ])[0]?.kind,
    ).toBe('meets')
  })

  test('a turn about safety is no opening, by code or by the list of words, whatever the thresholds', () => {
    const lines: Line[] = [
      { by: 'c', codes: ['feeling.sadness', 'safety'] },
      { by: 't', codes: ['advice'] },
      { by: 'c', codes: ['feeling.sadness'], text: 'Sometimes I want to die.' },
      { by: 't', codes: ['advice'] },
    ]
    expect(moments(lines)).toEqual([])
    expect(moments(lines, { thresholds: { safety: 0.99 } })).toEqual([])
    expect(moments(lines, { safety: [{ turn: 2, by: 'words' }] })).toMatchObject([{ opening: 0 }])
  })

  test('only the turn about safety stands apart, not what is said around it', () => {
    const around = (answer: CodeKey): Line[] => [
      { by: 'c', codes: ['feeling.sadness'] },
      { by: 't', codes: ['facilitation'] },
      { by: 'c', codes: ['feeling.sadness', 'safety'] },
      { by: 't', codes: ['facilitation'] },
      { by: 'c', codes: ['shame'] },
      { by: 't', codes: [answer] },
    ]
    expect(moments(around('advice'))).toMatchObject([{ openingTurns: [4], kind: 'turns-from' }])
    expect(moments(around('reflection'))).toMatchObject([{ openingTurns: [4], kind: 'meets' }])
  })

  test('what is answered after talk about safety is met or explored, or not among the moments', () => {
    const thenSafety = (...codes: CodeKey[]): Line[] => [
      { by: 'c', codes: ['shame'] },
      { by: 't', codes: ['facilitation'] },
      { by: 'c', codes: ['safety'] },
      { by: 't', codes },
    ]
    expect(moments(thenSafety('validation'))).toMatchObject([{ opening: 0, kind: 'meets' }])
    expect(moments(thenSafety('question.open'))).toMatchObject([{ opening: 0, kind: 'explores' }])
    expect(moments(thenSafety('advice'))).toEqual([])
    expect(moments(thenSafety())).toEqual([])
    expect(moments(thenSafety().slice(0, 3))).toEqual([])
  })

  test('a therapist turn without words answers nothing', () => {
    const nods = (text: string): Line[] => [
      { by: 'c', codes: ['shame'] },
      { by: 't', text },
      { by: 'c', codes: ['shame'] },
      { by: 't', codes: ['validation'] },
    ]
    expect(moments(nods('[nods]'))).toMatchObject([{ openingTurns: [0, 2], kind: 'meets' }])
    expect(moments(nods(''))).toHaveLength(1)
    expect(moments(nods('Next.'))).toHaveLength(2)
  })

  test('openings of different people are not one, nor those with somebody else between', () => {
    const { session, coding } = coded([
      { by: 'c', codes: ['shame'] },
      { by: 't', codes: ['facilitation'] },
      { by: 'c', codes: ['feeling.fear'] },
      { by: 't', codes: ['reflection'] },
    ])
    const turns = session.turns.map((turn) => (turn.index === 2 ? { ...turn, speaker: 'partner' } : turn))
    expect(momentsOf(session, coding)).toHaveLength(1)
    expect(momentsOf({ ...session, turns }, coding).map(({ opening, kind }) => [opening, kind])).toEqual([
      [0, 'unanswered'],
      [2, 'meets'],
    ])
    const divided = (text: string) =>
      moments([
        { by: 'c', codes: ['shame'] },
        { by: 'o', text },
        { by: 'c', codes: ['feeling.fear'] },
        { by: 't', codes: ['reflection'] },
      ])
    expect(divided('She means the letter.')).toHaveLength(2)
    expect(divided('[coughs]')).toHaveLength(1)
  })
})

describe('thresholds', () => {
  const lines: Line[] = [
    { by: 'c', codes: ['feeling.sadness'], possible: { shame: 0.2, feeling: 0.8 } },
    { by: 't', possible: { reflection: 0.35 } },
  ]
  test('lowered, they bring possible codes in', () => {
    expect(moments(lines, { thresholds: { shame: 0.15, reflection: 0.3 } })).toMatchObject([
      { openedBy: ['feeling.sadness', 'shame'], kind: 'meets' },
    ])
  })
  test('raised, they take suggested codes out; a parent’s threshold holds its kinds back too', () => {
    expect(moments(lines, { thresholds: { 'feeling.sadness': 0.95 } })).toEqual([])
    expect(moments(lines, { thresholds: { feeling: 0.85 } })).toEqual([])
    expect(moments(lines, { thresholds: { feeling: 0.5 } })[0]?.openedBy).toEqual(['feeling.sadness'])
  })
  test('a person’s code stands whatever they are', () => {
    const { session, coding } = coded([{ by: 'c' }, { by: 't' }])
    coding.codes.push({ turn: 0, code: 'shame', probability: 0.1, state: 'accepted' })
    coding.codes.push({ turn: 0, code: 'inner-critic', probability: 0.9, state: 'rejected' })
    expect(momentsOf(session, coding, { thresholds: { shame: 0.9, 'inner-critic': 0.1 } })[0]?.openedBy).toEqual([
      'shame',
    ])
  })
})

describe('what followed', () => {
  const followed = (text: string, codes: CodeKey[] = []) =>
    moments([
      { by: 'c', codes: ['shame'], end: 10 },
      { by: 't', codes: ['reflection'], start: 13.5, end: 15 },
      { by: 'c', text, codes },
      { by: 't', codes: ['question.open'] },
      { by: 'c', codes: ['inner-experience'] },
    ])[0]

  test('inner words go on, a few without them close down, anything else is other', () => {
    expect(followed('I am so sad about it', ['feeling.sadness'])).toMatchObject({ next: 2, aftermath: 'goes-on' })
    expect(followed('I don’t know, really.')).toMatchObject({ next: 2, aftermath: 'closes-down' })
    expect(followed('Well we drove home then and my brother made us all some dinner.')?.aftermath).toBe('other')
  })

  test('plain assent to an answer that met says nothing of what followed', () => {
    expect(followed('Yeah.')).toMatchObject({ next: null })
    expect(followed('Yeah.')).not.toHaveProperty('aftermath')
  })

  test('nothing but assent after any other answer has closed down, if it is short beside the opening', () => {
    const answeredBy = (...codes: CodeKey[]): Line[] => [
      { by: 'c', codes: ['shame'] },
      { by: 't', codes },
      { by: 'c', text: '[sighs]' },
      { by: 'c', text: 'Okay.' },
    ]
    const next: Line = { by: 't', codes: ['question.open'] }
    expect(moments([...answeredBy('minimising'), next])[0]).toMatchObject({ next: 3, aftermath: 'closes-down' })
    expect(moments([...answeredBy(), next])[0]).toMatchObject({ next: 3, aftermath: 'closes-down' })
    expect(moments([...answeredBy('minimising'), { by: 'c', codes: ['feeling'] }, next])[0]).toMatchObject({
      next: 4,
      aftermath: 'goes-on',
    })
    expect(
      moments([{ by: 'c', codes: ['shame'], text: 'Ugly.' }, ...answeredBy('minimising').slice(1)])[0],
    ).toMatchObject({
      next: null,
    })
  })

  test('the pause before the answer comes from times, and is absent without them', () => {
    expect(followed('Yeah.')?.pauseBefore).toBe(3.5)
    expect(answered('reflection')).not.toHaveProperty('pauseBefore')
  })
})

const anyLine = fc.record({
  by: fc.constantFrom('t' as const, 'c' as const, 'o' as const),
  codes: fc.uniqueArray(fc.constantFrom(...codeKeys), { maxLength: 4 }),
  text: fc.constantFrom('Yeah.', 'Mm-hmm.', 'I feel it all the way down here', ''),
})

test('whatever the session: one moment an opening, valid places, the order of the session, nothing about safety', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
      const { session, coding } = coded(lines)
      const found = momentsOf(session, coding)
      const codes = codesUnder(coding)
      const safety = new Set(coding.codes.filter(({ code }) => code === 'safety').map(({ turn }) => turn))
      for (const moment of found) {
        expect(Moment.safeParse(moment).success).toBe(true)
        expect(moment.opening).toBe(moment.openingTurns.at(-1))
        for (const turn of moment.openingTurns) expect(session.turns[turn]?.role).toBe('client')
        if (moment.response !== null) {
          expect(session.turns[moment.response]?.role).toBe('therapist')
          expect(moment.response).toBeGreaterThan(moment.opening)
        }
        expect(moment.kind === 'unanswered').toBe(moment.response === null)
        expect(moment.aftermath === undefined).toBe(moment.next === null)
        for (const turn of [...moment.openingTurns, moment.response, moment.next]) {
          if (turn !== null && session.turns[turn]?.role === 'client') expect(safety.has(turn)).toBe(false)
        }
      }
      const turns = found.flatMap((moment) => moment.openingTurns)
      expect(turns).toEqual(turns.toSorted((a, b) => a - b))
      expect(new Set(turns).size).toBe(turns.length)
      const responses = found.flatMap((moment) => moment.response ?? [])
      expect(new Set(responses).size).toBe(responses.length)
      if (safety.size === 0) {
        const opening = session.turns.filter((t) => t.role === 'client' && openingCodes(codes.get(t.index)).length > 0)
        expect(turns).toEqual(opening.map((turn) => turn.index))
      }
    }),
  )
})
