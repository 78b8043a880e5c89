import * as z from 'zod'

/**
 * Every finding about a user's data that can be returned. The sentences stand in `issue-catalogue.ts`;
 * an issue never carries words of a session or a name, only its line and what to do.
 */
export const issueCodes = [
  'characters-unreadable',
  'coded-session-invalid',
  'coder-missing',
  'coding-columns-missing',
  'coding-row-unplaced',
  'codings-not-shared',
  'codings-out-of-bounds',
  'columns-left-out',
  'columns-missing',
  'cue-time-invalid',
  'cue-time-inverted',
  'cue-time-unreadable',
  'cue-times-overlap',
  'document-unsafe',
  'encoding-guessed',
  'file-damaged',
  'file-empty',
  'file-too-large',
  'format-unknown',
  'json-invalid',
  'language-uncertain',
  'language-unsupported',
  'line-not-understood',
  'line-too-long',
  'note-taken-as-said',
  'role-missing',
  'roles-conflict',
  'row-incomplete',
  'sessions-joined',
  'sessions-several',
  'speaker-carried-on',
  'speaker-guessed',
  'speaker-label-not-found',
  'speaker-missing',
  'speaker-other',
  'speaker-roles-unclear',
  'speaker-unnamed',
  'speakers-one',
  'text-empty',
  'times-left-out',
  'times-out-of-order',
  'turn-labelled-twice',
  'turn-too-long',
  'turns-none',
] as const

export const IssueCode = z.enum(issueCodes)
export type IssueCode = z.infer<typeof IssueCode>

/** `error`: no session could be made. `warning`: one was made, and something should be looked at. */
export const Severity = z.enum(['error', 'warning'])
export type Severity = z.infer<typeof Severity>

/** A finding about the user's data: returned, never thrown. `line` counts from 1 in the source file. */
export const Issue = z.object({
  code: IssueCode,
  severity: Severity,
  line: z.int().min(1).optional(),
  message: z.string(),
  suggestion: z.string().optional(),
})
export type Issue = z.infer<typeof Issue>

/** What a reader returns: a value, unless an issue of severity `error` stands among the issues. */
export type Result<T> = { readonly value?: T; readonly issues: readonly Issue[] }
