import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { measureSession } from '../../src/measures/index.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { Coding } from '../../src/model/coding.ts'
import { momentsOf, safetyPointers, type Thresholds } from '../../src/moments/index.ts'
import type { Corrected, Correction, SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { sessionKey } from '../queries.ts'
import { corrected, withAnswer } from './local-correction.ts'

/** Over so many turns the moments wait for the program's answer: finding them here would hold up the next key. */
const turnsComputedHere = 400

export type Work = {
  readonly correct: (correction: Correction) => void
  readonly undo: () => void
  readonly redo: () => void
  /** `saving` while the program has not answered yet; `stopped` where it could not keep something. */
  readonly state: 'saved' | 'saving' | 'stopped'
  readonly problem: string | undefined
}

/**
 * Corrections as they happen. A key is seen at once, moments and measures follow, and the ranges of the measures come
 * when the program has computed them (`measuring`: it has not yet). The program is asked in the order of the keys, keeps
 * what was done, and its answer takes the place of what was shown. Where it could not keep something, the page goes back
 * to what is kept.
 */
export function useWork(id: string, thresholds: Thresholds, measuring: boolean): Work {
  const client = useClient()
  const cache = useQueryClient()
  const waiting = useRef(0)
  const line = useRef(Promise.resolve())
  const history = useRef<{ past: Coding[]; future: Coding[] }>({ past: [], future: [] })
  const [state, setState] = useState<Work['state']>('saved')
  const [problem, setProblem] = useState<string>()

  const change = useCallback(
    (update: (view: SessionView, document: CodedSession) => SessionView) => {
      cache.setQueryData<SessionView>(sessionKey(id), (view) => (view?.document ? update(view, view.document) : view))
    },
    [cache, id],
  )

  const asked = useRef<AbortController>(undefined)
  const measure = useCallback(() => {
    asked.current?.abort()
    const stop = new AbortController()
    asked.current = stop
    const take = async (): Promise<void> => {
      const { measures } = await client.measures(id, stop.signal)
      if (stop.signal.aborted) return
      change((view, document) => ({ ...view, measuring: false, document: { ...document, measures } }))
    }
    // Without them the page still holds what it had, and waits no longer; the next correction asks again.
    take().catch(() => {
      if (!stop.signal.aborted) change((view) => ({ ...view, measuring: false }))
    })
  }, [client, id, change])
  useEffect(() => {
    if (measuring) measure()
    return () => asked.current?.abort()
  }, [measuring, measure])

  const keep = useCallback(
    (ask: () => Promise<Corrected>) => {
      waiting.current++
      setState('saving')
      line.current = line.current.then(async () => {
        try {
          const answer = await ask()
          waiting.current--
          // What was pressed since stands on the page already, and has its own answer to come.
          setProblem(undefined)
          if (waiting.current > 0) return
          change((view, document) => answered(view, document, answer))
          setState('saved')
          measure()
          // Which turns are about safety is found by words too, and shown first: the program says it anew.
          if (answer.codes.some(({ code, state }) => code === 'safety' && state !== 'possible')) {
            await cache.invalidateQueries({ queryKey: sessionKey(id) })
          }
        } catch (error) {
          waiting.current--
          setState('stopped')
          history.current = { past: [], future: [] }
          setProblem(error instanceof Error ? error.message : undefined)
          await cache.invalidateQueries({ queryKey: sessionKey(id) })
        }
      })
    },
    [cache, change, id, measure],
  )

  const correct = useCallback(
    (correction: Correction) => {
      change((before, document) => {
        history.current.past.push(document.coding)
        history.current.future = []
        return withCoding(before, document, corrected(document.coding, correction))
      })
      follow(change, thresholds)
      keep(() => client.correct(id, correction))
    },
    [change, keep, client, id, thresholds],
  )
  /** Goes to a coding that this page has shown before, where it has one; the program's answer follows in any case. */
  const step = useCallback(
    (from: Coding[], to: Coding[], ask: () => Promise<Corrected>) => {
      const coding = from.pop()
      if (coding) {
        change((before, document) => {
          to.push(document.coding)
          return { ...before, document: { ...document, coding } }
        })
        follow(change, thresholds)
      }
      keep(ask)
    },
    [change, keep, thresholds],
  )
  const undo = useCallback(
    () => step(history.current.past, history.current.future, () => client.undo(id)),
    [step, client, id],
  )
  const redo = useCallback(
    () => step(history.current.future, history.current.past, () => client.redo(id)),
    [step, client, id],
  )
  return { correct, undo, redo, state, problem }
}

function withCoding(view: SessionView, document: CodedSession, coding: Coding): SessionView {
  return { ...view, document: { ...document, coding }, canUndo: true, canRedo: false }
}

function answered(view: SessionView, document: CodedSession, answer: Corrected): SessionView {
  const { moments, safety, reviewed, agreement, canUndo, canRedo } = answer
  const coding = withAnswer(document.coding, answer)
  return {
    ...view,
    document: { ...document, coding, safety, moments },
    safetyTurns: safety.map(({ turn }) => turn),
    reviewed,
    agreement,
    canUndo,
    canRedo,
  }
}

/** Moments and measures follow once the code has been painted. */
function follow(
  change: (update: (view: SessionView, document: CodedSession) => SessionView) => void,
  thresholds: Thresholds,
): void {
  requestAnimationFrame(() =>
    setTimeout(() =>
      change((view, document) => {
        const { session, coding } = document
        if (session.turns.length > turnsComputedHere) return view
        const safety = safetyPointers(session, coding)
        const moments = momentsOf(session, coding, { thresholds, safety })
        const ranges = new Map(document.measures.map(({ id, interval }) => [id, interval]))
        const measures = measureSession({ session, coding, safety, moments }, { interval: 'none' }).map((result) => {
          const interval = ranges.get(result.id)
          // The range is the program's, and follows with its answer.
          return interval && result.value !== null ? { ...result, interval } : result
        })
        const safetyTurns = safety.map(({ turn }) => turn)
        return { ...view, safetyTurns, document: { ...document, safety, moments, measures } }
      }),
    ),
  )
}
