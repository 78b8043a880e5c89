import { isDeepStrictEqual } from 'node:util'
import { schemaVersion, versionOf } from '../../src/store/migrations/index.ts'
import { openStore } from '../../src/store/open-store.ts'
import { newRecoveryCode } from '../../src/store/recovery-code.ts'
import { searchWords } from '../../src/store/search.ts'
import { sessionById } from '../../src/store/sessions.ts'
import { idOf, sessionOf } from './content.ts'
import { unsound } from './inspect.ts'
import { killAt } from './kills.ts'
import type { Trial } from './lab.ts'
import { makeOldStore } from './old-store.ts'

const sessions = 40

function migratingFrom(version: number): Trial {
  return {
    item: '7',
    what: `kill -9 while a store of schema ${version} is brought to ${schemaVersion}`,
    async run(lab) {
      const code = newRecoveryCode()
      const old = lab.folder('old')
      await makeOldStore(old, code, version, sessions)
      return killAt(
        lab,
        lab.count(25, 3),
        async () => {
          const folder = lab.copy(old)
          return { folder, args: ['open', folder, code] }
        },
        async (folder) => {
          const store = await openStore({ folder, secret: { recoveryCode: code } })
          const wrong = await unsound(store)
          if (versionOf(store.parts.connection) !== schemaVersion) wrong.push('the schema is not the newest')
          for (let at = 0; at < sessions; at++) {
            const there = await store.read((db) => sessionById(db, idOf(70, at)))
            if (!isDeepStrictEqual(there, sessionOf(70, at))) wrong.push(`session ${at} is not as it was`)
          }
          if ((await store.read((db) => searchWords(db, 'waiting'))).length === 0) wrong.push('words are not found')
          store.close()
          return wrong
        },
      )
    },
  }
}

export const migrationTrials: readonly Trial[] = Array.from({ length: schemaVersion - 1 }, (_, at) =>
  migratingFrom(at + 1),
)
