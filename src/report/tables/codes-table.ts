import { codeKeys, Side } from '../../model/codebook.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { type CodeAssertion, CodeState } from '../../model/coding.ts'
import { holds } from '../../model/holds.ts'
import { type CsvOptions, csvOf, rounded, type Table } from './table.ts'

type CodeRow = { readonly session: string; readonly assertion: CodeAssertion }

/** One row for each code on each turn, whatever its state. */
export const codes: Table<CodeRow> = {
  name: 'codes',
  title: 'Codes',
  description: 'One row for each code on each turn, whatever its state; `holds` says whether it counts.',
  primaryKey: ['session', 'turn', 'code', 'state'],
  foreignKeys: [{ fields: ['session', 'turn'], table: 'turns', to: ['session', 'turn'] }],
  columns: [
    { name: 'session', type: 'string', required: true, description: 'The session’s id.', value: (row) => row.session },
    {
      name: 'turn',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'The turn, counted from 0.',
      value: ({ assertion }) => assertion.turn,
    },
    {
      name: 'code',
      type: 'string',
      required: true,
      values: codeKeys,
      description: 'The code’s key in the codebook.',
      value: ({ assertion }) => assertion.code,
    },
    {
      name: 'kind',
      type: 'string',
      required: true,
      values: ['therapist', 'client'],
      description: 'Whose turns the code is for.',
      value: ({ assertion }) => definitionOf(assertion.code).kind,
    },
    {
      name: 'side',
      type: 'string',
      required: true,
      values: Side.options,
      description: 'The side of the balance on which it stands.',
      value: ({ assertion }) => definitionOf(assertion.code).side,
    },
    {
      name: 'young',
      type: 'boolean',
      required: true,
      description: 'True where no public standard with several human coders is known.',
      value: ({ assertion }) => definitionOf(assertion.code).young,
    },
    {
      name: 'state',
      type: 'string',
      required: true,
      values: CodeState.options,
      description: 'suggested and possible are the machine’s, accepted, rejected and added a person’s.',
      value: ({ assertion }) => assertion.state,
    },
    {
      name: 'holds',
      type: 'boolean',
      required: true,
      description: 'True for suggested, accepted and added: these are counted.',
      value: ({ assertion }) => holds(assertion),
    },
    {
      name: 'probability',
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'The machine’s calibrated probability; empty for a code that only a person gave.',
      value: ({ assertion }) => rounded(assertion.probability, 4),
    },
    {
      name: 'span_start',
      type: 'integer',
      minimum: 0,
      description: 'Where the evidence begins in the text of the turn, in UTF-16 units; empty where not known.',
      value: ({ assertion }) => assertion.span?.[0],
    },
    {
      name: 'span_end',
      type: 'integer',
      minimum: 0,
      description: 'Where the evidence ends, not included.',
      value: ({ assertion }) => assertion.span?.[1],
    },
    {
      name: 'replaces',
      type: 'string',
      values: codeKeys,
      description: 'On an added code: the rejected code that it corrects.',
      value: ({ assertion }) => assertion.replaces,
    },
  ],
  rows: ({ session, coding }) => coding.codes.map((assertion) => ({ session: session.id, assertion })),
}

/** The codes as CSV, one row a code. */
export function codesTable(coded: CodedSession | readonly CodedSession[], options?: CsvOptions): string {
  return csvOf(codes, coded, options)
}
