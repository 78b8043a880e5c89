import { storable } from './storable.ts'
import type { Reader, Writer } from './store.ts'

/** What was set under that name, as it was written; undefined where nothing was. */
export async function settingOf(db: Reader, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

export async function setSetting(writer: Writer, key: string, value: string): Promise<void> {
  const values = { key, value: storable(value), changed_at: writer.at }
  await writer.db
    .insertInto('settings')
    .values(values)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute()
  writer.record('set', 'setting', key)
}

export async function clearSetting(writer: Writer, key: string): Promise<void> {
  await writer.db.deleteFrom('settings').where('key', '=', key).execute()
  writer.record('cleared', 'setting', key)
}
