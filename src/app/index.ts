/**
 * What a person can do: one file a thing, plain async functions over an open store, without a word printed. The
 * terminal and the local web application call these and nothing beneath them. All throw `RegardError` for failures to
 * expect; findings about a file come back as issues.
 *
 * Open and close: workbenchExists, makeWorkbench, openWorkbench, store.close
 * Sessions: importSession, codeStoredSession, sessionsToCode, listSessions, listClients, showSession, searchSessions,
 *   findSession, findClient
 * Corrections: correctCode, undoCorrection, redoCorrection; learn, unlearn, ownHeads
 * Notes: addNote, changeNote, removeNote, listNotes; private: addPrivateNote, changePrivateNote, removePrivateNote,
 *   listPrivateNotes, addCheckIn, removeCheckIn, listCheckIns
 * Recordings: attachRecording, playRecording, listRecordings
 * Consent and time: giveConsents, revokeConsent, listConsents; keepUntil, keepOn, placeHold, releaseHold,
 *   listRetention, eraseDue
 * Copies: makeBackup, verifyBackup, restore; exportSession, takeSessionOut, exportEverything, exportPrivateNotes
 * Erasure: eraseClient, eraseSession, eraseRecording, eraseEverything
 * Keys: changePassphrase, replaceRecoveryCode, replaceKey
 * Care: verify, verifyAudit, listAudit, parseCheckpoint, doctor
 */

export type { Heads } from '../coding/index.ts'
export { readTranscript } from '../transcript/index.ts'
export type { AgreementUnseen } from './agreement-unseen.ts'
export * from './agreement-with-me.ts'
export * from './audit.ts'
export * from './backup.ts'
export * from './code-stored-session.ts'
export * from './coding-jobs.ts'
export * from './consents.ts'
export { type CodeCorrection, type Corrected, correctCode, redoCorrection, undoCorrection } from './correct-code.ts'
export * from './describe-session.ts'
export * from './doctor.ts'
export * from './erase.ts'
export type { ExportFile } from './export-files.ts'
export * from './export-private-notes.ts'
export * from './export-sessions.ts'
export { clientOf, findClient, findSession } from './find.ts'
export * from './findings.ts'
export * from './growth.ts'
export * from './import-session.ts'
export * from './learn.ts'
export * from './list-outlines.ts'
export * from './list-sessions.ts'
export * from './notes.ts'
export * from './notices.ts'
export * from './open-workbench.ts'
export * from './passphrase.ts'
export * from './private-notes.ts'
export * from './recording-parts.ts'
export * from './recordings.ts'
export * from './recovery-groups.ts'
export * from './retention.ts'
export * from './search-sessions.ts'
export { clientSequences } from './sequences.ts'
export * from './settings.ts'
export { type ShownSession, showSession } from './show-session.ts'
export * from './take-out.ts'
export * from './take-tables.ts'
export * from './verify.ts'
