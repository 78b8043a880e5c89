import { definitionOf } from '../../model/codebook-lookup.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { holds } from '../../model/holds.ts'
import { wordCount } from '../word-count.ts'
import { type CsvOptions, csvOf, rounded, type Table } from './table.ts'

/** One row for each session: how long it was, who spoke how much, by whom and what it was coded. */
export const sessions: Table<CodedSession> = {
  name: 'sessions',
  title: 'Sessions',
  description: 'One row for each session: who spoke how much, by whom and with which codebook it was coded.',
  primaryKey: ['session'],
  foreignKeys: [],
  columns: [
    {
      name: 'session',
      type: 'string',
      required: true,
      description: 'The session’s id.',
      value: ({ session }) => session.id,
    },
    {
      name: 'language',
      type: 'string',
      required: true,
      description: 'The language of the session, ISO 639-1.',
      value: ({ session }) => session.language,
    },
    {
      name: 'turns',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Turns of all speakers.',
      value: ({ session }) => session.turns.length,
    },
    {
      name: 'therapist_turns',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Turns of therapists.',
      value: (coded) => turnsOf(coded, 'therapist').length,
    },
    {
      name: 'client_turns',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Turns of clients.',
      value: (coded) => turnsOf(coded, 'client').length,
    },
    {
      name: 'therapist_words',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Words of therapists; stage directions in brackets are not counted.',
      value: (coded) => wordsOf(coded, 'therapist'),
    },
    {
      name: 'client_words',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Words of clients.',
      value: (coded) => wordsOf(coded, 'client'),
    },
    {
      name: 'speakers',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'How many speakers the source names.',
      value: ({ session }) => session.speakers.length,
    },
    {
      name: 'end',
      type: 'number',
      unit: 's',
      minimum: 0,
      description: 'When the last turn ends, in seconds of the recording; empty where no time is known.',
      value: lastEnd,
    },
    {
      name: 'timed_turns',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Turns whose start and end are both known.',
      value: ({ session }) => session.turns.filter(({ start, end }) => start !== undefined && end !== undefined).length,
    },
    {
      name: 'coder_kind',
      type: 'string',
      required: true,
      values: ['machine', 'person'],
      description: 'Whether a machine or a person coded.',
      value: ({ coding }) => coding.coder.kind,
    },
    {
      name: 'coder',
      type: 'string',
      required: true,
      description: 'The coder’s id.',
      value: ({ coding }) => coding.coder.id,
    },
    {
      name: 'coder_version',
      type: 'string',
      required: true,
      description: 'The coder’s version.',
      value: ({ coding }) => coding.coder.version,
    },
    {
      name: 'codebook',
      type: 'string',
      required: true,
      description: 'The codebook’s id.',
      value: ({ coding }) => coding.codebook.id,
    },
    {
      name: 'codebook_version',
      type: 'string',
      required: true,
      description: 'The codebook’s version.',
      value: ({ coding }) => coding.codebook.version,
    },
    {
      name: 'codes',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Codes that hold, over all turns.',
      value: ({ coding }) => coding.codes.filter(holds).length,
    },
    {
      name: 'young_codes',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Those of them for which no public standard with several human coders is known.',
      value: ({ coding }) =>
        coding.codes.filter((assertion) => holds(assertion) && definitionOf(assertion.code).young).length,
    },
    {
      name: 'corrections',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Codes that a person accepted, added or rejected.',
      value: ({ coding }) =>
        coding.codes.filter(({ state }) => state === 'accepted' || state === 'added' || state === 'rejected').length,
    },
    {
      name: 'openings',
      type: 'integer',
      required: true,
      minimum: 0,
      description: 'Openings by the client.',
      value: ({ moments }) => moments.length,
    },
    {
      name: 'issues',
      type: 'string',
      description:
        'What was found about the transcript: codes of the issue catalogue, each once, with a space between them.',
      value: ({ issues }) => [...new Set(issues.map(({ code }) => code))].join(' '),
    },
  ],
  rows: (coded) => [coded],
}

function turnsOf({ session }: CodedSession, role: 'therapist' | 'client'): CodedSession['session']['turns'] {
  return session.turns.filter((turn) => turn.role === role)
}

function wordsOf(coded: CodedSession, role: 'therapist' | 'client'): number {
  return turnsOf(coded, role).reduce((sum, turn) => sum + wordCount(turn), 0)
}

function lastEnd({ session }: CodedSession): number | undefined {
  const ends = session.turns.flatMap(({ start, end }) => end ?? start ?? [])
  return ends.length === 0 ? undefined : rounded(Math.max(...ends))
}

/** The sessions as CSV, one row a session. */
export function sessionsTable(coded: CodedSession | readonly CodedSession[], options?: CsvOptions): string {
  return csvOf(sessions, coded, options)
}
