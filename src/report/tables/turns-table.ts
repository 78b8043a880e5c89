import type { CodedSession } from '../../model/coded-session.ts'
import { ClientTalk, type CodeAssertion, MainBehaviour } from '../../model/coding.ts'
import { holds } from '../../model/holds.ts'
import { type Moment, MomentKind } from '../../model/moment.ts'
import { SafetyPointer } from '../../model/safety.ts'
import { Role, type Turn } from '../../model/session.ts'
import { safetyPointers } from '../../moments/index.ts'
import { assertionsByTurn } from '../assertions.ts'
import { wordCount } from '../word-count.ts'
import { type CsvOptions, csvOf, rounded, type Table } from './table.ts'

type TurnRow = {
  readonly session: string
  readonly turn: Turn
  readonly label: string
  readonly pauseBefore: number | undefined
  readonly main: CodedSession['coding']['main'][number] | undefined
  readonly talk: CodedSession['coding']['talk'][number] | undefined
  readonly held: readonly CodeAssertion[]
  readonly unsure: readonly string[]
  readonly opening: Moment | undefined
  readonly answers: Moment | undefined
  readonly safety: SafetyPointer['by'] | undefined
}

/** One row for each turn, in the order of the session. */
export const turns: Table<TurnRow> = {
  name: 'turns',
  title: 'Turns',
  description: 'One row for each turn: everything one speaker says until another speaks.',
  primaryKey: ['session', 'turn'],
  foreignKeys: [{ fields: ['session'], table: 'sessions', to: ['session'] }],
  columns: [
    { name: 'session', type: 'string', required: true, description: 'The session’s id.', value: (row) => row.session },
    {
      name: 'turn',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'The place of the turn in the session, counted from 0.',
      value: (row) => row.turn.index,
    },
    {
      name: 'speaker',
      type: 'string',
      required: true,
      description: 'The speaker’s id within the session.',
      value: (row) => row.turn.speaker,
    },
    {
      name: 'role',
      type: 'string',
      required: true,
      values: Role.options,
      description: 'Whose turn it is.',
      value: (row) => row.turn.role,
    },
    {
      name: 'label',
      type: 'string',
      description: 'The speaker as named in the source; empty where labels were left out.',
      value: (row) => row.label,
    },
    {
      name: 'start',
      type: 'number',
      unit: 's',
      minimum: 0,
      description: 'When the turn begins, in seconds of the recording; empty where not known.',
      value: (row) => rounded(row.turn.start),
    },
    {
      name: 'end',
      type: 'number',
      unit: 's',
      minimum: 0,
      description: 'When the turn ends, in seconds of the recording; empty where not known.',
      value: (row) => rounded(row.turn.end),
    },
    {
      name: 'pause_before',
      type: 'number',
      unit: 's',
      minimum: 0,
      description:
        'Silence between the end of the turn before and the start of this one; 0 where they overlap; empty where not known.',
      value: (row) => rounded(row.pauseBefore),
    },
    {
      name: 'words',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'How many words were said; stage directions in brackets are not counted.',
      value: (row) => wordCount(row.turn),
    },
    {
      name: 'text',
      type: 'string',
      description:
        'What was said; empty where words were left out. An apostrophe stands before a text that a spreadsheet would take for a formula.',
      value: (row) => row.turn.text,
    },
    {
      name: 'main',
      type: 'string',
      values: MainBehaviour.options,
      description: 'What a therapist turn mainly does; empty for others.',
      value: (row) => row.main?.value,
    },
    {
      name: 'main_probability',
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'The machine’s calibrated probability of `main`.',
      value: (row) => rounded(row.main?.probability),
    },
    {
      name: 'talk',
      type: 'string',
      values: ClientTalk.options,
      description: 'Which way a client turn talks about a change; empty for others.',
      value: (row) => row.talk?.value,
    },
    {
      name: 'talk_probability',
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'The machine’s calibrated probability of `talk`.',
      value: (row) => rounded(row.talk?.probability),
    },
    {
      name: 'codes',
      type: 'string',
      description: 'The codes that hold, in the order of the codebook, with a space between them.',
      value: (row) => row.held.map(({ code }) => code).join(' '),
    },
    {
      name: 'probabilities',
      type: 'string',
      description:
        'The machine’s probability of each of `codes`, in the same order, with a space between them; `person` for a person’s code.',
      value: (row) => row.held.map(({ probability }) => rounded(probability) ?? 'person').join(' '),
    },
    {
      name: 'unsure',
      type: 'string',
      description: 'Codes of this turn whose kind could not be told, with a space between them.',
      value: (row) => row.unsure.join(' '),
    },
    {
      name: 'opening',
      type: 'string',
      values: MomentKind.options,
      description: 'Where the turn is (part of) an opening by the client: how it was answered.',
      value: (row) => row.opening?.kind,
    },
    {
      name: 'answers',
      type: 'integer',
      minimum: 0,
      description: 'Where the turn answers an opening: the turn of that opening.',
      value: (row) => row.answers?.opening,
    },
    {
      name: 'safety',
      type: 'string',
      values: SafetyPointer.shape.by.options,
      description:
        'Where the turn may be about safety: whether the coder or only the list of words points at it. Empty means nothing.',
      value: (row) => row.safety,
    },
  ],
  rows: turnRows,
}

function turnRows({ session, coding, safety, moments }: CodedSession): readonly TurnRow[] {
  const pointers = new Map((safety ?? safetyPointers(session, coding)).map(({ turn, by }) => [turn, by]))
  const assertions = assertionsByTurn(coding)
  const main = new Map(coding.main.map((entry) => [entry.turn, entry]))
  const talk = new Map(coding.talk.map((entry) => [entry.turn, entry]))
  const openings = new Map(moments.flatMap((moment) => moment.openingTurns.map((turn) => [turn, moment] as const)))
  const answers = new Map(
    moments.flatMap((moment) => (moment.response === null ? [] : [[moment.response, moment] as const])),
  )
  const labels = new Map(session.speakers.map(({ id, label }) => [id, label]))
  const unsure = new Map<number, string[]>()
  for (const { turn, code } of coding.unsure) unsure.set(turn, [...(unsure.get(turn) ?? []), code])
  return session.turns.map((turn, position) => ({
    session: session.id,
    turn,
    label: labels.get(turn.speaker) ?? '',
    pauseBefore: silence(session.turns[position - 1], turn),
    main: main.get(turn.index),
    talk: talk.get(turn.index),
    held: (assertions.get(turn.index) ?? []).filter(holds),
    unsure: unsure.get(turn.index) ?? [],
    opening: openings.get(turn.index),
    answers: answers.get(turn.index),
    safety: pointers.get(turn.index),
  }))
}

function silence(before: Turn | undefined, turn: Turn): number | undefined {
  if (before?.end === undefined || turn.start === undefined) return undefined
  return Math.max(0, turn.start - before.end)
}

/** The turns of one or more coded sessions as CSV, one row a turn. */
export function turnsTable(coded: CodedSession | readonly CodedSession[], options?: CsvOptions): string {
  return csvOf(turns, coded, options)
}
