import { describe, expect, test } from 'vitest'
import { seededRandom } from '../statistics/index.ts'
import type { CodedTurn, CodingToCompare } from './coding-to-compare.ts'
import { type Comparison, compareCodings } from './comparison.ts'
import { joinByWords } from './gather-sessions.ts'

const options = () => ({ random: seededRandom(1), level: 0.95, times: 200 })
const compare = (...codings: CodingToCompare[]): Comparison | undefined => compareCodings(codings, options())
const field = (comparison: Comparison | undefined, id: string) => comparison?.fields.find(({ field }) => field === id)

function coding(
  coder: string,
  session: string,
  turns: readonly Partial<CodedTurn>[],
  more: Partial<CodingToCompare> = {},
): CodingToCompare {
  return {
    session,
    coder,
    scheme: ['reflection', 'question', 'shame'],
    sparse: false,
    numbered: true,
    turns: turns.map((turn, at) => ({ turn: at, labels: {}, codes: [], ...turn })),
    ...more,
  }
}
const therapist = (main: string, codes: string[] = [], text?: string): Partial<CodedTurn> => ({
  role: 'therapist',
  labels: { main },
  codes,
  ...(text === undefined ? {} : { text }),
})
const client = (talk: string, codes: string[] = [], text?: string): Partial<CodedTurn> => ({
  role: 'client',
  labels: { talk },
  codes,
  ...(text === undefined ? {} : { text }),
})

describe('which sessions and turns are held together', () => {
  const ana = coding('ana', 's', [therapist('question', ['question']), client('change', ['shame']), therapist('input')])
  const ben = coding('ben', 's', [therapist('question', ['question']), client('neutral'), therapist('reflection')])

  test('labels over the turns that have them, codes over the turns of their side', () => {
    const found = compare(ana, ben)
    expect(found?.coders).toEqual(['ana', 'ben'])
    expect(field(found, 'main')).toMatchObject({ turns: 2, given: { question: 2, input: 1, reflection: 1, other: 0 } })
    expect(field(found, 'talk')).toMatchObject({ turns: 1 })
    expect(field(found, 'question')).toMatchObject({ turns: 2, given: { present: 2, absent: 2 } })
    expect(field(found, 'shame')).toMatchObject({ turns: 1, given: { present: 1, absent: 1 } })
    expect(field(found, 'reflection')).toBeUndefined()
  })

  test('sessions that all coded are taken, the others named', () => {
    const found = compare(ana, ben, coding('ana', 'alone', [therapist('other')]))
    expect(found).toMatchObject({ sessions: ['s'], leftOut: ['alone'], complete: true, weak: true })
  })

  test('where no session has all coders, those with two are taken', () => {
    const cyd = (session: string) =>
      coding('cyd', session, [therapist('question'), client('change'), therapist('input')])
    const found = compare(ana, ben, cyd('t'), { ...ana, session: 't' })
    expect(found).toMatchObject({ sessions: ['s', 't'], complete: false })
    expect(field(found, 'main')?.pairs.map(({ first, second, kappa }) => [first, second, kappa.n])).toEqual([
      ['ana', 'ben', 2],
      ['ana', 'cyd', 2],
      ['ben', 'cyd', 0],
    ])
    expect(field(found, 'main')?.all?.fleiss).toMatchObject({ value: null, reason: 'no-units' })
    expect(field(found, 'main')?.all?.alpha.value).not.toBeNull()
  })

  test('one coder, or no session in common: nothing', () => {
    expect(compare(ana)).toBeUndefined()
    expect(compare(ana, { ...ben, session: 'other' })).toBeUndefined()
  })

  test('a code counts with its kinds; one that not all looked for is named and not compared', () => {
    const one = coding('ana', 's', [therapist('question', ['question.open'])], {
      scheme: ['question.open', 'autonomy'],
    })
    const two = coding('ben', 's', [therapist('question', ['question.closed', 'autonomy'])], {
      scheme: ['question.closed', 'autonomy'],
    })
    const three = coding('cyd', 's', [therapist('question', ['question'])], { scheme: ['question'] })
    const found = compare(one, two, three)
    expect(field(found, 'question')).toMatchObject({ given: { present: 3, absent: 0 } })
    expect(found?.notCompared).toEqual(['autonomy', 'question.open', 'question.closed'])
  })

  test('a turn that a table of codes does not list holds no code; a turn that another source lacks is missing', () => {
    const turns = [therapist('question', ['question']), therapist('question', ['question'])]
    const listed = coding('ana', 's', turns)
    const shorter = { coder: 'ben', turns: listed.turns.slice(0, 1) }
    const table = compare(listed, { ...listed, ...shorter, sparse: true })
    expect(field(table, 'question')).toMatchObject({ turns: 2, given: { present: 3, absent: 1 } })
    const source = compare(listed, { ...listed, ...shorter })
    expect(field(source, 'question')).toMatchObject({ turns: 1, given: { present: 3, absent: 0 } })
  })
})

describe('what is said of them', () => {
  test('a coder who never varies has kappa 0 without an interval', () => {
    const sessions = ['s', 't', 'u'].flatMap((session) => [
      coding('ana', session, [therapist('question', ['question']), therapist('input')]),
      coding('ben', session, [therapist('question'), therapist('input')]),
    ])
    const [pair] = field(compare(...sessions), 'question')?.pairs ?? []
    expect(pair).toMatchObject({ oneSided: true, kappa: { value: 0 } })
    expect(pair?.kappa.interval).toBeUndefined()
  })

  test('counts per session are held together by ICC(A,1)', () => {
    const session = (id: string, mine: number, theirs: number) =>
      [mine, theirs].map((count, at) =>
        coding(
          at === 0 ? 'ana' : 'ben',
          id,
          Array.from({ length: 6 }, (_, turn) => therapist('other', turn < count ? ['question'] : [])),
        ),
      )
    const alike = compare(...session('s', 1, 1), ...session('t', 3, 3), ...session('u', 5, 5))
    expect(field(alike, 'question')?.counts).toMatchObject({ value: 1, mcGrawWong: 'ICC(A,1)', n: 3 })
    expect(field(alike, 'main')?.counts).toBeUndefined()
  })

  test('disagreements carry the session, the turn and what each said', () => {
    const found = compare(
      coding('ana', 's', [therapist('question'), therapist('input')]),
      coding('ben', 's', [therapist('question'), therapist('reflection')]),
    )
    expect(found?.disagreements).toEqual([
      { field: 'main', session: 's', turn: 1, categories: ['input', 'reflection'], divided: 1 },
    ])
  })

  test('the same seed gives the same intervals', () => {
    const sessions = Array.from({ length: 16 }, (_, at) => `s${at}`).flatMap((session, at) => [
      coding('ana', session, [therapist('question'), therapist(at % 3 ? 'input' : 'other'), therapist('reflection')]),
      coding('ben', session, [therapist('question'), therapist('input'), therapist(at % 2 ? 'reflection' : 'other')]),
    ])
    expect(compare(...sessions)).toEqual(compare(...sessions))
    expect(compare(...sessions)?.weak).toBe(false)
  })
})

describe('sessions that are cut differently', () => {
  const whole = coding('ana', 's', [
    therapist('question', ['question'], 'How was the night, and what did you do with it?'),
    client('change', ['shame'], 'I hid. I want to stop hiding.'),
    therapist('reflection', ['reflection'], 'You would like to be seen.'),
  ])
  const cut = coding('ben', 's', [
    therapist('question', ['question'], 'How was the night, and what'),
    therapist('question', [], 'did you do with it?'),
    client('change', ['shame'], 'I hid. I want to stop hiding.'),
    therapist('reflection', ['reflection'], 'You would like to be seen.'),
  ])

  test('turns meet by their words; a label without a partner counts as disagreement', () => {
    const found = compare(whole, cut)
    expect(found?.alignedBy).toEqual(['words'])
    const main = field(found, 'main')
    expect(main?.pairs[0]?.kappa.n).toBe(3)
    expect(main?.pairs[0]?.percent.value).toBeCloseTo(2 / 3, 12)
    expect(field(found, 'talk')?.pairs[0]?.percent.value).toBe(1)
    expect(field(found, 'reflection')?.pairs[0]?.kappa.value).toBe(1)
    // Over all coders, only the turns that meet.
    expect(main?.all?.alpha).toMatchObject({ value: 1, n: 2 })
  })

  test('with most coders on one cut, the others are seated on it', () => {
    const cyd = { ...cut, coder: 'cyd' }
    const found = compare(whole, cut, cyd)
    expect(field(found, 'main')?.all?.percent).toMatchObject({ value: 1, n: 3 })
    expect(found?.alignedBy.toSorted()).toEqual(['turn-numbers', 'words'])
  })

  test('the same cut with other punctuation is the same cut', () => {
    const plain = {
      ...whole,
      coder: 'ben',
      turns: whole.turns.map((turn) => ({ ...turn, text: turn.text?.toUpperCase().replace(/[.,?]/g, '') ?? '' })),
    }
    expect(compare(whole, plain)?.alignedBy).toEqual(['turn-numbers'])
  })

  test('events without numbers and words meet by their codes, in pairs alone', () => {
    const events = (coder: string, ...codes: string[]) =>
      coding(
        coder,
        's',
        codes.map((event) => ({ labels: { event } })),
        { numbered: false, scheme: [] },
      )
    const found = compare(events('ana', 'q', 'r', 'i', 'q', 'r'), events('ben', 'q', 'i', 'q', 'r'))
    expect(found?.alignedBy).toEqual(['codes'])
    const event = field(found, 'event')
    expect(event).toMatchObject({ turns: 5, given: { q: 4, r: 3, i: 2 } })
    expect(event?.all).toBeUndefined()
    expect(event?.pairs[0]?.percent.value).toBeCloseTo(4 / 5, 12)
  })
})

test('sessions with the same words are one session, whatever their ids', () => {
  const one = coding('ana', 'a', [therapist('question', [], 'Well, how are you?')])
  const two = coding('ben', 'b', [therapist('question', [], 'well how'), therapist('other', [], 'ARE you')])
  const three = coding('cyd', 'c', [therapist('question', [], 'Well, how is she?')])
  const { codings, joined } = joinByWords([one, two, three, coding('dan', 'd', [therapist('question')])])
  expect(codings.map(({ session }) => session)).toEqual(['a', 'a', 'c', 'd'])
  expect(joined).toBe(1)
})
