/** For tests only: real stores in folders that go away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '../../src/model/session.ts'
import { createStore } from '../../src/store/create-store.ts'
import { type OpenOptions, openStore } from '../../src/store/open-store.ts'
import { newRecoveryCode } from '../../src/store/recovery-code.ts'

export const testPassphrase = 'four plain words here'

export async function newTestStore() {
  const folder = mkdtempSync(join(tmpdir(), 'regard-test-'))
  const recoveryCode = newRecoveryCode()
  await createStore(folder, testPassphrase, recoveryCode, new Date('2026-01-01T00:00:00Z'))
  const open = (options: Partial<OpenOptions> = {}) =>
    openStore({ folder, secret: { passphrase: testPassphrase }, ...options })
  return { folder, recoveryCode, open, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function testSession(id: string, texts: readonly string[] = ['How was it?', 'I feel so ashamed.']): Session {
  return {
    id,
    title: 'Session',
    language: 'en',
    speakers: [
      { id: 's1', role: 'therapist', label: 'T' },
      { id: 's2', role: 'client', label: 'C' },
    ],
    turns: texts.map((text, index) => ({
      index,
      speaker: index % 2 === 0 ? 's1' : 's2',
      role: index % 2 === 0 ? 'therapist' : 'client',
      text,
      start: index * 4,
      end: index * 4 + 3.5,
      segments: [{ start: index * 4, end: index * 4 + 3.5 }],
    })),
  }
}
