import { codeKeys } from '../../model/codebook.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { Aftermath, type Moment, MomentKind } from '../../model/moment.ts'
import { cameAgain } from '../../moments/index.ts'
import { type CsvOptions, csvOf, rounded, type Table } from './table.ts'

type MomentRow = { readonly session: string; readonly moment: Moment; readonly cameBack: number | undefined }

/** One row for each opening by the client and what met it. */
export const moments: Table<MomentRow> = {
  name: 'moments',
  title: 'Moments',
  description: `One row for each opening by the client and what met it. Codes are keys of the codebook (${codeKeys.length} in all).`,
  primaryKey: ['session', 'opening'],
  foreignKeys: [{ fields: ['session', 'opening'], table: 'turns', to: ['session', 'turn'] }],
  columns: [
    { name: 'session', type: 'string', required: true, description: 'The session’s id.', value: (row) => row.session },
    {
      name: 'opening',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'The client turn that opens; the last one where facilitations alone divide several.',
      value: ({ moment }) => moment.opening,
    },
    {
      name: 'opening_turns',
      type: 'string',
      required: true,
      description: 'All client turns of the opening, with a space between them.',
      value: ({ moment }) => moment.openingTurns.join(' '),
    },
    {
      name: 'opened_by',
      type: 'string',
      required: true,
      description: 'The codes that make it an opening, with a space between them.',
      value: ({ moment }) => moment.openedBy.join(' '),
    },
    {
      name: 'kind',
      type: 'string',
      required: true,
      values: MomentKind.options,
      description: 'What the answer did with the opening.',
      value: ({ moment }) => moment.kind,
    },
    {
      name: 'response',
      type: 'integer',
      minimum: 0,
      description: 'The therapist turn that answered; empty where unanswered.',
      value: ({ moment }) => moment.response,
    },
    {
      name: 'because',
      type: 'string',
      description: 'The codes of the response that decided, with a space between them.',
      value: ({ moment }) => moment.because.join(' '),
    },
    {
      name: 'pause_before',
      type: 'number',
      unit: 's',
      minimum: 0,
      description: 'Silence before the response; empty where times are not known.',
      value: ({ moment }) => rounded(moment.pauseBefore),
    },
    {
      name: 'next',
      type: 'integer',
      minimum: 0,
      description: 'The client’s next turn with content.',
      value: ({ moment }) => moment.next,
    },
    {
      name: 'aftermath',
      type: 'string',
      values: Aftermath.options,
      description: 'What the client did in it.',
      value: ({ moment }) => moment.aftermath,
    },
    {
      name: 'came_back',
      type: 'integer',
      minimum: 0,
      description:
        'Where it had gone past: the later opening in which the client brought the same again, and which was met.',
      value: (row) => row.cameBack,
    },
  ],
  rows: (coded) =>
    coded.moments.map((moment) => ({
      session: coded.session.id,
      moment,
      cameBack: cameAgain(moment, coded)?.opening,
    })),
}

/** The moments as CSV, one row an opening. */
export function momentsTable(coded: CodedSession | readonly CodedSession[], options?: CsvOptions): string {
  return csvOf(moments, coded, options)
}
