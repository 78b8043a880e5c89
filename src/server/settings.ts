import { readSetting, type Store, saveSetting, saveThresholds, thresholdsNow } from '../app/index.ts'
import { Settings } from './api.ts'

const PageSettings = Settings.omit({ thresholds: true })
type PageSettings = Omit<Settings, 'thresholds'>

const untouched: PageSettings = { appearance: 'system', singleKeys: true, keepMonths: null, lockMinutes: 15 }

export function readPageSettings(store: Store): Promise<PageSettings> {
  return readSetting(store, 'page', PageSettings, untouched)
}

export async function readSettings(store: Store): Promise<Settings> {
  return { ...(await readPageSettings(store)), thresholds: await thresholdsNow(store) }
}

export async function saveSettings(store: Store, { thresholds, ...page }: Settings): Promise<void> {
  await saveSetting(store, 'page', page)
  await saveThresholds(store, thresholds)
}
