import { measures as declared } from '../../measures/index.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import type { MeasureResult } from '../../model/measure.ts'
import { type CsvOptions, csvOf, rounded, type Table } from './table.ts'

type MeasureRow = { readonly session: string; readonly result: MeasureResult }

/** One row for each measure of each session, also where it could not be said. */
export const measures: Table<MeasureRow> = {
  name: 'measures',
  title: 'Measures',
  description:
    'One row for each measure of each session; where it could not be said the value is empty and `reason` says why.',
  primaryKey: ['session', 'measure'],
  foreignKeys: [{ fields: ['session'], table: 'sessions', to: ['session'] }],
  columns: [
    { name: 'session', type: 'string', required: true, description: 'The session’s id.', value: (row) => row.session },
    {
      name: 'measure',
      type: 'string',
      required: true,
      description: 'The measure’s id; its definition is in the list of measures and has a page of its own.',
      value: ({ result }) => result.id,
    },
    {
      name: 'value',
      type: 'number',
      description: 'The value in `unit`, not rounded for show.',
      value: ({ result }) => rounded(result.value, 6),
    },
    {
      name: 'unit',
      type: 'string',
      description: 'The unit of value, low and high.',
      value: ({ result }) => result.unit,
    },
    {
      name: 'n',
      type: 'integer',
      minimum: 0,
      description: 'How many turns, words or moments stand under the value.',
      value: ({ result }) => result.n,
    },
    {
      name: 'low',
      type: 'number',
      description: 'The lower end of the interval; empty where there is none.',
      value: ({ result }) => rounded(result.interval?.low, 6),
    },
    {
      name: 'high',
      type: 'number',
      description: 'The upper end of the interval.',
      value: ({ result }) => rounded(result.interval?.high, 6),
    },
    {
      name: 'level',
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'How often the interval holds what it is about.',
      value: ({ result }) => result.interval?.level,
    },
    {
      name: 'interval_of',
      type: 'string',
      values: ['coding', 'sampling'],
      description:
        'coding: what people’s codes of these very turns might have given; sampling: what another such session might give.',
      value: ({ result }) => result.interval?.of,
    },
    { name: 'reason', type: 'string', description: 'Why there is no value.', value: ({ result }) => result.reason },
  ],
  rows: ({ session, measures }) => measures.map((result) => ({ session: session.id, result })),
}

/** The measures as CSV, one row a measure. */
export function measuresTable(coded: CodedSession | readonly CodedSession[], options?: CsvOptions): string {
  return csvOf(measures, coded, options)
}

/** The definitions of all measures, for a data dictionary. */
export function measureDefinitions(): readonly {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly meaning: string
  readonly formula: string
  readonly source: string
}[] {
  return declared.map(({ id, label, unit, meaning, formula, source }) => ({
    id,
    label,
    unit,
    meaning,
    formula,
    source,
  }))
}
