import { RegardError } from '../errors.ts'
import type { Result } from '../model/issue.ts'
import { ensureClient } from '../store/clients.ts'
import { giveConsent } from '../store/consents.ts'
import { uuidv7 } from '../store/ids.ts'
import { addSession, sessionOfSameWords } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import { readTranscript } from '../transcript/index.ts'
import type { Purpose } from './consents.ts'
import { requireDay } from './day.ts'

export type ImportOptions = {
  /** Whose session it is: an alias or initials, never a full name. The client is made where there is none. */
  readonly alias: string
  /** What the client has agreed to; `keep` must be among it. */
  readonly consents: readonly Purpose[]
  /** Tells the format where the content does not; not kept. */
  readonly fileName?: string | undefined
  /** Labels as they stand in the file. */
  readonly therapist?: string | undefined
  readonly client?: string | undefined
  /** The day it took place, YYYY-MM-DD. */
  readonly heldOn?: string | undefined
  /** The change that the session is about. */
  readonly goal?: string | undefined
  /** Where that client's session with the very same words is kept already, it is named and none is made beside it. */
  readonly onlyNew?: boolean | undefined
}

export type Imported = {
  readonly sessionId: string
  readonly clientId: string
  readonly title: string
  readonly turns: number
  /** The session of that client with the very same words that was there before. With `onlyNew` it is the one returned. */
  readonly sameAs?: string
}

/**
 * Reads a transcript and keeps it. Findings about the file come back as issues; with an error among them nothing is kept.
 * @throws RegardError `consent-missing`, `bad-usage`, `text-not-storable`, `disk-full`
 */
export async function importSession(
  store: Store,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Result<Imported>> {
  if (!options.consents.includes('keep')) throw new RegardError('consent-missing', { details: { purpose: 'keep' } })
  const alias = options.alias.trim()
  if (alias === '') throw new RegardError('bad-usage', { details: { alias: 'an alias or initials are needed' } })
  if (options.heldOn !== undefined) requireDay(options.heldOn, 'held-on')
  const id = uuidv7(store.parts.now())
  const { value: session, issues } = await readTranscript(bytes, {
    id,
    ...(options.fileName === undefined ? {} : { fileName: options.fileName }),
    ...(options.therapist === undefined ? {} : { therapist: options.therapist }),
    ...(options.client === undefined ? {} : { client: options.client }),
  })
  if (!session) return { issues }
  // An id that stands in the file itself is another program's: the same file may be kept twice.
  const kept = { ...session, id }
  const { heldOn, goal, onlyNew } = options
  const value = await store.write(async (writer): Promise<Imported> => {
    const client = await ensureClient(writer, alias)
    const sameAs = await sessionOfSameWords(writer.db, client.id, kept.turns)
    const said = { clientId: client.id, title: kept.title, turns: kept.turns.length, ...(sameAs ? { sameAs } : {}) }
    if (sameAs && onlyNew) return { sessionId: sameAs, ...said }
    await addSession(writer, client.id, kept, { heldOn, goal, issues })
    for (const purpose of options.consents) await giveConsent(writer, id, 'transcript', purpose)
    return { sessionId: id, ...said }
  })
  return { value, issues }
}
