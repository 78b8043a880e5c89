import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeDurably } from './files.ts'
import type { Layout } from './layout.ts'

/** Written last into an incoming store: with it, the incoming store is whole. */
const wholeMark = (layout: Layout) => join(layout.incoming, 'whole')

/** Puts the incoming store in the place of the one that is there: two renames, either of which may be the last before a kill. */
export function swapStores(layout: Layout): void {
  writeDurably(wholeMark(layout), '')
  syncFolder(layout.incoming)
  settleSwap(layout)
}

/** Ends a swap that was cut short, forwards where the incoming store is whole. Without one: nothing. */
export function settleSwap(layout: Layout): void {
  if (existsSync(wholeMark(layout))) {
    if (existsSync(layout.store)) {
      rmSync(layout.outgoing, { recursive: true, force: true })
      renameSync(layout.store, layout.outgoing)
    }
    renameSync(layout.incoming, layout.store)
    syncFolder(layout.folder)
  } else if (!existsSync(layout.store) && existsSync(layout.outgoing)) {
    renameSync(layout.outgoing, layout.store)
    syncFolder(layout.folder)
  }
  if (existsSync(layout.store)) {
    rmSync(join(layout.store, 'whole'), { force: true })
    rmSync(layout.outgoing, { recursive: true, force: true })
  }
}
