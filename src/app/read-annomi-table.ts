import * as z from 'zod'
import type { CodedTurn, CodingToCompare } from '../agreement/index.ts'
import type { CodeKey } from '../model/codebook.ts'
import type { ClientTalk, MainBehaviour } from '../model/coding.ts'
import type { IssueLog } from '../transcript/issue-log.ts'
import { turnGatherer } from './gather-turns.ts'
import type { RawTable } from './table-rows.ts'

/** The columns that tell AnnoMI's table from any other. */
const telling = ['transcriptid', 'utteranceid', 'annotatorid', 'maintherapistbehaviour', 'clienttalktype']

export function isAnnomiTable(header: readonly string[]): boolean {
  return telling.every((name) => header.includes(name))
}

const notApplicable = z.literal('n/a').transform(() => undefined)
const yesNo = z.enum(['True', 'False']).transform((value) => value === 'True')
const Row = z.object({
  transcriptid: z.string().min(1),
  utteranceid: z.coerce.number().pipe(z.int().min(0)),
  annotatorid: z.string().min(1),
  interlocutor: z.enum(['therapist', 'client']),
  utterancetext: z.string().optional(),
  maintherapistbehaviour: z.enum(['reflection', 'question', 'therapist_input', 'other']).or(notApplicable),
  clienttalktype: z.enum(['change', 'sustain', 'neutral']).or(notApplicable),
  reflectionexists: yesNo.or(notApplicable),
  reflectionsubtype: z.enum(['simple', 'complex']).or(notApplicable),
  questionexists: yesNo.or(notApplicable),
  questionsubtype: z.enum(['open', 'closed']).or(notApplicable),
  therapistinputsubtype: z.enum(['information', 'advice', 'options', 'negotiation']).or(notApplicable),
})
type Row = z.infer<typeof Row>

const inputs = {
  information: 'information',
  advice: 'advice',
  options: 'options',
  negotiation: 'goal-setting',
} as const

/** What AnnoMI's annotators looked for, in Regard's words. Its advice is not told apart by permission. */
const scheme: readonly CodeKey[] = [
  'reflection',
  'reflection.simple',
  'reflection.complex',
  'question',
  'question.open',
  'question.closed',
  ...Object.values(inputs),
  'change-talk',
  'sustain-talk',
]

/**
 * AnnoMI's table, a row for each annotator of an utterance: every annotator is a coder, every transcript a session.
 * Its `therapist_input` is `input`, its negotiation `goal-setting`.
 */
export function readAnnomiTable({ rows }: RawTable, log: IssueLog): CodingToCompare[] {
  const gathered = turnGatherer(log)
  for (const { cells, line } of rows) {
    const row = Row.safeParse(cells)
    if (row.success) gathered.add(row.data.transcriptid, row.data.annotatorid, turnOf(row.data), line)
    else log.add('row-incomplete', { line })
  }
  return gathered.codings().map((coding) => ({ ...coding, scheme, sparse: false, numbered: true }))
}

function turnOf(row: Row): CodedTurn {
  const main: MainBehaviour | undefined =
    row.maintherapistbehaviour === 'therapist_input' ? 'input' : row.maintherapistbehaviour
  const talk: ClientTalk | undefined = row.clienttalktype
  return {
    turn: row.utteranceid,
    role: row.interlocutor,
    ...(row.utterancetext === undefined ? {} : { text: row.utterancetext }),
    labels: { ...(main === undefined ? {} : { main }), ...(talk === undefined ? {} : { talk }) },
    codes: codesOf(row),
  }
}

function codesOf(row: Row): CodeKey[] {
  const codes: CodeKey[] = []
  if (row.reflectionexists) codes.push(row.reflectionsubtype ? `reflection.${row.reflectionsubtype}` : 'reflection')
  if (row.questionexists) codes.push(row.questionsubtype ? `question.${row.questionsubtype}` : 'question')
  if (row.therapistinputsubtype) codes.push(inputs[row.therapistinputsubtype])
  if (row.clienttalktype === 'change') codes.push('change-talk')
  if (row.clienttalktype === 'sustain') codes.push('sustain-talk')
  return codes
}
