/** AnnoMI's sessions as sequences of people's codes: each field the label that most of a turn's annotators gave. */
import * as z from 'zod'
import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodeSequence } from '../../src/moments/index.ts'
import { groupBy, readTable, wholeNumber } from './tables.ts'

const Annotation = z.object({
  transcript_id: wholeNumber,
  utterance_id: wholeNumber,
  interlocutor: z.enum(['therapist', 'client']),
  annotator_id: wholeNumber,
  main_therapist_behaviour: z.string(),
  reflection_subtype: z.string(),
  question_subtype: z.string(),
  therapist_input_subtype: z.string(),
  client_talk_type: z.string(),
})
type Annotation = z.infer<typeof Annotation>

/** What a turn mainly does, with its kind; where the kinds of main and subtype do not fit, there is no code. */
const codeOf: Readonly<Record<string, CodeKey>> = {
  'reflection simple': 'reflection.simple',
  'reflection complex': 'reflection.complex',
  'question open': 'question.open',
  'question closed': 'question.closed',
  'therapist_input information': 'information',
  'therapist_input advice': 'advice',
  'therapist_input options': 'options',
  'therapist_input negotiation': 'goal-setting',
  change: 'change-talk',
  sustain: 'sustain-talk',
}

const subtypeOf = {
  reflection: 'reflection_subtype',
  question: 'question_subtype',
  therapist_input: 'therapist_input_subtype',
} as const

export function readAnnomiSequences(folder: string): CodeSequence[] {
  const sessions = groupBy(readTable(folder, 'annomi/AnnoMI-full.csv', Annotation), (row) => row.transcript_id)
  return [...sessions]
    .sort(([a], [b]) => a - b)
    .map(([id, rows]) => ({
      id: `annomi-${id}`,
      turns: [...groupBy(rows, (row) => row.utterance_id)]
        .sort(([a], [b]) => a - b)
        .map(([, annotations]) => turnOf(annotations.toSorted((a, b) => a.annotator_id - b.annotator_id))),
    }))
}

function turnOf(annotations: readonly Annotation[]): CodeSequence['turns'][number] {
  const most = (field: keyof Annotation): string => mostGiven(annotations.map((row) => `${row[field]}`))
  const role = annotations[0]?.interlocutor ?? 'therapist'
  const key = role === 'client' ? most('client_talk_type') : mainAndKind(most)
  const code = codeOf[key]
  return { role, codes: new Set(code ? [code] : []) }
}

function mainAndKind(most: (field: keyof Annotation) => string): string {
  const main = most('main_therapist_behaviour')
  return main === 'reflection' || main === 'question' || main === 'therapist_input'
    ? `${main} ${most(subtypeOf[main])}`
    : main
}

/** The most frequent label; of equals, the one that the annotators' order brings first. */
function mostGiven(labels: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
