import { measures } from '../measures/index.ts'
import type { MeasureResult } from '../model/measure.ts'
import { measuresTalkOfChange } from '../report/talk-of-change.ts'
import { sessionsWithGoal } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import { allKeptFindings } from './findings.ts'
import { agreedTo, type ListedSession, listSessions } from './list-sessions.ts'
import { showSession } from './show-session.ts'

export type GrowthPoint = {
  readonly sessionId: string
  readonly result: MeasureResult
  /** A person has decided on every suggestion of the codes that the measure needs. */
  readonly corrected: boolean
}

export type Growth = {
  readonly sessions: readonly (ListedSession & { readonly day: string; readonly corrected: boolean })[]
  readonly measures: readonly { readonly id: string; readonly points: readonly GrowthPoint[] }[]
}

/**
 * Each measure over the sessions that are coded and may be kept and coded, the earliest first, with the range of what another such session
 * might have given. A session whose ranges are still being computed stands without them. Talk of change is measured in
 * sessions with a goal only. `rules`: as for findings.
 */
export async function growthOf(store: Store, rules: string): Promise<Growth> {
  const kept = await allKeptFindings(store, rules)
  const withGoal = await store.read((db) => sessionsWithGoal(db))
  const agreed = (await listSessions(store)).filter((session) => session.coded && agreedTo(session, ['keep', 'code']))
  const found = new Map<string, { results: readonly MeasureResult[]; undecided: ReadonlySet<string>; whole: boolean }>()
  for (const { id } of agreed) {
    const findings = kept.get(id)
    const outline = findings?.outline
    found.set(id, {
      results: findings?.sampling ?? (await showSession(store, id, { interval: 'none' })).document?.measures ?? [],
      undecided: new Set(outline?.undecided),
      whole: outline !== undefined,
    })
  }
  const sessions = agreed
    .map((session) => ({
      ...session,
      day: session.heldOn ?? session.importedAt.slice(0, 10),
      corrected: found.get(session.id)?.whole === true && found.get(session.id)?.undecided.size === 0,
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.importedAt.localeCompare(b.importedAt))
  return {
    sessions,
    measures: measures.map((measure) => ({
      id: measure.id,
      points: sessions.flatMap((session): GrowthPoint[] => {
        const of = found.get(session.id)
        const result = of?.results.find(({ id }) => id === measure.id)
        if (!of || !result || (measuresTalkOfChange(measure) && !withGoal.has(session.id))) return []
        const corrected = of.whole && measure.needs.length > 0 && !measure.needs.some((code) => of.undecided.has(code))
        return [{ sessionId: session.id, result, corrected }]
      }),
    })),
  }
}
