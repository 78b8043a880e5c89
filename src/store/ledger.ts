import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { RegardError } from '../errors.ts'
import { appendDurably, writeDurably } from './files.ts'

const Line = z.strictObject({
  version: z.literal(1),
  store: z.string().min(1),
  kind: z.enum(['client', 'session', 'attachment']),
  id: z.string().min(1),
  at: z.string(),
  mac: z.string(),
})

/** One erasure: ids only. The ledger is kept beside the store and in each later backup, and erases again at each restore. */
export type Erasure = Omit<z.infer<typeof Line>, 'mac' | 'version'>

/** A ledger as text: one JSON object a line. */
export function parseLedger(text: string): z.infer<typeof Line>[] {
  const lines = text.split('\n')
  // A kill while a line was being added leaves a beginning; the erasure that it announced had not begun.
  const whole = text.endsWith('\n') ? lines : lines.slice(0, -1)
  return whole
    .filter((line) => line !== '')
    .map((line) => {
      try {
        return Line.parse(JSON.parse(line))
      } catch {
        throw new RegardError('ledger-damaged')
      }
    })
}

/**
 * The erasures of this store among the lines of the file. Lines that cannot be believed (damaged, or written without
 * the store's key) are taken out of the file, so that the next restore can rely on all that is there; how many they
 * were is returned. Lines of other stores stay.
 */
export function mendLedger(path: string, storeId: string, key: Uint8Array): { erasures: Erasure[]; bad: number } {
  const lines = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
  const read = lines.map((line) => {
    try {
      return { line, erasures: erasuresOf(parseLedger(`${line}\n`), storeId, key) }
    } catch {
      return undefined
    }
  })
  const good = read.filter((entry) => entry !== undefined)
  const bad = read.length - good.length
  if (bad > 0) writeDurably(path, good.map(({ line }) => `${line}\n`).join(''))
  return { erasures: good.flatMap(({ erasures }) => erasures), bad }
}

export function readLedger(path: string): z.infer<typeof Line>[] {
  return existsSync(path) ? parseLedger(readFileSync(path, 'utf8')) : []
}

/**
 * The erasures of this store among the lines.
 * @throws RegardError `ledger-damaged` where one of them was not written with the store's own key
 */
export function erasuresOf(lines: readonly z.infer<typeof Line>[], storeId: string, key: Uint8Array): Erasure[] {
  return lines
    .filter((line) => line.store === storeId)
    .map(({ mac, version: _, ...erasure }) => {
      const expected = macOf(erasure, key)
      const given = Buffer.from(mac, 'hex')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new RegardError('ledger-damaged')
      return erasure
    })
}

/** On the disk before the first row is taken out, so that a kill in between ends in an erasure and not in half of one. */
export function addToLedger(path: string, erasure: Erasure, key: Uint8Array): void {
  mendTail(path)
  appendDurably(path, ledgerLine(erasure, key))
}

export function ledgerLine(erasure: Erasure, key: Uint8Array): string {
  return `${JSON.stringify({ version: 1, ...erasure, mac: macOf(erasure, key).toString('hex') })}\n`
}

/** Takes away the beginning of a line that a kill cut short, so that the next line does not run into it. */
function mendTail(path: string): void {
  if (!existsSync(path)) return
  const text = readFileSync(path, 'utf8')
  if (text === '' || text.endsWith('\n')) return
  writeDurably(path, text.slice(0, text.lastIndexOf('\n') + 1))
}

function macOf({ store, kind, id, at }: Erasure, key: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify(['regard.erasure', 1, store, kind, id, at]))
    .digest()
}
