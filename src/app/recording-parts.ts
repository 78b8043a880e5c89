import { RegardError } from '../errors.ts'
import { attachmentById, readAttachment } from '../store/attachments.ts'
import type { Store } from '../store/store.ts'
import { requireConsent } from './consents.ts'

export type RecordingPart = {
  readonly mediaType: string
  readonly size: number
  /** The first byte and the one after the last. */
  readonly from: number
  readonly to: number
  readonly bytes: Iterable<Buffer>
}

/**
 * Part of a recording, decrypted as it is read. That it is played is recorded by `notePlay`, before.
 * @throws RegardError `not-found`, `consent-missing`, `range-not-satisfiable`, `attachment-damaged`
 */
export async function recordingPart(
  store: Store,
  recordingId: string,
  range: { readonly from?: number; readonly to?: number } = {},
): Promise<RecordingPart> {
  const recording = await playable(store, recordingId)
  const from = range.from ?? 0
  const to = Math.min(range.to ?? recording.size, recording.size)
  if (from < 0 || from >= to) throw new RegardError('range-not-satisfiable', { details: { recording: recordingId } })
  const content = await readAttachment(store, recordingId)
  return {
    mediaType: recording.mediaType ?? 'application/octet-stream',
    size: recording.size,
    from,
    to,
    bytes: between(content, from, to),
  }
}

/** @throws RegardError `not-found`, `consent-missing` */
export async function notePlay(store: Store, recordingId: string): Promise<void> {
  await playable(store, recordingId)
  await store.write(async (writer) => writer.record('played', 'attachment', recordingId))
}

async function playable(store: Store, recordingId: string) {
  return store.read(async (db) => {
    const recording = await attachmentById(db, recordingId)
    if (!recording) throw new RegardError('not-found', { details: { recording: recordingId } })
    await requireConsent(db, recording.sessionId, 'recording', 'play')
    return recording
  })
}

function* between(content: Iterable<Buffer>, from: number, to: number): Generator<Buffer> {
  let at = 0
  for (const bytes of content) {
    const start = Math.max(0, from - at)
    const end = Math.min(bytes.length, to - at)
    if (start < end) yield bytes.subarray(start, end)
    at += bytes.length
    if (at >= to) return
  }
}
