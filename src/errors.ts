/**
 * Expected failures and bugs. Findings about a user's data are issues (model/issue.ts), returned and never thrown.
 * Details carry ids, positions and paths the person typed: never words of a session, a name or a key.
 */

type Entry = {
  /** True wherever it is read: it names no command and no button. */
  readonly sentence: string
  readonly exit: 1 | 2 | 3 | 4 | 70
  readonly status: number
  /** What can be done about it at the command line; the command says it under the sentence. */
  readonly inTerminal?: string
  /** What can be done about it on the page, which says it after the sentence. */
  readonly onPage?: string
}

const restoreInTerminal = 'The command for it: regard restore FILE.'
/** The page restores nothing: a store cannot be put in the place of the one that it stands on. */
const restoreOnPage = 'That is done in the terminal: regard restore FILE.'

/** One catalogue: what a person reads, the exit code of the command, the HTTP status of the server. */
export const errorCatalogue = {
  'bad-usage': { sentence: 'The command was not understood.', exit: 2, status: 400 },
  'file-not-found': { sentence: 'There is no such file.', exit: 1, status: 404 },
  'file-not-readable': { sentence: 'The file could not be read. Check its permissions.', exit: 1, status: 403 },
  'output-not-writable': {
    sentence: 'The output could not be written. Check the folder and the free space.',
    exit: 1,
    status: 500,
  },
  'output-exists': {
    sentence: 'There is something under that name already, and it was left as it is. Name another place.',
    exit: 3,
    status: 409,
  },
  'confirmation-needed': {
    sentence: 'This cannot be undone.',
    exit: 3,
    status: 409,
    inTerminal: 'Run it where you can be asked, or add --yes.',
  },
  'not-confirmed': { sentence: 'The word was not typed, so nothing was erased.', exit: 3, status: 409 },
  'model-missing': {
    sentence: 'The model that codes sessions is missing. Install Regard again.',
    exit: 4,
    status: 503,
  },
  'model-damaged': {
    sentence: 'The model that codes sessions is damaged. Install Regard again.',
    exit: 4,
    status: 503,
  },
  'runtime-missing': {
    sentence: 'The part that runs the model (onnxruntime-node) is missing or does not work on this machine.',
    exit: 4,
    status: 503,
  },
  'store-part-missing': {
    sentence:
      'The part that keeps sessions (better-sqlite3-multiple-ciphers) is missing here. To keep sessions, install Regard again with its optional parts.',
    exit: 4,
    status: 503,
    inTerminal: '`regard code FILE` works without it.',
  },
  'store-missing': {
    sentence: 'There is no store here yet.',
    exit: 1,
    status: 404,
    inTerminal: '`regard import FILE` makes one; `--data-dir` names another folder.',
  },
  'store-exists': {
    sentence: 'A store is already here, and it was left as it is.',
    exit: 3,
    status: 409,
    inTerminal: 'Name another folder with --data-dir, or add --replace to put the backup in its place.',
  },
  'store-in-use': {
    sentence: 'The store is in use by another Regard. Close that one first.',
    exit: 3,
    status: 409,
  },
  'store-newer': {
    sentence: 'This store was made by a newer Regard. Nothing was changed. Install the newer version to open it.',
    exit: 4,
    status: 409,
  },
  'store-damaged': {
    sentence:
      'The store is damaged, and nothing was changed. Keep a copy of its folder, then restore your last backup.',
    exit: 1,
    status: 500,
    inTerminal: restoreInTerminal,
    onPage: restoreOnPage,
  },
  'store-not-writable': {
    sentence: 'The folder of the store cannot be written. Check its permissions.',
    exit: 1,
    status: 500,
    inTerminal: '`regard doctor` shows where it is.',
  },
  'store-closed': {
    sentence: 'The store was closed after an error of the disk. What was saved before is kept. Start Regard again.',
    exit: 1,
    status: 503,
  },
  'disk-full': {
    sentence: 'The disk is full. This change was not saved; all earlier ones are. Free some space and try again.',
    exit: 1,
    status: 507,
  },
  'disk-error': {
    sentence:
      'The disk reported an error. This change was not saved; all earlier ones are. Make a backup on another disk.',
    exit: 1,
    status: 500,
  },
  'passphrase-needed': {
    sentence: 'The passphrase is needed.',
    exit: 3,
    status: 401,
    inTerminal: 'Run this where you can type it, or name a file that holds it in REGARD_PASSPHRASE_FILE.',
  },
  'new-passphrase-needed': {
    sentence: 'A new passphrase is needed.',
    exit: 3,
    status: 401,
    inTerminal: 'Run this where you can type it, or name a file that holds it in REGARD_NEW_PASSPHRASE_FILE.',
  },
  'recovery-code-needed': {
    sentence: 'The recovery code is needed.',
    exit: 3,
    status: 401,
    inTerminal: 'Run this where you can type it, or name a file that holds it in REGARD_RECOVERY_CODE_FILE.',
  },
  'passphrase-wrong': {
    sentence: 'That passphrase does not open this store.',
    exit: 3,
    status: 401,
    inTerminal: 'Try again, or use the recovery code: regard passphrase --recover.',
  },
  'passphrase-short': {
    sentence: 'That passphrase is too short. Use at least 10 characters; four or five plain words do well.',
    exit: 2,
    status: 400,
  },
  'passphrases-differ': {
    sentence: 'The two passphrases are not the same. Nothing was changed.',
    exit: 2,
    status: 400,
  },
  'recovery-code-wrong': {
    sentence: 'That recovery code does not open this store. It has 28 letters and digits in groups of four.',
    exit: 3,
    status: 401,
  },
  'keyring-damaged': {
    sentence: 'The file with the wrapped key is damaged, and so is its copy. Restore your last backup.',
    exit: 1,
    status: 500,
    inTerminal: restoreInTerminal,
    onPage: restoreOnPage,
  },
  'keyring-newer': {
    sentence: 'The key file was made by a newer Regard. Nothing was changed. Install the newer version to open it.',
    exit: 4,
    status: 409,
  },
  'keyring-weak': {
    sentence:
      'The key file asks for a weaker protection than Regard ever writes, so it was not used. Restore your last backup.',
    exit: 3,
    status: 403,
    inTerminal: restoreInTerminal,
    onPage: restoreOnPage,
  },
  'backup-damaged': {
    sentence: 'This backup is damaged and cannot be trusted. Nothing was changed. Use another backup.',
    exit: 1,
    status: 422,
  },
  'backup-unknown': { sentence: 'This file is not a backup made by Regard.', exit: 1, status: 422 },
  'backup-newer': {
    sentence: 'This backup was made by a newer Regard. Install the newer version to restore it.',
    exit: 4,
    status: 409,
  },
  'ledger-damaged': {
    sentence: 'The list of erasures is damaged. Without it, erased sessions could come back, so nothing was restored.',
    exit: 1,
    status: 422,
  },
  'not-found': {
    sentence: 'There is nothing under that name or id.',
    exit: 1,
    status: 404,
    inTerminal: '`regard list` shows what is here.',
    onPage: 'It may have been erased. Sessions shows what is here.',
  },
  'not-unique': { sentence: 'That begins several ids. Give a few more of its characters.', exit: 2, status: 409 },
  'consent-missing': {
    sentence: 'The client has not agreed to that, or has taken it back.',
    exit: 3,
    status: 403,
    inTerminal: 'Once they have agreed: regard consent give SESSION PURPOSE.',
    onPage: 'Once they have agreed, tick it under More, in Details and consents.',
  },
  'keep-not-agreed': {
    sentence: 'A session is kept only where its client has agreed to that.',
    exit: 3,
    status: 403,
    inTerminal: 'Once they have agreed, add keep to --consent (for a recording, to --recording-consent).',
    onPage: 'Once they have agreed, tick it among the consents.',
  },
  held: {
    sentence: 'A legal hold is on it, so it was not erased.',
    exit: 3,
    status: 409,
    inTerminal: 'When the hold has ended: regard retention release.',
    onPage: 'When the hold has ended, it is released in the terminal: regard retention release.',
  },
  'text-not-storable': {
    sentence: 'A text holds half a character (a lone surrogate) and cannot be kept unchanged. Nothing was stored.',
    exit: 1,
    status: 422,
  },
  'coding-missing': {
    sentence: 'This session is not coded yet.',
    exit: 1,
    status: 409,
    inTerminal: 'Code it with: regard recode SESSION.',
    onPage: 'Code it first.',
  },
  'correction-impossible': {
    sentence: 'That code cannot be changed so on that turn.',
    exit: 2,
    status: 409,
    inTerminal: '`regard show SESSION --turns` lists the turns and their codes.',
  },
  'nothing-to-undo': { sentence: 'There is no correction left to undo or redo in this session.', exit: 1, status: 409 },
  'audit-broken': {
    sentence: 'The record of what was done does not hold together: an entry was changed, moved or taken out.',
    exit: 1,
    status: 409,
  },
  'attachment-damaged': {
    sentence: 'The recording is damaged and was not played. Restore it from a backup.',
    exit: 1,
    status: 422,
  },
  'second-opinion-remote': {
    sentence: 'That address is not on this machine, and the session would leave it. Nothing was sent.',
    exit: 2,
    status: 403,
  },
  'second-opinion-failed': {
    sentence: 'The second opinion could not be had. The coding by Regard is not touched by this.',
    exit: 4,
    status: 502,
  },
  'port-in-use': {
    sentence: 'Another program listens on that port.',
    exit: 3,
    status: 409,
    inTerminal: 'Leave --port out, and a free one is taken.',
  },
  'not-entered': {
    sentence: 'This page has not come in, or the program was started again. Open Regard anew from the terminal.',
    exit: 3,
    status: 401,
  },
  'entry-code-wrong': {
    sentence: 'This link was used already or is too old. Press Enter in the terminal for a new one.',
    exit: 3,
    status: 401,
  },
  locked: { sentence: 'Regard is locked. The passphrase opens it.', exit: 3, status: 423 },
  'request-foreign': {
    sentence: 'This request came from another page, or went to another name. It was refused.',
    exit: 3,
    status: 403,
  },
  'request-not-understood': { sentence: 'The request was not understood. Nothing was changed.', exit: 2, status: 400 },
  'body-type-wrong': { sentence: 'The request has a body of a kind that is not taken.', exit: 2, status: 415 },
  'body-too-large': { sentence: 'That is too large. A transcript may have up to 64 MB.', exit: 1, status: 413 },
  'import-gone': {
    sentence: 'The file is no longer held in memory. Choose it again.',
    exit: 1,
    status: 404,
  },
  'transcript-unreadable': {
    sentence: 'No session could be made of this file. What was found in it is listed.',
    exit: 1,
    status: 422,
  },
  'groups-wrong': {
    sentence: 'These groups are not those of the recovery code. Look again at what you wrote down.',
    exit: 2,
    status: 422,
  },
  'confirmation-wrong': {
    sentence: 'What was typed does not match, so nothing was erased.',
    exit: 2,
    status: 422,
  },
  'alias-taken': { sentence: 'Another client has that alias already. Choose another one.', exit: 2, status: 409 },
  'range-not-satisfiable': { sentence: 'The recording has no such part.', exit: 2, status: 416 },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof errorCatalogue

/** The entry of a code, with what may be said beside its sentence. */
export function entryOf(code: ErrorCode): Entry {
  return errorCatalogue[code]
}

export class RegardError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, options: { details?: Record<string, string | number>; cause?: unknown } = {}) {
    super(errorCatalogue[code].sentence, { cause: options.cause })
    this.name = 'RegardError'
    this.code = code
    this.details = options.details ?? {}
  }
}

/** A bug, not a failure to expect: exit 70, HTTP 500, the stack to the local log only. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** Holds what must be true whatever the user does. `message` is constant text without data. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message)
}
