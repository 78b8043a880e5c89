import { describe, expect, test } from 'vitest'
import type { CodeKey } from '../model/codebook.ts'
import type { ClientTalk } from '../model/coding.ts'
import type { Turn } from '../model/session.ts'
import { decide } from './decide.ts'
import type { Heads } from './model-files.ts'
import { labelSaid, type TurnReading } from './read-turn.ts'

const same = { slope: 1, shift: 0 }
const output = (code: CodeKey, role: 'therapist' | 'client') => ({ code, role, calibration: same, threshold: 0.5 })
const heads: Heads = {
  format: 'regard.heads',
  id: 'test',
  version: '0',
  size: 1,
  main: { values: ['reflection', 'question', 'input', 'other'], temperature: 1 },
  talk: { values: ['change', 'sustain', 'neutral'], temperature: 1 },
  binary: [
    output('reflection', 'therapist'),
    output('asks-permission', 'therapist'),
    output('advice', 'therapist'),
    output('facilitation', 'therapist'),
    output('feeling', 'client'),
    output('feeling.anger', 'client'),
    output('feeling.fear', 'client'),
    output('feeling.joy', 'client'),
  ],
  kinds: [
    {
      parent: 'reflection',
      first: 'reflection.complex',
      second: 'reflection.simple',
      calibration: same,
      low: 0.3,
      high: 0.7,
    },
  ],
  weights: [],
  biases: [],
}

type Said = Partial<Record<CodeKey, number>>
type Line = readonly [role: Turn['role'], codes: Said, complex?: number, text?: string]

function said(...lines: Line[]) {
  const turns = lines.map(([role, , , text], index): Turn => ({ index, speaker: role, role, text: text ?? '' }))
  const readings = lines.map(
    ([, codes, complex = 0.5]): TurnReading => ({
      main: new Map([
        ['reflection', 0.2],
        ['other', 0.8],
      ]),
      talk: new Map([
        ['change', 0.7],
        ['neutral', 0.3],
      ]),
      binary: new Map(Object.entries(codes) as [CodeKey, number][]), // Object.entries loses the keys' type
      kinds: new Map([['reflection.complex', complex]]),
    }),
  )
  const coding = decide(turns, readings, heads)
  return { ...coding, asserted: coding.codes.filter((c) => c.state === 'suggested').map((c) => `${c.turn} ${c.code}`) }
}

describe('decide', () => {
  test('gives each therapist turn its main behaviour, each client turn its talk, and others nothing', () => {
    const coding = said(['therapist', {}], ['client', {}], ['other', { reflection: 1 }])
    expect(coding.main).toEqual([{ turn: 0, value: 'other', probability: 0.8 }])
    expect(coding.talk).toEqual([{ turn: 1, value: 'change', probability: 0.7 }])
    expect(coding.codes.some((code) => code.turn === 2)).toBe(false)
  })

  test('a rarer label is said where its leaning outweighs the likelier one, with its own probability', () => {
    const leaning = [0, Math.log(3), 0]
    const shares = (sustain: number) =>
      new Map<ClientTalk, number>([
        ['change', 0.1],
        ['sustain', sustain],
        ['neutral', 0.9 - sustain],
      ])
    expect(labelSaid(shares(0.23), { leaning })).toEqual({ value: 'sustain', probability: 0.23 })
    expect(labelSaid(shares(0.22), { leaning }).value).toBe('neutral')
    expect(labelSaid(shares(0.23), {}).value).toBe('neutral')
  })

  test('asserts at the threshold and keeps all else as possible', () => {
    const coding = said(['therapist', { advice: 0.49, reflection: 0.5 }, 0.9])
    expect(coding.asserted).toEqual(['0 reflection.complex'])
    expect(coding.codes.find((code) => code.code === 'advice')).toMatchObject({ state: 'possible', probability: 0.49 })
  })

  test('a kind that is sure stands in the place of its parent', () => {
    expect(said(['therapist', { reflection: 0.8 }, 0.71]).asserted).toEqual(['0 reflection.complex'])
    expect(said(['therapist', { reflection: 0.8 }, 0.29]).asserted).toEqual(['0 reflection.simple'])
  })

  test('a kind that cannot be told leaves the parent and is said to be unsure', () => {
    const coding = said(['therapist', { reflection: 0.8 }, 0.5])
    expect(coding.asserted).toEqual(['0 reflection'])
    expect(coding.unsure).toEqual([{ turn: 0, code: 'reflection', among: ['reflection.simple', 'reflection.complex'] }])
  })

  test('several feelings stand together in the place of their parent', () => {
    const coding = said(['client', { feeling: 0.9, 'feeling.anger': 0.6, 'feeling.fear': 0.7 }])
    expect(coding.asserted).toEqual(['0 feeling.anger', '0 feeling.fear', '0 change-talk'])
    expect(coding.unsure).toEqual([])
  })

  test('a feeling of no sure kind names its two likeliest kinds', () => {
    const coding = said(['client', { feeling: 0.9, 'feeling.anger': 0.1, 'feeling.fear': 0.4, 'feeling.joy': 0.3 }])
    expect(coding.unsure).toEqual([{ turn: 0, code: 'feeling', among: ['feeling.fear', 'feeling.joy'] }])
  })

  test('advice is permitted where leave was asked in this turn or the therapist’s last one', () => {
    const advice = { advice: 0.9 }
    const leave = { 'asks-permission': 0.9 }
    expect(said(['therapist', { ...advice, ...leave }]).asserted).toContain('0 advice.permitted')
    expect(said(['therapist', leave], ['client', {}], ['therapist', advice]).asserted).toContain('2 advice.permitted')
    const between = (codes: Said, text: string) =>
      said(
        ['therapist', leave, 0, 'May I say something?'],
        ['client', {}],
        ['therapist', codes, 0, text],
        ['therapist', advice],
      ).asserted
    expect(between({}, 'It is raining.')).toContain('3 advice')
    expect(between({ facilitation: 0.9 }, 'Mm-hmm.')).toContain('3 advice.permitted')
    expect(between({}, '')).toContain('3 advice.permitted')
  })

  test('advice is permitted where the client asked', () => {
    const answer = (text: string) => said(['client', {}, 0, text], ['therapist', { advice: 0.9 }]).asserted
    expect(answer('What would you do?')).toContain('1 advice.permitted')
    expect(answer('What should I do? I cannot see a way.')).toContain('1 advice.permitted')
    expect(answer('I have no idea.')).toContain('1 advice')
    expect(answer('And then it just stopped. Right?')).toContain('1 advice')
    expect(answer('Why did he go? It was May. It had rained. I stayed.')).toContain('1 advice')
  })
})
