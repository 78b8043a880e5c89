import { type CodeKey, codeKeys } from '../model/codebook.ts'
import type { CodeState } from '../model/coding.ts'
import { type Correction, correctionsOf } from '../store/corrections.ts'
import type { Store } from '../store/store.ts'
import { standingCorrections } from './apply-corrections.ts'
import { mayBe } from './consents.ts'

/** How one code of the machine has agreed with this clinician, on the turns where they decided on it. */
export type AgreementWithMe = {
  readonly code: CodeKey
  readonly both: number
  readonly machineOnly: number
  readonly personOnly: number
}

/**
 * Over all sessions that may be kept and coded, the codes in the order of the codebook, those alone that a person has
 * decided on. Turns that nobody looked at say nothing and are not counted.
 */
export async function agreementWithMe(store: Store): Promise<AgreementWithMe[]> {
  const logs = await store.read(async (db) => {
    const sessions = await db.selectFrom('corrections').select('session_id').distinct().execute()
    const logs: Correction[][] = []
    for (const { session_id } of sessions) {
      if (await mayBe(db, session_id, 'transcript', 'code')) logs.push(await correctionsOf(db, session_id))
    }
    return logs
  })
  return tallied(logs)
}

export function tallied(logs: readonly (readonly Correction[])[]): AgreementWithMe[] {
  const tally = new Map<CodeKey, { both: number; machineOnly: number; personOnly: number }>()
  for (const log of logs) {
    const decided = new Map<string, { code: CodeKey; from: CodeState | 'none'; to: CodeState | 'none' }>()
    for (const { changes } of standingCorrections(log).done) {
      for (const { turn, code, from, to } of changes) {
        const key = `${turn} ${code}`
        decided.set(key, { code, from: decided.get(key)?.from ?? from, to })
      }
    }
    for (const { code, from, to } of decided.values()) {
      const machine = from === 'suggested'
      const person = to === 'accepted' || to === 'added'
      if (!machine && !person) continue
      const count = tally.get(code) ?? { both: 0, machineOnly: 0, personOnly: 0 }
      count[machine && person ? 'both' : machine ? 'machineOnly' : 'personOnly']++
      tally.set(code, count)
    }
  }
  return codeKeys.flatMap((code) => {
    const count = tally.get(code)
    return count ? [{ code, ...count }] : []
  })
}
