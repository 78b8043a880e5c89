import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { CodeAssertion, Coding } from '../../src/model/coding.ts'
import type { MeasureResult } from '../../src/model/measure.ts'
import type { Session, Turn } from '../../src/model/session.ts'
import { momentsOf } from '../../src/moments/index.ts'

/** A turn of a made session: who speaks, what is said, when, and its codes with the machine's probability (.9 if not told). */
export type Line = {
  readonly by: 'T' | 'C' | 'O'
  readonly says: string
  readonly at?: readonly [start: number, end: number]
  readonly codes?: readonly (CodeKey | readonly [CodeKey, number] | Omit<CodeAssertion, 'turn'>)[]
}

const roles = { T: 'therapist', C: 'client', O: 'other' } as const
const speakers = { T: 's1', C: 's2', O: 's3' } as const

/** A coded session from lines; its moments follow from the codes by the real rules. Labels are given where they matter. */
export function codedFrom(
  lines: readonly Line[],
  options: {
    readonly id?: string
    readonly title?: string
    readonly labels?: Partial<Record<'T' | 'C' | 'O', string>>
    readonly measures?: readonly MeasureResult[]
    readonly unsure?: Coding['unsure']
  } = {},
): CodedSession {
  const labels = { T: 'Therapist', C: 'Client', O: 'Mother', ...options.labels }
  const present = (['T', 'C', 'O'] as const).filter((by) => lines.some((line) => line.by === by))
  const session: Session = {
    id: options.id ?? 'made',
    title: options.title ?? 'Made session',
    language: 'en',
    speakers: present.map((by) => ({ id: speakers[by], role: roles[by], label: labels[by] })),
    turns: lines.map(
      ({ by, says, at }, index): Turn => ({
        index,
        speaker: speakers[by],
        role: roles[by],
        text: says,
        ...(at ? { start: at[0], end: at[1] } : {}),
      }),
    ),
  }
  const coding: Coding = {
    coder: { kind: 'machine', id: 'regard-1', version: '1' },
    codebook: { id: 'regard', version: '1.0' },
    main: lines.flatMap(({ by }, turn) => (by === 'T' ? [{ turn, value: 'other' as const, probability: 0.8 }] : [])),
    talk: lines.flatMap(({ by }, turn) => (by === 'C' ? [{ turn, value: 'neutral' as const, probability: 0.7 }] : [])),
    codes: lines.flatMap(({ codes = [] }, turn) => codes.map((code) => ({ turn, ...assertionOf(code) }))),
    unsure: [...(options.unsure ?? [])],
  }
  return {
    format: 'regard.coded-session',
    version: 1,
    session,
    coding,
    moments: momentsOf(session, coding),
    measures: [...(options.measures ?? [])],
    issues: [],
  }
}

type Given = NonNullable<Line['codes']>[number]

function assertionOf(given: Given): Omit<CodeAssertion, 'turn'> {
  if (typeof given === 'string') return { code: given, probability: 0.9, state: 'suggested' }
  if ('code' in given) return given
  return { code: given[0], probability: given[1], state: 'suggested' }
}

/** A short session with most of what a page can show. Invented. */
export const shortSession: readonly Line[] = [
  { by: 'T', at: [2, 5], says: 'How was the week?', codes: [['question.open', 0.94]] },
  {
    by: 'C',
    at: [5.5, 20],
    says: 'Slow. I stayed in most days. I should be over this by now.',
    codes: [
      ['inner-critic', 0.81],
      ['feeling.sadness', 0.62],
    ],
  },
  { by: 'T', at: [21, 24], says: 'It usually settles by spring.', codes: [['minimising', 0.71]] },
  { by: 'C', at: [25, 26], says: 'Maybe, yeah.' },
  { by: 'T', at: [27, 30], says: 'You could join a club.', codes: [['advice', 0.86]] },
  {
    by: 'C',
    at: [31, 60],
    says: 'I could. I keep thinking that people can see it on me, as if it were written there.',
    codes: [
      ['shame', 0.88],
      ['inner-critic', 0.79],
      ['inner-experience', 0.7],
    ],
  },
  {
    by: 'T',
    at: [64, 70],
    says: 'It sounds as if there is shame in it. Of course you would stay in.',
    codes: [
      ['names-feeling', 0.92],
      ['reflection', 0.88],
      ['validation', 0.86],
    ],
  },
  { by: 'C', at: [84, 99], says: 'Yes. I have not said that to anybody.', codes: [['inner-experience', 0.9]] },
  { by: 'T', at: [100, 103], says: 'What was it like to say it now?', codes: [['question.open', 0.95]] },
  {
    by: 'C',
    at: [112, 130],
    says: 'Lighter. I would not be so hard on my sister.',
    codes: [['self-compassion', 0.87]],
  },
  { by: 'T', at: [131, 134], says: 'When you tell her is up to you.', codes: [['autonomy', 0.89]] },
]
