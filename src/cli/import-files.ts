import { createReadStream } from 'node:fs'
import { loadCoder, type SessionCoder } from '../coding/index.ts'
import type { Purpose } from '../store/consents.ts'
import type { Store } from '../store/store.ts'
import { exitCodes } from './exit.ts'
import { readInput, sentenceOf } from './inputs.ts'
import type { Io } from './io.ts'
import { short } from './plain.ts'
import { progressOn } from './progress.ts'
import { parsePurposes } from './purposes.ts'
import { type App, learnedBy } from './with-store.ts'

export type ImportFlags = {
  readonly heldOn?: string
  readonly goal?: string
  readonly therapist?: string
  readonly client?: string
  readonly code: boolean
  readonly again?: true
  readonly recording?: string
  readonly recordingConsent?: string
}

/**
 * Keeps each file, and codes it where that was agreed to. A broken one stops none of the others; one that is kept for
 * that client already is not kept again unless `again` says so.
 */
export async function importFiles(
  store: Store,
  app: App,
  terminal: Io,
  files: readonly string[],
  flags: ImportFlags & { readonly alias: string; readonly consents: readonly Purpose[] },
): Promise<void> {
  const progress = progressOn(terminal)
  const { io } = progress
  let coder: SessionCoder | undefined
  try {
    for (const path of files) {
      const input = await readInput(path, io)
      if ('problem' in input) {
        io.err(`${path}: ${input.problem}\n`)
        io.setExit(exitCodes.inputErrors)
        continue
      }
      const { value, issues } = await app.importSession(store, input.bytes, {
        ...flags,
        fileName: input.name,
        onlyNew: !flags.again,
      })
      for (const issue of issues) io.err(`${path}: ${sentenceOf(issue)}\n`)
      if (!value) {
        io.setExit(exitCodes.inputErrors)
        continue
      }
      if (value.sameAs === value.sessionId) {
        io.err(
          `${path}: kept already for that client, as ${short(value.sameAs)}. It was left as it is; --again keeps it twice.\n`,
        )
        await addRecording(store, app, io, value.sessionId, flags)
        continue
      }
      if (value.sameAs !== undefined) io.err(`${path}: its words are kept as ${short(value.sameAs)} too.\n`)
      if (flags.code && flags.consents.includes('code')) {
        coder ??= await loadCoder(await learnedBy(store, app))
        await app.codeStoredSession(store, value.sessionId, coder, {
          onProgress: (done, total) => progress.show(done, total, 'reading'),
        })
      }
      const coded = flags.code && flags.consents.includes('code') ? ', coded' : ', not coded'
      io.out(`${short(value.sessionId)}  ${path}: ${value.turns} turns kept${coded}\n`)
      await addRecording(store, app, io, value.sessionId, flags)
    }
  } finally {
    progress.end()
    await coder?.close()
  }
}

/** Last, so that a recording that cannot be kept takes nothing from the session. Once: a session that has one keeps it. */
async function addRecording(store: Store, app: App, io: Io, sessionId: string, flags: ImportFlags): Promise<void> {
  const { recording: path, recordingConsent } = flags
  if (path === undefined) return
  if ((await app.listRecordings(store, sessionId)).length > 0) {
    io.err(`The session has a recording already, and it was left as it is. Not kept: ${path}\n`)
    return
  }
  await app.attachRecording(store, sessionId, createReadStream(path), {
    consents: parsePurposes([recordingConsent ?? '']),
  })
  io.err(`The recording is kept, encrypted. The file it came from is not: ${path}\n`)
}
