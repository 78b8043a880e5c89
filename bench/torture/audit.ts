import { rmSync } from 'node:fs'
import { openWorkbench, parseCheckpoint, verifyAudit } from '../../src/app/index.ts'
import { seededRandom } from '../../src/statistics/index.ts'
import { chainMac, emptyChain } from '../../src/store/audit.ts'
import { backUp } from '../../src/store/backup.ts'
import { connect, loadCipherModule } from '../../src/store/cipher.ts'
import { ensureClient } from '../../src/store/clients.ts'
import { layoutOf } from '../../src/store/layout.ts'
import { readBackup } from '../../src/store/read-backup.ts'
import { addSession } from '../../src/store/sessions.ts'
import { sessionOf } from './content.ts'
import type { Trial } from './lab.ts'

const ways = ['edit', 'delete', 'reorder', 'truncate', 'truncate without a head', 'write anew'] as const

/** The audit of a store changed with its key, while it was closed: verify must name the first entry that is not as it was. */
const tampered: Trial = {
  item: '29',
  what: 'the audit edited, an entry deleted, two exchanged, the end cut off (also with the head taken away), all written anew with the key: each is found',
  async run(lab) {
    const trials = lab.count(120, 24)
    const random = seededRandom(29)
    const Database = await loadCipherModule()
    const place = await lab.store()
    const store = await place.open()
    for (let at = 0; at < 40; at++) {
      await store.write(async (writer) => addSession(writer, (await ensureClient(writer, 'W')).id, sessionOf(29, at)))
    }
    const file = lab.folder('backup')
    await backUp(store, file)
    const { checkpoint } = await verifyAudit(store)
    const entries = store.chain.entries
    const [dataKey, auditKey] = [Buffer.from(store.parts.dataKey), Buffer.from(store.parts.auditKey)]
    store.close()
    const inBackup = (await readBackup(file, { recoveryCode: place.code })).manifest.audit
    const paper = parseCheckpoint(checkpoint)
    const marks = [{ entries: inBackup.entries, mac: Buffer.from(inBackup.mac, 'hex') }, ...(paper ? [paper] : [])]
    const lost: string[] = []
    for (let trial = 0; trial < trials; trial++) {
      const how = ways[trial % ways.length] ?? 'edit'
      const at = 1 + Math.floor(random() * (entries - 2))
      const folder = lab.copy(place.folder)
      const layout = layoutOf(folder)
      const connection = connect(Database, layout.database, dataKey)
      const set = (column: string, value: string, position: number) =>
        connection.prepare(`UPDATE audit SET ${column} = ? WHERE position = ?`).run(value, position)
      const expected = {
        edit: at,
        delete: at,
        reorder: at,
        truncate: at,
        'truncate without a head': at,
        'write anew': at,
      }[how]
      if (how === 'edit') set(['who', 'action', 'subject_id', 'made_at'][trial % 4] ?? 'who', 'else', at)
      if (how === 'delete') connection.prepare('DELETE FROM audit WHERE position = ?').run(at)
      if (how === 'reorder') {
        connection.prepare('UPDATE audit SET position = -1 WHERE position = ?').run(at)
        connection.prepare('UPDATE audit SET position = ? WHERE position = ?').run(at, at + 1)
        connection.prepare('UPDATE audit SET position = ? WHERE position = -1').run(at + 1)
      }
      if (how.startsWith('truncate')) connection.prepare('DELETE FROM audit WHERE position >= ?').run(at)
      if (how === 'truncate without a head') rmSync(layout.head)
      if (how === 'write anew') {
        set('who', 'else', at)
        let before = emptyChain.mac
        const rows = connection
          .prepare<
            [],
            { position: number; made_at: string; who: string; action: string; subject: string; subject_id: string }
          >('SELECT * FROM audit ORDER BY position')
          .all()
        for (const { made_at, subject_id, ...row } of rows) {
          before = chainMac(auditKey, before, { ...row, at: made_at, subjectId: subject_id })
          connection.prepare('UPDATE audit SET mac = ? WHERE position = ?').run(before, row.position)
        }
      }
      connection.close()
      // It is opened and used as on any day: what was done to it must still be found afterwards.
      const open = await openWorkbench({ folder, secret: { recoveryCode: place.code } })
      const told = open.notices.length > 0
      const { finding } = await verifyAudit(open, marks)
      open.close()
      const named = finding.whole ? undefined : finding.position
      if (how === 'edit' || how === 'delete' || how === 'reorder') {
        if (named !== expected) lost.push(`${how} at ${at}: named ${named}`)
      } else if (finding.whole) lost.push(`${how} at ${at}: not found`)
      else if (!told) lost.push(`${how} at ${at}: not told at opening`)
      lab.remove(folder)
    }
    return { trials, lost, notes: 'checkpoints from a backup and from paper; the first three name the entry itself' }
  },
}

export const auditTrials: readonly Trial[] = [tampered]
