import { RegardError } from '../errors.ts'
import type { MeasureResult } from '../model/measure.ts'
import { deidentified, type TableName, tablesAsCsv } from '../report/index.ts'
import { addCopy } from '../store/copies.ts'
import type { Store } from '../store/store.ts'
import { withoutPossible } from './coded-session-of.ts'
import { agreedTo, listSessions } from './list-sessions.ts'
import { showSession } from './show-session.ts'
import { downloads, type TakenOut } from './take-out.ts'

export type TablesOptions = {
  readonly table: TableName
  readonly deidentified: boolean
  /** The measures of a session where they were found already; without them they are computed. */
  readonly measuresOf?: (sessionId: string) => Promise<MeasureResult[] | undefined>
}

/**
 * One table over all coded sessions whose clients have agreed to an export, as CSV; the others are left out. A session is
 * read, written and let go of before the next.
 * @throws RegardError `consent-missing` where there is none
 */
export async function takeTables(store: Store, options: TablesOptions): Promise<TakenOut> {
  const agreed = (await listSessions(store)).filter(
    (session) => session.coded && agreedTo(session, ['keep', 'code', 'export']),
  )
  const rows: string[] = []
  const written: { readonly id: string; readonly clientId: string }[] = []
  for (const { id, clientId } of agreed) {
    const measures = await options.measuresOf?.(id)
    const { document } = await showSession(store, id, measures ? { interval: 'none' } : {})
    // Between the list and here the consent may have been taken back.
    if (!document) continue
    const coded = measures ? { ...document, measures } : document
    const shown = withoutPossible(options.deidentified ? deidentified(coded) : coded)
    rows.push(tablesAsCsv[options.table](shown, { header: rows.length === 0 }))
    written.push({ id, clientId })
  }
  if (written.length === 0) throw new RegardError('consent-missing', { details: { purpose: 'export' } })
  await store.write((writer) => addCopy(writer, 'export', downloads, written))
  const words = options.deidentified ? '-without-words' : ''
  return { name: `regard-${options.table}${words}.csv`, text: rows.join('') }
}
