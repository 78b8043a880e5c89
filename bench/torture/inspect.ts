import { isDeepStrictEqual } from 'node:util'
import { readAttachment } from '../../src/store/attachments.ts'
import { auditEntries, verifyChain } from '../../src/store/audit.ts'
import { notesOf } from '../../src/store/notes.ts'
import { sessionById } from '../../src/store/sessions.ts'
import type { Store } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { idOf, noteOf, type Operation, planOf, recordingOf, sessionOf } from './content.ts'

/** What a worker said: which operations it began, which it acknowledged (with the id that came of it), which it gave up. */
export type Said = {
  readonly begun: ReadonlySet<number>
  readonly acked: ReadonlyMap<number, string>
  readonly errors: readonly string[]
}

export function readSaid(lines: readonly string[]): Said {
  const begun = new Set<number>()
  const acked = new Map<number, string>()
  const errors: string[] = []
  for (const line of lines) {
    const [word, at, rest] = line.split(' ')
    if (word === 'begin') begun.add(Number(at))
    if (word === 'ack') acked.set(Number(at), rest ?? '')
    if (word === 'error') errors.push(line.slice('error '.length))
    if (word === 'raw') errors.push(line)
  }
  return { begun, acked, errors }
}

/**
 * Holds a store against what a worker said: everything acknowledged is there and equal, what was erased is not, and
 * nothing is torn. What was begun and not acknowledged may be there or not, but whole. Returns what does not hold.
 */
export async function missing(store: Store, seed: number, said: Said): Promise<string[]> {
  const wrong: string[] = []
  const plan = planOf(seed, Math.max(0, ...said.begun) + 1)
  const isAcked = (operation: Operation) => said.acked.has(operation.at)
  const isOpen = (operation: Operation) => said.begun.has(operation.at) && !isAcked(operation)
  const erasedBy = (at: number) => plan.find((operation) => operation.kind === 'erase' && operation.of === at)
  for (const add of plan.filter((operation) => operation.kind === 'add')) {
    const there = await store.read((db) => sessionById(db, idOf(seed, add.at)))
    const erase = erasedBy(add.at)
    const gone = erase !== undefined && isAcked(erase)
    const perhaps = isOpen(add) || (erase !== undefined && isOpen(erase))
    if (there && gone) wrong.push(`session ${add.at} was erased and is there`)
    if (!there && isAcked(add) && !gone && !perhaps) wrong.push(`session ${add.at} was acknowledged and is gone`)
    if (there && !isAcked(add) && !isOpen(add)) wrong.push(`session ${add.at} is there and was never begun`)
    if (!there) continue
    if (!isDeepStrictEqual(there, sessionOf(seed, add.at))) wrong.push(`session ${add.at} is torn`)
    const notes = new Set((await store.read((db) => notesOf(db, idOf(seed, add.at)))).map((note) => note.text))
    for (const operation of plan) {
      if (operation.kind === 'note' && operation.of === add.at && isAcked(operation)) {
        if (!notes.has(noteOf(seed, operation.at))) wrong.push(`note ${operation.at} is gone`)
      }
      if (operation.kind === 'record' && operation.of === add.at && isAcked(operation)) {
        const id = said.acked.get(operation.at) ?? ''
        const kept = await readAttachment(store, id).then(
          (chunks) => Buffer.concat([...chunks]),
          () => undefined,
        )
        if (!kept?.equals(recordingOf(seed, operation.at))) wrong.push(`recording ${operation.at} is gone or changed`)
      }
    }
  }
  return wrong
}

/** What the store itself says of itself: pages, structure, index, recordings, audit. Returns what does not hold. */
export async function unsound(store: Store): Promise<string[]> {
  const check = await verifyStore(store)
  const chain = verifyChain(store.parts.auditKey, await store.read((db) => auditEntries(db)), [])
  return [
    ...check.damagedPages.map((page) => `page ${page} is damaged`),
    ...check.damagedAttachments.map((id) => `recording ${id} is damaged`),
    ...(check.inner === 'whole' ? [] : ['the structure is damaged']),
    ...(chain.whole ? [] : [`the audit is broken at ${chain.position}`]),
  ]
}
