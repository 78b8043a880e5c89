import * as z from 'zod'
import { errorCatalogue } from '../errors.ts'
import { Codebook, CodeKey } from '../model/codebook.ts'
import { CodedSession } from '../model/coded-session.ts'
import { CodeAssertion, CodeState, Coding } from '../model/coding.ts'
import { Issue } from '../model/issue.ts'
import { Interval, MeasureResult } from '../model/measure.ts'
import { Moment } from '../model/moment.ts'
import { SafetyPointer } from '../model/safety.ts'
import { Role, Session } from '../model/session.ts'

/**
 * What the browser and the program on the same machine say to each other, as schemas with their types. The server
 * answers by it, the page's client is typed by it, and the OpenAPI document is made from it.
 *
 * Every request but those marked `open` carries the token of `POST /api/enter` in the header `x-regard-token`. No words
 * of a session, no name and no key stand in an address: they are in bodies, and what is named there is named by its id.
 */

const id = z.string().min(1)
const day = z.iso.date().describe('YYYY-MM-DD')
const time = z.iso.datetime()
const passphrase = z.string().min(1)
const turn = z.int().min(0).describe('the index of a turn')

/** RFC 9457, as `application/problem+json`. `title` is the sentence of the catalogue; a bug has no `code` but an `instance`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(errorCatalogue) as [keyof typeof errorCatalogue]).optional(), // keys() forgets the type
  instance: z.string().optional().describe('an id that stands in the local log as well'),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  issues: z.array(Issue).optional().describe('findings about the file, where the refusal is about one'),
})
export type Problem = z.infer<typeof Problem>

// Coming in ------------------------------------------------------------------------------------------------------

export const Enter = z.object({
  code: z.string().min(16).describe('the one-use code from the fragment of the opened link'),
})
export const Entered = z.object({ token: z.string().min(16) })
export type Entered = z.infer<typeof Entered>

/** `unconfirmed`: the store was just made, and the recovery code has not been typed back yet. */
export const AppState = z.object({
  store: z.enum(['missing', 'unconfirmed', 'locked', 'open']),
  version: z.string(),
  folder: z.string().describe('where the store is, or will be'),
  notices: z
    .array(z.string())
    .describe('what the person should be told about the store that was opened; mostly nothing'),
})
export type AppState = z.infer<typeof AppState>

export const NewStore = z.object({ passphrase })
/** The code is shown once. `ask`: the groups (counted from 1) that are to be typed back. */
export const RecoveryCode = z.object({ recoveryCode: z.string(), ask: z.array(z.int().min(1)).min(1) })
export type RecoveryCode = z.infer<typeof RecoveryCode>
/** The groups that were asked for, in that order; any case, O for 0 and I or L for 1. */
export const RecoveryCodeTyped = z.object({ groups: z.array(z.string()).min(1) })

/** With a recovery code a new passphrase is set at once. */
export const Unlock = z.union([
  z.object({ passphrase }),
  z.object({ recoveryCode: z.string().min(1), newPassphrase: passphrase }),
])

// Sessions -------------------------------------------------------------------------------------------------------

export const Purpose = z.enum(['keep', 'code', 'play', 'export', 'supervision', 'research'])
export type Purpose = z.infer<typeof Purpose>

/** How many of the codes that the machine suggested a person has decided on (accepted, rejected or changed). */
export const Reviewed = z.object({ decided: z.int().min(0), of: z.int().min(0) })

export const SessionEntry = z.object({
  id,
  clientId: id,
  alias: z.string(),
  title: z.string(),
  importedAt: time,
  heldOn: day.nullable(),
  turns: z.int().min(0),
  minutes: z.number().nullable(),
  coded: z.boolean(),
  job: id.nullable().describe('the job that codes it now'),
  corrections: z.int().min(0),
  reviewed: Reviewed,
  openings: z.int().min(0),
  met: z.int().min(0),
  consents: z.array(Purpose),
  eraseOn: day.nullable(),
  held: z.boolean().describe('a legal hold stands on it'),
})
export type SessionEntry = z.infer<typeof SessionEntry>

export const Client = z.object({ id, alias: z.string() })
export const SessionList = z.object({ sessions: z.array(SessionEntry), clients: z.array(Client) })
export type SessionList = z.infer<typeof SessionList>

// Import ---------------------------------------------------------------------------------------------------------

/** The body is the file's bytes; its name, URI-encoded, is in the header `x-regard-file-name`. Kept in memory only. */
export const ImportPreview = z.object({
  importId: id.nullable().describe('null where an issue of severity error stands'),
  title: z.string(),
  language: z.string(),
  turns: z.int().min(0),
  minutes: z.number().nullable(),
  speakers: z.array(
    z.object({
      label: z.string(),
      role: Role.describe('as told or guessed'),
      turns: z.int().min(0),
      words: z.int().min(0),
      lines: z.array(z.string()).describe('at most two of what they said, the first with a few words'),
    }),
  ),
  issues: z.array(Issue),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const Import = z.object({
  therapist: z.string().describe('the label of the therapist'),
  client: z.string().describe('the label of the client'),
  alias: z.string().trim().min(1).max(80).describe('initials or an alias, never a full name'),
  title: z.string().trim().min(1).max(200).optional(),
  heldOn: day.optional(),
  goal: z.string().trim().min(1).max(200).optional().describe('the change that the session is about'),
  consents: z.array(Purpose).describe('what the client has agreed to; keep must be among it'),
})
export type Import = z.infer<typeof Import>

export const JobStarted = z.object({
  job: id.nullable().describe('null where nobody agreed to a coding'),
  sessionId: id,
})
export type JobStarted = z.infer<typeof JobStarted>

/** One line of a job's stream. The stream first tells where the job stands, then each step; `done` or `stopped` ends it. */
export const JobEvent = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('waiting') }),
  z.object({ phase: z.literal('coding'), done: z.int().min(0), total: z.int().min(0).describe('windows of turns') }),
  z.object({ phase: z.literal('done'), sessionId: id }),
  z.object({ phase: z.literal('stopped'), problem: Problem }),
])
export type JobEvent = z.infer<typeof JobEvent>

// One session ----------------------------------------------------------------------------------------------------

export const Note = z.object({
  id,
  turn: turn.nullable(),
  text: z.string(),
  madeAt: time,
  changedAt: time.nullable(),
})
export type Note = z.infer<typeof Note>
export const NoteText = z.object({ text: z.string().trim().min(1).max(20_000) })
export const NewNote = NoteText.extend({ turn: turn.nullable() })

/** How one code of the machine has agreed with this clinician, over all sessions, on turns where they decided on it. */
export const CodeAgreement = z.object({
  code: CodeKey,
  both: z.int().min(0).describe('suggested, and accepted'),
  machineOnly: z.int().min(0).describe('suggested, and rejected or changed'),
  personOnly: z.int().min(0).describe('not suggested, and added'),
})
export type CodeAgreement = z.infer<typeof CodeAgreement>

/** What one correction changes beside its code. Measures take longer: `Measures` has them once they were computed. */
const afterwards = {
  moments: z.array(Moment),
  safety: z.array(SafetyPointer).describe('turns to be shown first'),
  reviewed: Reviewed,
  agreement: z.array(CodeAgreement),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  corrections: z.int().min(0),
}

/** The measures of a session with their ranges, as its codes stand. The answer comes when they were computed. */
export const Measures = z.object({ measures: z.array(MeasureResult) })
export type Measures = z.infer<typeof Measures>

/**
 * `document.coding.codes` holds the possible codes too. `document` is null while the session is not coded. `measuring`:
 * the ranges of its measures are still being computed, and stand in `Measures` then.
 */
export const SessionView = z.object({
  entry: SessionEntry,
  session: Session,
  document: CodedSession.nullable(),
  measuring: z.boolean(),
  goal: z.string().nullable(),
  issues: z.array(Issue).describe('what was found in the file when it came in'),
  notes: z.array(Note),
  safetyTurns: z.array(turn).describe('by the coder or by the visible list of words; shown first'),
  recordings: z.array(z.object({ id, mediaType: z.string() })),
  reviewed: afterwards.reviewed,
  agreement: afterwards.agreement,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

export const Correction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), turn, code: CodeKey }),
  z.object({ kind: z.literal('reject'), turn, code: CodeKey }),
  z.object({ kind: z.literal('change'), turn, from: CodeKey, to: CodeKey }),
  z.object({
    kind: z.literal('add'),
    turn,
    code: CodeKey,
    span: z
      .tuple([z.int().min(0), z.int().min(0)])
      .optional()
      .describe('UTF-16 offsets [start, end) in the turn'),
  }),
])
export type Correction = z.infer<typeof Correction>

/** One code of one turn, from what to what; `none`: it does not stand there at all. */
export const CodeChange = z.object({
  turn,
  code: CodeKey,
  from: z.enum([...CodeState.options, 'none']),
  to: z.enum([...CodeState.options, 'none']),
})
export type CodeChange = z.infer<typeof CodeChange>

/** After a correction, an undo or a redo: all codes of the turns that it touched, and everything that follows from them. */
export const Corrected = z.object({
  changes: z.array(CodeChange).describe('what was done to codes'),
  speakers: z
    .object({ turn: turn.nullable().describe('the first that is another now') })
    .nullable()
    .describe('who said it was taken back or done again: the whole session is to be asked for anew'),
  turns: z.array(turn).describe('the turns whose codes stand below; whatever stood on them before is replaced'),
  codes: z.array(CodeAssertion),
  unsure: Coding.shape.unsure.describe('of those turns'),
  ...afterwards,
})
export type Corrected = z.infer<typeof Corrected>

/** Who said it. A turn that is split or given to another speaker is coded anew; corrections stay with their turns. */
export const SpeakerChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('swap') }).describe('therapist and client are the other way round in the whole session'),
  z.object({ kind: z.literal('assign'), turn, speaker: id }),
  z.object({
    kind: z.literal('split'),
    turn,
    at: z.int().min(1).describe('offset of the first character of the new turn'),
    speaker: id,
  }),
  z.object({
    kind: z.literal('merge'),
    turn: turn.describe('it is joined to the one before it, and takes its speaker'),
  }),
])
export type SpeakerChange = z.infer<typeof SpeakerChange>

export const ConsentChange = z.object({ purpose: Purpose, given: z.boolean() })
export const SessionDetails = z.object({
  alias: z.string().trim().min(1).max(80).optional(),
  title: z.string().trim().min(1).max(200).optional(),
  heldOn: day.nullable().optional(),
  goal: z.string().trim().min(1).max(200).nullable().optional(),
})
export const EraseOn = z.object({ eraseOn: day.nullable() })
export const ReportOptions = z.object({ deidentified: z.boolean() })
export const TablesOptions = z.object({
  table: z.enum(['sessions', 'turns', 'codes', 'moments', 'measures']),
  deidentified: z.boolean(),
})
export const ExportOptions = z.object({ format: z.enum(['csv', 'json']), deidentified: z.boolean() })

/** Words are matched whole; a star at the end of one matches its beginning. */
export const Search = z.object({ words: z.string().max(400) })
export const SearchHits = z.object({
  hits: z.array(z.object({ sessionId: id, alias: z.string(), title: z.string(), turn, role: Role, text: z.string() })),
})
export type SearchHits = z.infer<typeof SearchHits>

// Growth, codebook, settings -------------------------------------------------------------------------------------

/** Each measure over the sessions, the earliest first. `corrected`: a person has decided on every code that it needs. */
export const Growth = z.object({
  sessions: z.array(
    z.object({ sessionId: id, clientId: id, alias: z.string(), title: z.string(), day, corrected: z.boolean() }),
  ),
  measures: z.array(
    z.object({
      id,
      points: z.array(
        z.object({
          sessionId: id,
          value: z.number().nullable(),
          n: z.int().min(0).nullable(),
          interval: Interval.nullable(),
          reason: z.string().nullable(),
          corrected: z.boolean(),
        }),
      ),
    }),
  ),
})
export type Growth = z.infer<typeof Growth>

/** `own`: the copy that the clinician edits; the shipped one stays as it is. */
export const CodebookView = z.object({ codebook: Codebook, own: z.boolean() })
export type CodebookView = z.infer<typeof CodebookView>

export const Appearance = z.enum(['system', 'light', 'dark'])
export type Appearance = z.infer<typeof Appearance>

export const Settings = z.object({
  appearance: Appearance,
  singleKeys: z.boolean().describe('letters act on the turn that has the focus (WCAG 2.1.4)'),
  keepMonths: z.int().min(1).max(600).nullable().describe('how long a new session is kept; null: until it is erased'),
  lockMinutes: z.int().min(1).max(480).nullable().describe('locks after so long without a key or a click'),
  thresholds: z
    .partialRecord(CodeKey, z.number().min(0).max(1))
    .describe('raised or lowered by the person; see moments'),
})
export type Settings = z.infer<typeof Settings>

export const Verified = z.object({
  whole: z.boolean(),
  pages: z.int().min(0),
  damagedPages: z.int().min(0),
  recordings: z.int().min(0),
  damagedRecordings: z.int().min(0),
  auditEntries: z.int().min(0),
  auditWhole: z.boolean(),
  checkpoint: z.string().describe('how far the record of what was done has come, to be kept on paper'),
})
export type Verified = z.infer<typeof Verified>

/** `confirm`: the alias of the client, or, for everything, the passphrase. */
export const Erase = z.discriminatedUnion('what', [
  z.object({ what: z.literal('session'), id, confirm: z.string().min(1) }),
  z.object({ what: z.literal('client'), id, confirm: z.string().min(1) }),
  z.object({ what: z.literal('everything'), confirm: z.string().min(1) }),
])
export type Erase = z.infer<typeof Erase>

export const ErasureCertificate = z.object({
  format: z.literal('regard.erasure-certificate'),
  version: z.literal(1),
  store: id,
  what: z.enum(['client', 'session', 'recording', 'everything']),
  id,
  at: time,
  sessions: z.array(id),
  turns: z.int().min(0),
  recordings: z.int().min(0),
  outOfReach: z.array(z.object({ id, kind: z.string(), place: z.string(), madeAt: time })),
})
export type ErasureCertificate = z.infer<typeof ErasureCertificate>

export const PassphraseChange = z.object({ current: passphrase, next: passphrase })
export const PassphraseOnly = z.object({ passphrase })
