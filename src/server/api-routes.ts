import * as z from 'zod'
import * as api from './api.ts'

/**
 * Every address of the program: method and path, what is sent and what comes back. The server answers these and no
 * others; the page's client takes its types from here.
 *
 * `body` absent: nothing is sent. `sends: 'bytes'`: the body is a file. `answer` is JSON unless it says otherwise:
 * `events` is one JobEvent a line (application/x-ndjson), `file` and `html` come as they are, with a file name.
 * Without an answer the status is 204. `open`: no token is needed. `needs: 'store'`: 401 `store-closed` while locked.
 */
type Route = {
  readonly summary: string
  readonly body?: z.ZodType
  readonly sends?: 'bytes'
  readonly answer?: z.ZodType | 'events' | 'file' | 'html'
  readonly open?: true
  readonly needs?: 'store'
}

const needs = 'store' as const

export const routes = {
  'POST /api/enter': {
    summary: 'Exchange the one-use code for a token',
    body: api.Enter,
    answer: api.Entered,
    open: true,
  },
  'GET /api/state': { summary: 'Is there a store, and is it open', answer: api.AppState },
  'POST /api/store': { summary: 'Make a store', body: api.NewStore, answer: api.RecoveryCode },
  'POST /api/store/confirm': {
    summary: 'Type the recovery code back in part; the store opens',
    body: api.RecoveryCodeTyped,
    answer: api.AppState,
  },
  'POST /api/unlock': { summary: 'Open the store', body: api.Unlock, answer: api.AppState },
  'POST /api/lock': { summary: 'Drop the key and close the store', answer: api.AppState },

  'GET /api/sessions': { summary: 'The sessions that are here, the latest first', answer: api.SessionList, needs },
  'POST /api/imports': { summary: 'Read a file without keeping it', sends: 'bytes', answer: api.ImportPreview, needs },
  'POST /api/imports/:import': {
    summary: 'Keep what was read, and begin to code it',
    body: api.Import,
    answer: api.JobStarted,
    needs,
  },
  'DELETE /api/imports/:import': { summary: 'Forget what was read', needs },
  'POST /api/example': { summary: 'Import the example session and begin to code it', answer: api.JobStarted, needs },
  'GET /api/jobs/:job': { summary: 'How a job goes, as it goes', answer: 'events', needs },

  'GET /api/sessions/:session': { summary: 'One session with its codes', answer: api.SessionView, needs },
  'PATCH /api/sessions/:session': {
    summary: 'Title, day, goal, alias',
    body: api.SessionDetails,
    answer: api.SessionEntry,
    needs,
  },
  'POST /api/sessions/:session/code': { summary: 'Code it (again)', answer: api.JobStarted, needs },
  'POST /api/sessions/:session/corrections': {
    summary: 'Accept, reject, change or add a code',
    body: api.Correction,
    answer: api.Corrected,
    needs,
  },
  'POST /api/sessions/:session/undo': { summary: 'Take back the last correction', answer: api.Corrected, needs },
  'POST /api/sessions/:session/redo': { summary: 'Do it again', answer: api.Corrected, needs },
  'POST /api/sessions/:session/speakers': {
    summary: 'Correct who said it; what changed is coded anew',
    body: api.SpeakerChange,
    answer: api.JobStarted,
    needs,
  },
  'POST /api/sessions/:session/notes': {
    summary: 'Write a note on the session or on a moment',
    body: api.NewNote,
    answer: z.array(api.Note),
    needs,
  },
  'PUT /api/sessions/:session/notes/:note': {
    summary: 'Change a note',
    body: api.NoteText,
    answer: z.array(api.Note),
    needs,
  },
  'DELETE /api/sessions/:session/notes/:note': { summary: 'Remove a note', answer: z.array(api.Note), needs },
  'POST /api/sessions/:session/consents': {
    summary: 'Give a consent or take it back',
    body: api.ConsentChange,
    answer: api.SessionEntry,
    needs,
  },
  'PUT /api/sessions/:session/retention': {
    summary: 'The day from which it is due to be erased',
    body: api.EraseOn,
    answer: api.SessionEntry,
    needs,
  },
  'POST /api/sessions/:session/report': {
    summary: 'The report, one file to read or print',
    body: api.ReportOptions,
    answer: 'html',
    needs,
  },
  'POST /api/sessions/:session/export': {
    summary: 'The turns as a table, or the whole coded session',
    body: api.ExportOptions,
    answer: 'file',
    needs,
  },
  'GET /api/sessions/:session/recordings/:recording': { summary: 'A recording, to be played', answer: 'file', needs },
  'POST /api/search': { summary: 'Find turns by their words', body: api.Search, answer: api.SearchHits, needs },

  'GET /api/growth': { summary: 'Each measure over the sessions', answer: api.Growth, needs },
  'GET /api/codebook': { summary: 'The codebook in use', answer: api.CodebookView, needs },
  'PUT /api/codebook': {
    summary: 'Keep an own copy',
    body: api.CodebookView.shape.codebook,
    answer: api.CodebookView,
    needs,
  },
  'DELETE /api/codebook': { summary: 'Go back to the one that ships', answer: api.CodebookView, needs },
  'GET /api/settings': { summary: 'The settings', answer: api.Settings, needs },
  'PUT /api/settings': { summary: 'Change the settings', body: api.Settings, answer: api.Settings, needs },

  'POST /api/backup': { summary: 'Everything in one encrypted file', answer: 'file', needs },
  'POST /api/verify': { summary: 'Read every byte and hold it against its code', answer: api.Verified, needs },
  'POST /api/erase': { summary: 'Erase for good', body: api.Erase, answer: api.ErasureCertificate, needs },
  'POST /api/erase-due': {
    summary: 'Erase the sessions whose day has come',
    answer: z.object({ erased: z.array(api.ErasureCertificate), held: z.array(z.string()) }),
    needs,
  },
  'POST /api/passphrase': { summary: 'Change the passphrase', body: api.PassphraseChange, needs },
  'POST /api/recovery-code': {
    summary: 'A new recovery code; the old one opens nothing from then on',
    body: api.PassphraseOnly,
    answer: api.RecoveryCode,
    needs,
  },
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes
