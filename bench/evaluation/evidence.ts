/**
 * Is the span that is named as evidence what the coder read by? The span is deleted from its turn, or as many words
 * elsewhere in the turn are, and the turn is read again with the turns around it: the probability must fall further.
 */
import type { SessionCoder } from '../../src/coding/index.ts'
import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import type { Turn } from '../../src/model/session.ts'
import { bootstrapClusters, type Limits, type Random, randomInteger, seededRandom } from '../../src/statistics/index.ts'
import type { LabelledSession } from '../data/labelled-session.ts'

const before = 4
const wanted = 200

export type EvidenceFigures = {
  readonly spans: number
  /** Mean fall of the probability when the span is deleted, and when as many words elsewhere in the turn are. */
  readonly fallOfSpan: number
  readonly fallOfRandom: number
  /** Mean difference of the two falls, with 95 % limits over sessions. */
  readonly difference: number
  readonly interval?: Limits
  /** The share of spans whose deletion costs more than the random one. */
  readonly better: number
}

type Falls = { readonly span: number; readonly random: number }

/** Over asserted codes of turns with more words than the span, taken evenly from all sessions. */
export async function evidenceFigures(
  sessions: readonly LabelledSession[],
  coder: SessionCoder,
): Promise<EvidenceFigures> {
  const random = seededRandom(5)
  const perSession = Math.ceil(wanted / sessions.length)
  const bySession: Falls[][] = []
  for (const session of sessions) bySession.push(await fallsOf(session, coder, perSession, random))
  const all = bySession.flat()
  const mean = (of: (falls: Falls) => number, some: readonly Falls[]) =>
    some.length === 0 ? undefined : some.reduce((sum, falls) => sum + of(falls), 0) / some.length
  const { value, interval } = bootstrapClusters(
    bySession,
    (sample) => mean((falls) => falls.span - falls.random, sample.flat()),
    { random: seededRandom(1), times: 1000, level: 0.95 },
  )
  return {
    spans: all.length,
    fallOfSpan: mean((falls) => falls.span, all) ?? 0,
    fallOfRandom: mean((falls) => falls.random, all) ?? 0,
    difference: value ?? 0,
    ...(interval ? { interval } : {}),
    better: mean((falls) => Number(falls.span > falls.random), all) ?? 0,
  }
}

async function fallsOf(session: LabelledSession, coder: SessionCoder, most: number, random: Random): Promise<Falls[]> {
  const falls: Falls[] = []
  for (let tries = 0; tries < most * 4 && falls.length < most; tries++) {
    const at = randomInteger(random, session.turns.length)
    const turns = turnsAround(session, at)
    const coding = await coder.code(sessionOf(turns))
    const place = turns.length - 1
    const asserted = coding.codes.filter(
      (code) => code.turn === place && code.state === 'suggested' && code.span && !code.code.includes('.'),
    )
    const assertion = asserted[randomInteger(random, Math.max(1, asserted.length))]
    const text = turns[place]?.text ?? ''
    const elsewhere = assertion && otherWords(text, assertion, random)
    if (!assertion?.span || elsewhere === undefined) continue
    const read = async (changed: string) =>
      probabilityOf(
        (await coder.code(sessionOf([...turns.slice(0, -1), { ...turnAt(turns, place), text: changed }]))).codes,
        place,
        assertion.code,
      )
    const whole = assertion.probability ?? 0
    const [start, end] = assertion.span
    falls.push({
      span: whole - (await read(`${text.slice(0, start)} ${text.slice(end)}`.trim())),
      random: whole - (await read(elsewhere)),
    })
  }
  return falls
}

/** The turn's text without as many words as the span has, somewhere else: only where it has so many outside. */
function otherWords(text: string, { span }: CodeAssertion, random: Random): string | undefined {
  if (!span) return undefined
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], at: match.index }))
  const first = words.findIndex((word) => word.at >= span[0])
  const count = words.filter((word) => word.at >= span[0] && word.at < span[1]).length
  const starts = words
    .map((_, at) => at)
    .filter((at) => at + count <= first || (at >= first + count && at + count <= words.length))
  const start = starts[randomInteger(random, Math.max(1, starts.length))]
  if (start === undefined) return undefined
  return words
    .filter((_, at) => at < start || at >= start + count)
    .map((word) => word.text)
    .join(' ')
}

function probabilityOf(codes: readonly CodeAssertion[], turn: number, code: CodeKey): number {
  return codes.find((one) => one.turn === turn && one.code === code)?.probability ?? 0
}

/** The utterance and those before it, neighbours of one speaker together. */
function turnsAround(session: LabelledSession, at: number): Turn[] {
  return session.turns
    .slice(Math.max(0, at - before), at + 1)
    .map(({ role, text }, index) => ({ index, speaker: role, role, text }))
}

function turnAt(turns: readonly Turn[], at: number): Turn {
  return turns[at] ?? { index: at, speaker: 'client', role: 'client', text: '' }
}

function sessionOf(turns: readonly Turn[]) {
  return { id: 'part', title: '', language: 'en', speakers: [], turns: [...turns] }
}
