import * as z from 'zod'
import { Codebook, CodeKey } from '../model/codebook.ts'
import { regardCodebook } from '../model/regard-codebook.generated.ts'
import type { Thresholds } from '../moments/index.ts'
import { clearSetting, setSetting, settingOf } from '../store/settings.ts'
import type { Reader, Store } from '../store/store.ts'

const thresholdsKey = 'thresholds'
const codebookKey = 'codebook'
const confirmedKey = 'recovery-confirmed'

const SavedThresholds = z.partialRecord(CodeKey, z.number().min(0).max(1))

/** What was set under that name, or what stands where nothing was set. */
export async function readSetting<T>(store: Store, key: string, schema: z.ZodType<T>, otherwise: T): Promise<T> {
  const text = await store.read((db) => settingOf(db, key))
  return text === undefined ? otherwise : schema.parse(JSON.parse(text))
}

export async function saveSetting(store: Store, key: string, value: unknown): Promise<void> {
  await store.write((writer) => setSetting(writer, key, JSON.stringify(value)))
}

/** The probabilities from which a code counts as part of a moment, where a person has raised or lowered them. */
export async function thresholdsOf(db: Reader): Promise<Thresholds> {
  const text = await settingOf(db, thresholdsKey)
  return text === undefined ? {} : SavedThresholds.parse(JSON.parse(text))
}

export function thresholdsNow(store: Store): Promise<Thresholds> {
  return store.read((db) => thresholdsOf(db))
}

export async function saveThresholds(store: Store, thresholds: Thresholds): Promise<void> {
  await saveSetting(store, thresholdsKey, thresholds)
}

/** The codebook that is read on the screen: the clinician's own copy, or the one that ships. The machine codes by the latter. */
export async function readCodebook(store: Store): Promise<{ readonly codebook: Codebook; readonly own: boolean }> {
  const text = await store.read((db) => settingOf(db, codebookKey))
  if (text === undefined) return { codebook: regardCodebook, own: false }
  return { codebook: Codebook.parse(JSON.parse(text)), own: true }
}

export async function saveCodebook(store: Store, codebook: Codebook): Promise<void> {
  await saveSetting(store, codebookKey, codebook)
}

/** The clinician's copy goes; the shipped one is read again. */
export async function dropCodebook(store: Store): Promise<void> {
  await store.write((writer) => clearSetting(writer, codebookKey))
}

/** That the recovery code was written down: its groups were typed back. */
export async function confirmRecoveryCode(store: Store): Promise<void> {
  await saveSetting(store, confirmedKey, true)
}

/** True where the recovery code was shown and nobody has typed it back. A store of the terminal never asks. */
export async function recoveryCodeAwaited(store: Store): Promise<boolean> {
  return (await readSetting(store, confirmedKey, z.boolean(), true)) === false
}

export async function awaitRecoveryCode(store: Store): Promise<void> {
  await saveSetting(store, confirmedKey, false)
}
