import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { seededRandom } from '../../src/statistics/index.ts'
import { backUp } from '../../src/store/backup.ts'
import { filesUnder } from '../../src/store/files.ts'
import { layoutOf } from '../../src/store/layout.ts'
import { readBackup } from '../../src/store/read-backup.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { codeOf } from './error-code.ts'
import { filled } from './kills.ts'
import { refusal, type Trial } from './lab.ts'

function flip(path: string, random: () => number): string {
  const bytes = readFileSync(path)
  const place = Math.floor(random() * bytes.length)
  const bit = Math.floor(random() * 8)
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
  writeFileSync(path, bytes)
  return `${basename(path)} byte ${place} bit ${bit}`
}

/** How the flipped bits are shared out over what the store is made of. */
const shares = [
  ['database', 0.6],
  ['attachments', 0.15],
  ['keyring', 0.05],
  ['both keyrings', 0.05],
  ['head', 0.05],
  ['ledger', 0.1],
] as const

const inTheStore: Trial = {
  item: '4',
  what: 'one bit flipped in the database, a recording, the key files, the mark of the last change or the list of erasures',
  async run(lab) {
    const trials = lab.count(200, 30)
    const random = seededRandom(4)
    const place = await filled(lab, 60)
    const lost: string[] = []
    const seen = { refused: 0, found: 0, harmless: 0 }
    const targets = shares.flatMap(([name, share]) => Array.from({ length: Math.round(trials * share) }, () => name))
    const newReader = () =>
      lab.work(['read', place.folder, place.code, '11', ...[...place.said.acked].map(([at, id]) => `${at}:${id}`)])
    let reader = newReader()
    for (const target of targets) {
      const folder = lab.copy(place.folder)
      const layout = layoutOf(folder)
      const files = {
        database: [layout.database],
        attachments: filesUnder(layout.attachments).slice(0, 1),
        keyring: [layout.keyring],
        'both keyrings': [layout.keyring, layout.keyringCopy],
        head: [layout.head],
        ledger: [layout.ledger],
      }[target]
      const where = files.map((path) => flip(path, random)).join(' and ')
      // In another process, so that an abort is seen as one.
      const answers = reader.lines.length
      reader.child.stdin?.write(`${folder}\n`)
      await reader.after(answers)
      const line = reader.lines[answers] ?? ''
      const result = line.startsWith('result ') ? line.slice('result '.length) : ''
      if (result === '') {
        lost.push(`${where}: the reader ended ${await reader.ended} ${line}`)
        reader = newReader()
      } else if (
        /^(store-damaged|keyring-damaged|keyring-weak|keyring-newer|attachment-damaged|passphrase-wrong|recovery-code-wrong|ledger-damaged)$/.test(
          result,
        )
      )
        seen.refused++
      else if (result === 'found') seen.found++
      else if (result === 'equal') {
        // Everything reads as it was: only where there is a second copy or a mark that is made again may that be all.
        if (target === 'database' || target === 'attachments' || target === 'both keyrings')
          lost.push(`${where}: nobody noticed`)
        else seen.harmless++
      } else lost.push(`${where}: ${result}`)
      lab.remove(folder)
    }
    reader.child.stdin?.end()
    return {
      trials: targets.length,
      lost,
      notes: `${seen.refused} refused as damaged, ${seen.found} opened and found by verify or told, ${seen.harmless} made good from a copy`,
    }
  },
}

const inABackup: Trial = {
  item: '14',
  what: 'one byte of a backup changed: verify finds it',
  async run(lab) {
    const trials = lab.count(200, 40)
    const random = seededRandom(14)
    const place = await filled(lab, 40)
    const file = lab.folder('backup')
    const store = await place.open()
    await backUp(store, file)
    store.close()
    const whole = readFileSync(file)
    const lost: string[] = []
    for (let trial = 0; trial < trials; trial++) {
      const bytes = Buffer.from(whole)
      // Half of them in the header, which is not sealed but authenticated.
      const spot = Math.floor(random() * (trial % 2 === 0 ? whole.length : 1400))
      bytes[spot] = ((bytes[spot] ?? 0) + 1 + Math.floor(random() * 255)) % 256
      writeFileSync(file, bytes)
      const refused = await refusal(() => readBackup(file, { recoveryCode: place.code }))
      if (!refused || !/^(backup-|keyring-)/.test(refused)) lost.push(`byte ${spot}: ${refused ?? 'read as whole'}`)
    }
    writeFileSync(file, whole)
    const refused = await refusal(() => readBackup(file, { recoveryCode: place.code }))
    if (refused) lost.push(`the backup as it was made: ${refused}`)
    return { trials: trials + 1, lost }
  },
}

const inThePages: Trial = {
  item: '14',
  what: 'one byte of the database changed, free pages too: verify finds it',
  async run(lab) {
    const trials = lab.count(100, 20)
    const random = seededRandom(15)
    const place = await filled(lab, 60)
    const lost: string[] = []
    let refused = 0
    for (let trial = 0; trial < trials; trial++) {
      const folder = lab.copy(place.folder)
      const where = flip(layoutOf(folder).database, random)
      try {
        const store = await place.open(folder)
        const { damagedPages } = await verifyStore(store)
        if (damagedPages.length !== 1) lost.push(`${where}: ${damagedPages.length} pages named`)
        store.close()
      } catch (error) {
        if (codeOf(error) === 'store-damaged') refused++
        else lost.push(`${where}: ${codeOf(error)}`)
      }
      lab.remove(folder)
    }
    return { trials, lost, notes: `${refused} refused before, ${trials - refused - lost.length} found by verify` }
  },
}

export const flippedBits: readonly Trial[] = [inTheStore, inABackup, inThePages]
