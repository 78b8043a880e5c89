import * as z from 'zod'
import { clearSetting, setSetting, settingOf } from './settings.ts'
import type { Reader, Writer } from './store.ts'

const key = 'own-heads'

const Kept = z.object({ sessions: z.array(z.string()), document: z.string() })

/** What was learned from a person's corrections, and from which sessions: it holds something of each of them. */
export type OwnHeads = z.infer<typeof Kept>

export async function ownHeadsOf(db: Reader): Promise<OwnHeads | undefined> {
  const text = await settingOf(db, key)
  return text === undefined ? undefined : Kept.parse(JSON.parse(text))
}

export async function keepOwnHeads(writer: Writer, heads: OwnHeads): Promise<void> {
  await setSetting(writer, key, JSON.stringify(heads))
}

/** Returns false where there was nothing to forget. */
export async function forgetOwnHeads(writer: Writer): Promise<boolean> {
  if ((await settingOf(writer.db, key)) === undefined) return false
  await clearSetting(writer, key)
  return true
}

/** Forgets what was learned where one of these sessions is in it: no single one can be taken out again. */
export async function forgetLearnedFrom(writer: Writer, sessions: readonly string[]): Promise<void> {
  const kept = await ownHeadsOf(writer.db)
  if (kept?.sessions.some((id) => sessions.includes(id))) await forgetOwnHeads(writer)
}
