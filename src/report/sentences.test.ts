import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../test/support/coded-lines.ts'
import type { Moment } from '../model/moment.ts'
import { peopleOf } from './people.ts'
import {
  afterwards,
  cameBack,
  decidedBy,
  kindInWords,
  namingSentence,
  openingsSentence,
  reflectionsSentence,
  untold,
} from './sentences.ts'
import { codeInWords } from './turn-words.ts'

const opening: Line = { by: 'C', says: 'I am so ashamed of it.', codes: ['shame'] }
const met: Line = { by: 'T', says: 'There is shame in it.', codes: ['names-feeling'] }
const asked: Line = { by: 'T', says: 'What is it like?', codes: ['question.open'] }
const passed: Line = { by: 'T', says: 'The bus comes at six.', codes: ['information'] }

function interval(low: number, high: number) {
  return { low, high, level: 0.9, of: 'coding' as const }
}

describe('openings', () => {
  it.each([
    ['Met 2 of 3 openings, explored 1 more with a question.', [opening, met, opening, met, opening, asked]],
    ['Met 1 of 2 openings.', [opening, met, opening, passed]],
    ['Met the one opening that was found.', [opening, met]],
    ['Explored the one opening that was found, with a question.', [opening, asked]],
    ['Explored 2 of 3 openings with questions.', [opening, asked, opening, asked, opening, passed]],
    ['One opening is there to look at.', [opening, passed]],
    ['2 openings are there to look at.', [opening, passed, opening, passed]],
    [undefined, [{ by: 'C', says: 'It rained.' } satisfies Line, passed]],
  ] as const)('%s', (sentence, lines) => {
    expect(openingsSentence(codedFrom(lines))).toBe(sentence)
  })

  it('stand with a range behind each number that has one', () => {
    const ranged = (id: string, low: number, high: number) => ({ id, value: 1, interval: interval(low, high) })
    const measures = [ranged('openings', 2, 13), ranged('moments-met', 0, 5), ranged('moments-explored', 0, 3)]
    expect(openingsSentence(codedFrom([opening, met, opening, asked], { measures }))).toBe(
      'Met 1 (0 to 5) of 2 openings (2 to 13), explored 1 (0 to 3) more with a question.',
    )
    expect(openingsSentence(codedFrom([opening, met], { measures }))).toBe('Met 1 (0 to 5) of 1 opening (2 to 13).')
  })
})

describe('feelings named', () => {
  const timed = (after: number): readonly Line[] => [
    { ...opening, at: [0, 5] },
    { ...met, at: [6, 9] },
    { by: 'C', says: 'Yes.', at: [9 + after, 20] },
  ]

  it('are counted with the pauses that followed', () => {
    expect(namingSentence(codedFrom(timed(4)))).toBe(
      'Named a feeling° once; a pause of 3\u00a0s or more followed once.',
    )
    expect(namingSentence(codedFrom(timed(1)))).toBe('Named a feeling° once.')
  })

  it('say nothing of pauses where no time is known, and nothing where none was named', () => {
    expect(namingSentence(codedFrom([opening, met, opening, met]))).toBe('Named a feeling° twice.')
    expect(namingSentence(codedFrom([opening, passed]))).toBeUndefined()
  })
})

it('reflections are said where they have a rate', () => {
  const measured = (value: number | null) => codedFrom([], { measures: [{ id: 'reflections-per-100', value }] })
  expect(reflectionsSentence(measured(31.2))).toBe('Reflections 31 per 100 turns.')
  expect(reflectionsSentence(measured(null))).toBeUndefined()
  expect(reflectionsSentence(measured(0))).toBeUndefined()
})

it('reflections are no rate where the range is wider than 40 of 100', () => {
  const measured = (low: number, high: number) =>
    codedFrom([], { measures: [{ id: 'reflections-per-100', value: 41, n: 39, interval: interval(low, high) }] })
  expect(reflectionsSentence(measured(20, 60))).toBe('Reflections 41 per 100 turns (20 to 60).')
  expect(reflectionsSentence(measured(13, 64), () => 'beside films')).toBe(
    'Reflections: about 16 found; too unsure for a rate.',
  )
  expect(reflectionsSentence(measured(35, 50), () => 'beside films')).toBe(
    'Reflections 41 per 100 turns (35 to 50), beside films.',
  )
})

describe('a moment', () => {
  const coded = codedFrom(shortSession, { labels: { C: 'Ash' } })
  const [turned, kept, explored] = coded.moments
  const people = peopleOf(coded.session)

  it('names its kind in words that do not judge', () => {
    expect(coded.moments.map((moment) => kindInWords(moment, coded))).toEqual(['worth another look', 'met', 'explored'])
  })

  it('tells an opening that the client went on from, and one that the session ended on', () => {
    const hm: Line = { by: 'T', says: 'Mm-hmm.', codes: ['facilitation'] }
    const rain: Line = { by: 'C', says: 'It rained on the way.' }
    const kinds = (lines: readonly Line[]) => {
      const coded = codedFrom(lines)
      return coded.moments.map((moment) => kindInWords(moment, coded))
    }
    expect(kinds([opening, hm, rain, hm, opening, met])).toEqual(['the client went on', 'met'])
    expect(kinds([met, opening, hm])).toEqual(['the session ended'])
    expect(kinds([met, opening, hm, rain, hm, opening])).toEqual(['the client went on', 'the session ended'])
  })

  it('gives at most three codes that decided, the likeliest first, a person’s as theirs', () => {
    const lines: Line[] = [
      opening,
      {
        by: 'T',
        says: 'x',
        codes: [
          ['validation', 0.5],
          ['names-feeling', 0.7],
          { code: 'reflection', state: 'accepted', probability: 0.9 },
          ['affirmation', 0.4],
          ['question', 0.99],
        ],
      },
    ]
    const coded = codedFrom(lines)
    const moment = coded.moments[0]
    expect(moment && decidedBy(moment, coded).map(codeInWords)).toEqual([
      'reflection yours',
      'names feeling° .70',
      'validation° .50',
    ])
  })

  it('gives the codes of the answer where none of them met', () => {
    const coded = codedFrom([opening, passed])
    const moment = coded.moments[0]
    expect(moment && decidedBy(moment, coded).map(codeInWords)).toEqual(['information .90'])
  })

  it('says what followed, where that can be said', () => {
    const said = (moment: Moment | undefined) => moment && afterwards(moment, coded, people)
    expect(said(kept)).toBe('Then 14\u00a0s of silence, and Ash went on.')
    expect(said(turned)).toBe('Then Ash said little.')
    expect(said(explored)).toBe('Then 9\u00a0s of silence, and Ash went on.')
    expect(kept && afterwards({ ...kept, aftermath: 'other' }, coded, people)).toBe('Then 14\u00a0s of silence.')
    expect(turned && afterwards({ ...turned, aftermath: 'other' }, coded, people)).toBeUndefined()
  })

  it('says of few words that followed only where the answer pressed or judged', () => {
    const followed = (codes: NonNullable<Line['codes']>) => {
      const coded = codedFrom([opening, { by: 'T', says: 'x', codes }, { by: 'C', says: 'The bus.' }])
      const moment = coded.moments[0]
      expect(moment?.aftermath).toBe('closes-down')
      return moment && afterwards(moment, coded, peopleOf(coded.session))
    }
    expect(followed(['minimising'])).toBe('Then the client said little.')
    expect(followed(['reflection'])).toBeUndefined()
    expect(followed(['question.closed'])).toBeUndefined()
    expect(followed([])).toBeUndefined()
  })

  it('says that it came again and was met, and where', () => {
    expect(turned && cameBack(turned, coded)).toBe('It came again at 0:31, and you met it at 1:04.')
    expect(kept && cameBack(kept, coded)).toBeUndefined()
    const untimed = codedFrom(shortSession.map(({ at, ...line }): Line => line))
    expect(untimed.moments[0] && cameBack(untimed.moments[0], untimed)).toBe(
      'It came again in turn 5, and you met it in turn 6.',
    )
  })
})

describe('what could not be told', () => {
  it('counts kinds by their parent', () => {
    const unsure = [
      { turn: 0, code: 'reflection' as const, among: ['reflection.simple' as const, 'reflection.complex' as const] },
      { turn: 2, code: 'reflection' as const, among: ['reflection.simple' as const, 'reflection.complex' as const] },
      { turn: 1, code: 'feeling' as const, among: ['feeling.fear' as const, 'feeling.hurt' as const] },
    ]
    expect(untold(codedFrom(shortSession, { unsure }))).toEqual([
      'simple or complex in 2 reflections',
      'which feeling in 1 turn',
    ])
  })

  it('names missing times', () => {
    expect(untold(codedFrom(shortSession))).toEqual([])
    expect(untold(codedFrom([{ ...opening, at: [0, 4] }, { ...met, at: [5, 9] }, met]))).toEqual([
      'when 1 turn was said',
    ])
    expect(untold(codedFrom([{ ...opening, at: [0, 4] }, met]))).toEqual([
      'pauses and pace: too few times in this transcript',
      'when 1 turn was said',
    ])
    expect(untold(codedFrom([opening, met]))).toEqual(['pauses and pace, since this transcript has no times'])
    const startsOnly = codedFrom([opening, met])
    const turns = startsOnly.session.turns.map((turn, start) => ({ ...turn, start }))
    expect(untold({ ...startsOnly, session: { ...startsOnly.session, turns } })).toEqual([
      'pauses and pace: this transcript says when turns begin, not when they end',
    ])
  })
})
