import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { CodeKey } from '../../src/model/codebook.ts'
import { ClientTalk, MainBehaviour } from '../../src/model/coding.ts'
import type { LabelledSession, LabelledTurn } from './labelled-session.ts'
import { groupBy, readTable, wholeNumber } from './tables.ts'

/** A row of AnnoMI-full.csv: one annotator on one utterance. */
const Annotation = z.object({
  mi_quality: z.enum(['high', 'low']),
  transcript_id: wholeNumber,
  utterance_id: wholeNumber,
  topic: z.string(),
  interlocutor: z.enum(['therapist', 'client']),
  timestamp: z.string(),
  utterance_text: z.string(),
  annotator_id: z.string(),
  therapist_input_subtype: z.string(),
  reflection_exists: z.string(),
  reflection_subtype: z.string(),
  question_exists: z.string(),
  question_subtype: z.string(),
  main_therapist_behaviour: z.string(),
  client_talk_type: z.string(),
})
type Annotation = z.infer<typeof Annotation>

const Silver = z.object({ transcript_id: wholeNumber, utterance_id: wholeNumber, code: CodeKey, reading: z.string() })
const Second = z.object({
  transcript_id: wholeNumber,
  utterance_id: wholeNumber,
  speaker: z.string(),
  value: z.string(),
})
const Splits = z.object({
  train: z.array(z.int()),
  dev: z.array(z.int()),
  test: z.array(z.int()),
  ten_raters: z.array(z.int()),
})

const inputSubtypes = {
  information: 'information',
  advice: 'advice',
  options: 'options',
  negotiation: 'goal-setting',
} as const

/** AnnoMI's sessions with the annotators' labels, the silver codes of the first reading and the second opinion. */
export function readAnnomi(folder: string): LabelledSession[] {
  const splits = Splits.parse(JSON.parse(readFileSync(join(folder, 'annomi/splits.json'), 'utf8')))
  const annotations = groupBy(readTable(folder, 'annomi/AnnoMI-full.csv', Annotation), (row) => row.transcript_id)
  const silver = groupBy(
    readTable(folder, 'regard-codes/annomi-codes.csv', Silver).filter((row) => row.reading === '1'),
    place,
  )
  const second = new Map(
    readTable(folder, 'regard-codes/annomi-main-talk.csv', Second).map((row) => [place(row), row.value]),
  )
  return [...annotations]
    .sort(([a], [b]) => a - b)
    .map(([id, rows]) => ({
      id: `annomi-${id}`,
      source: 'annomi',
      split: splits.test.includes(id) ? 'test' : splits.dev.includes(id) ? 'dev' : 'train',
      tenRaters: splits.ten_raters.includes(id),
      annotators: [...new Set(rows.map((row) => row.annotator_id))].toSorted((a, b) => Number(a) - Number(b)),
      quality: rows[0]?.mi_quality ?? 'low',
      topic: rows[0]?.topic ?? '',
      turns: [...groupBy(rows, (row) => row.utterance_id)]
        .sort(([a], [b]) => a - b)
        .flatMap(([, annotations]) => {
          const [first, ...others] = annotations.toSorted((a, b) => Number(a.annotator_id) - Number(b.annotator_id))
          if (!first) return []
          const codes = (silver.get(place(first)) ?? []).map((row) => row.code)
          return [labelledTurn([first, ...others], first, new Set(codes), second.get(place(first)))]
        }),
    }))
}

function labelledTurn(
  rows: readonly Annotation[],
  first: Annotation,
  silver: ReadonlySet<CodeKey>,
  second: string | undefined,
): LabelledTurn {
  const therapist = first.interlocutor === 'therapist'
  return {
    role: first.interlocutor,
    text: first.utterance_text,
    start: secondsOf(first.timestamp),
    main: therapist
      ? rows.map((row) => MainBehaviour.parse(row.main_therapist_behaviour.replace('therapist_', '')))
      : [],
    talk: therapist ? [] : rows.map((row) => ClientTalk.parse(row.client_talk_type)),
    human: therapist ? sharesOf(rows) : new Map(),
    annotators: therapist ? rows.map(codesOf) : [],
    silver,
    ...(second && therapist ? { secondMain: MainBehaviour.parse(second) } : {}),
    ...(second && !therapist ? { secondTalk: ClientTalk.parse(second) } : {}),
  }
}

const judgedByAnnotators = [
  'reflection',
  'reflection.simple',
  'reflection.complex',
  'question',
  'question.open',
  'question.closed',
  ...Object.values(inputSubtypes),
] as const satisfies readonly CodeKey[]

function codesOf(row: Annotation): Set<CodeKey> {
  const codes = new Set<CodeKey>()
  const kind = (parent: 'reflection' | 'question', exists: string, subtype: string) => {
    if (exists !== 'True') return
    codes.add(parent)
    const code = CodeKey.safeParse(`${parent}.${subtype}`)
    if (code.success) codes.add(code.data)
  }
  kind('reflection', row.reflection_exists, row.reflection_subtype)
  kind('question', row.question_exists, row.question_subtype)
  for (const [subtype, code] of Object.entries(inputSubtypes)) {
    if (row.therapist_input_subtype === subtype) codes.add(code)
  }
  return codes
}

function sharesOf(rows: readonly Annotation[]): Map<CodeKey, number> {
  const all = rows.map(codesOf)
  return new Map(judgedByAnnotators.map((code) => [code, all.filter((codes) => codes.has(code)).length / all.length]))
}

function place(row: { transcript_id: number; utterance_id: number }): string {
  return `${row.transcript_id}:${row.utterance_id}`
}

function secondsOf(timestamp: string): number {
  return timestamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
