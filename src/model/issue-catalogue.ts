import type { Issue, IssueCode, Severity } from './issue.ts'

/**
 * What a sentence may be built from: positions and counts, and names from lists of our own (a format, an encoding, a
 * language). Never words of a session, a name or a label.
 */
export type IssueFacts = {
  readonly line?: number
  readonly count?: number
  /** Places in the order of appearance, from 1. */
  readonly speaker?: number
  readonly therapist?: number
  readonly client?: number
  /** A name from a closed list of the program. */
  readonly what?: string
}

type Entry = {
  readonly severity: Severity
  readonly message: string | ((facts: IssueFacts) => string)
  /** What can be done, wherever it is read: it names no option of a command and no button. */
  readonly suggestion?: string | ((facts: IssueFacts) => string)
  /** How that is done at the command line; the command says it after the suggestion. */
  readonly inTerminal?: string
  /** How that is done on the page, which says it after the suggestion. */
  readonly onPage?: string
}

const sayWho = {
  suggestion: 'Say who is who.',
  inTerminal: '--therapist LABEL and --client LABEL name them, as they stand in the file.',
  onPage: 'That is done above.',
} as const
const sayWhoElse = { ...sayWho, suggestion: 'If that is not so, say who is who.' } as const

/** One catalogue: every finding about a user's data, what it says and what can be done. */
export const issueCatalogue = {
  'characters-unreadable': {
    severity: 'warning',
    message: ({ count = 0 }) => `${some(count, 'character')} could not be read and stand as \uFFFD.`,
    suggestion: 'Save the file as UTF-8.',
  },
  'coded-session-invalid': {
    severity: 'error',
    message: 'This JSON holds no coded session of Regard.',
    suggestion: 'Give a document that Regard has made.',
    inTerminal: 'regard code FILE --format json makes one.',
  },
  'coder-missing': {
    severity: 'error',
    message: 'A coder that was asked for is not in these files.',
    suggestion: 'Name coders as they stand in the table.',
    inTerminal: 'Without --coders, all are compared.',
  },
  'coding-columns-missing': {
    severity: 'error',
    message: 'This table has no columns that are known to hold codes.',
    suggestion: 'Name the columns in the first line: session, turn, coder, and main and talk, or code.',
  },
  'coding-row-unplaced': {
    severity: 'warning',
    message: 'This row does not say which turn it is about, and was left out.',
    suggestion: 'Give the turn as a whole number, counted from 0.',
  },
  'codings-not-shared': {
    severity: 'error',
    message: 'No session here was coded by two coders.',
    suggestion: 'Give codings of the same session under the same id, by coders of different names.',
  },
  'codings-out-of-bounds': {
    severity: 'error',
    message: ({ count = 0, what = 'coders' }) =>
      `There are more than ${count} ${what} here. These are no codings of sessions.`,
    suggestion: 'Check that the columns of the table are named for what they hold.',
  },
  'columns-left-out': {
    severity: 'warning',
    message: ({ count = 0 }) =>
      `${some(count, 'column')} of this table ${count === 1 ? 'has a name' : 'have names'} not known here and ${count === 1 ? 'was' : 'were'} left out.`,
    suggestion: 'Times are read from columns named start and end; who speaks, from speaker or role.',
  },
  'columns-missing': {
    severity: 'error',
    message: 'This table has no column that is known to hold who speaks and what is said.',
    suggestion: 'Name the columns in the first line: speaker, text and, where known, start and end.',
  },
  'cue-time-invalid': {
    severity: 'warning',
    message: 'A time here is not a time that can be read. The words were kept without it.',
  },
  'cue-time-inverted': {
    severity: 'warning',
    message: 'The end stands before the start. The words were kept without their times.',
  },
  'cue-time-unreadable': {
    severity: 'error',
    message: 'A time here is no time, so the times of this file cannot be trusted.',
    suggestion: 'Correct this line, or export the transcript again.',
  },
  'cue-times-overlap': { severity: 'warning', message: 'This begins before the one above it ends.' },
  'document-unsafe': {
    severity: 'error',
    message:
      'This document holds declarations or a size that the record of a session does not need. It was not opened.',
    suggestion: 'Copy its text into a new document, or save it as plain text.',
  },
  'encoding-guessed': {
    severity: 'warning',
    message: ({ what = 'windows-1252' }) => `The file does not say how its characters are stored; ${what} was assumed.`,
    suggestion: 'If letters with accents look wrong, save the file as UTF-8.',
  },
  'file-damaged': {
    severity: 'error',
    message: 'The file looks damaged and could not be opened.',
    suggestion: 'Open it in the program that made it and save it again, or export it as .vtt or plain text.',
  },
  'file-empty': {
    severity: 'error',
    message: 'The file is empty.',
    suggestion: 'Check that the export was complete.',
  },
  'file-too-large': {
    severity: 'error',
    message: ({ count = 0, what = 'megabytes' }) =>
      `The file is larger than a session can be (more than ${count} ${what}).`,
    suggestion: 'Give the transcript of one session, not the recording.',
  },
  'format-unknown': {
    severity: 'error',
    message: ({ what = 'something else' }) => `This is not a transcript that can be read: it looks like ${what}.`,
    suggestion: 'Export the transcript as .vtt, .srt, .docx, .csv or plain text with a label before each turn.',
  },
  'json-invalid': {
    severity: 'error',
    message: 'This JSON is neither a session nor a coded session of Regard, nor ConvoKit utterances.',
    suggestion: 'docs/reference/schema holds the form it must have.',
  },
  'language-uncertain': {
    severity: 'warning',
    message: 'It is not sure that all of this is in English. It was read as English.',
    suggestion: 'Where people speak another language, the codes mean nothing.',
  },
  'language-unsupported': {
    severity: 'error',
    message: ({ what }) => `This session does not seem to be in English${what ? ` but in ${what}` : ''}.`,
    suggestion: 'Only English sessions can be coded so far. To code anything else would be to guess.',
  },
  'line-not-understood': {
    severity: 'warning',
    message: 'This line was not understood and was left out.',
    suggestion: 'If someone speaks here, put their label before it.',
  },
  'line-too-long': {
    severity: 'error',
    message: ({ count = 0 }) => `This line is longer than ${count} characters.`,
    suggestion: 'Put each turn on a line of its own.',
  },
  'note-taken-as-said': {
    severity: 'warning',
    message: 'This line reads like a note about the talk. It was taken as said by the speaker before.',
    suggestion: 'If nobody said it, put it in [brackets]: what stands in them is kept, and not counted as words.',
  },
  'role-missing': {
    severity: 'warning',
    message: ({ what = 'client' }) => `Nobody in this file was taken for the ${what}.`,
    ...sayWho,
  },
  'roles-conflict': {
    severity: 'error',
    message: 'The same speaker was named as the therapist and as the client.',
    suggestion: 'Give two different ones.',
    inTerminal: 'They are the labels after --therapist and --client.',
  },
  'row-incomplete': {
    severity: 'warning',
    message: 'This row does not have the columns of the others, or a quotation mark in it is not closed.',
    suggestion: 'Look at the row; its words may stand with the wrong speaker.',
  },
  'sessions-joined': {
    severity: 'warning',
    message: ({ count = 0 }) =>
      `${some(count, 'session')} had another id in another file and ${count === 1 ? 'was' : 'were'} taken for the same.`,
    suggestion: 'If they are not the same session, compare them apart.',
  },
  'sessions-several': {
    severity: 'error',
    message: ({ count = 0 }) => `This file holds ${count} sessions.`,
    suggestion: 'Give one file for each session.',
  },
  'speaker-carried-on': {
    severity: 'warning',
    message: ({ count = 0, line }) =>
      count === 1
        ? 'A line without a label was taken as said by the speaker before.'
        : `${line === undefined ? '' : 'From here on, '}${count} lines without a label were taken as said by the speaker before.`,
    suggestion: 'If someone else speaks there, put their label before it.',
  },
  'speaker-guessed': {
    severity: 'warning',
    message: ({ therapist = 1, client = 2 }) =>
      `From how they talk, the ${ordinal(therapist)} speaker was taken for the therapist and the ${ordinal(client)} for the client.`,
    ...sayWhoElse,
  },
  'speaker-label-not-found': {
    severity: 'error',
    message: ({ count = 0, what = 'therapist' }) =>
      `The label given for the ${what} is none of the ${some(count, 'speaker')} in this file.`,
    suggestion: 'Look at the labels in the file and give one as it stands there, without its colon.',
  },
  'speaker-missing': {
    severity: 'error',
    message: 'The file does not say who speaks.',
    suggestion: 'Put a label before each turn, such as "Therapist:" and "Client:", or export with speaker names.',
  },
  'speaker-other': {
    severity: 'warning',
    message: ({ speaker = 3 }) =>
      `The ${ordinal(speaker)} speaker was kept as neither therapist nor client; their turns are not coded.`,
    ...sayWhoElse,
  },
  'speaker-roles-unclear': {
    severity: 'warning',
    message: ({ therapist = 1 }) =>
      `How they talk does not tell who is the therapist; the ${ordinal(therapist)} speaker was taken, which may well be wrong.`,
    ...sayWho,
  },
  'speaker-unnamed': {
    severity: 'warning',
    message: ({ count = 0 }) =>
      `${some(count, 'line')} at the start ${count === 1 ? 'has' : 'have'} no label; kept as a speaker without a name.`,
    suggestion: 'Put the label of who speaks before it.',
  },
  'speakers-one': {
    severity: 'error',
    message: 'Only one speaker was found. A session needs two.',
    suggestion: 'Export with speaker names, or put a label before each turn.',
  },
  'text-empty': { severity: 'warning', message: 'Nothing is said here.' },
  'times-left-out': {
    severity: 'warning',
    message: 'The timestamps of these utterances do not say what they count, and were left out.',
    suggestion: 'For pauses and pace, give the transcript as .vtt, or as a table with the columns start and end.',
  },
  'times-out-of-order': {
    severity: 'warning',
    message: 'This time runs backwards. The words were kept in their place, without the time.',
  },
  'turn-labelled-twice': {
    severity: 'warning',
    message: 'A turn has two labels of one kind from one coder. The first was kept.',
  },
  'turn-too-long': {
    severity: 'error',
    message: ({ count = 0 }) => `One turn is longer than ${count} characters.`,
    suggestion: 'Check that each turn has its label.',
  },
  'turns-none': {
    severity: 'error',
    message: 'Nobody says anything in this file.',
    suggestion: 'Check that the export was complete.',
  },
} as const satisfies Record<IssueCode, Entry>

/** The issue of a code, its sentences filled with the facts. */
export function issueOf(code: IssueCode, facts: IssueFacts = {}): Issue {
  const entry: Entry = issueCatalogue[code]
  const suggestion = typeof entry.suggestion === 'function' ? entry.suggestion(facts) : entry.suggestion
  return {
    code,
    severity: entry.severity,
    ...(facts.line === undefined ? {} : { line: facts.line }),
    message: typeof entry.message === 'function' ? entry.message(facts) : entry.message,
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}

/** How the suggestion of an issue is followed here; undefined where it says all there is to do. */
export function wayTo(issue: Issue, where: 'inTerminal' | 'onPage'): string | undefined {
  const entry: Entry = issueCatalogue[issue.code]
  return issue.suggestion === undefined ? undefined : entry[where]
}

/** Says that the same was found in `count` more places than are listed. */
export function moreOf(code: IssueCode, count: number): Issue {
  return { code, severity: issueCatalogue[code].severity, message: `The same in ${some(count, 'more place')}.` }
}

function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function ordinal(place: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][place - 1] ?? `${place}th`
}
