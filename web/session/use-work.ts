import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { measureSession } from '../../src/measures/index.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { Coding } from '../../src/model/coding.ts'
import { momentsOf, safetyPointers, type Thresholds } from '../../src/moments/index.ts'
import type { Corrected, Correction, SessionView } from '../../src/server/api.ts'
import { ProblemError } from '../client.ts'
import { useClient } from '../client-context.ts'
import { sessionKey } from '../queries.ts'
import { afterCorrection, noHistory, stepped, together } from './history.ts'
import { corrected, isLeftToDo, withAnswer } from './local-correction.ts'

/** Over so many turns the moments wait for the program's answer: finding them here would hold up the next key. */
const turnsComputedHere = 400

/** What undo or redo has done, as the program says it. Each is an object of its own, also where the same is done twice. */
export type Step = Pick<Corrected, 'changes' | 'speakers'> & { readonly kind: 'undo' | 'redo' }

export type Work = {
  readonly correct: (correction: Correction) => void
  readonly undo: () => void
  readonly redo: () => void
  /** The last step that the program has taken back or done again. */
  readonly step: Step | undefined
  /** `saving` while the program has not answered yet; `stopped` where it could not keep something. */
  readonly state: 'saved' | 'saving' | 'stopped'
  readonly problem: string | undefined
}

/**
 * Corrections as they happen. A key is seen at once, moments and measures follow, and the ranges of the measures come
 * when the program has computed them (`measuring`: it has not yet). The program is asked in the order of the keys, keeps
 * what was done, and its answer takes the place of what was shown. Where it could not keep something, the page goes back
 * to what is kept. Where who said it is taken back, the turns are others: the session is asked for anew, and what was
 * pressed on the turns as they had been is not done.
 */
export function useWork(id: string, thresholds: Thresholds, measuring: boolean): Work {
  const client = useClient()
  const cache = useQueryClient()
  const waiting = useRef(0)
  const line = useRef(Promise.resolve())
  const history = useRef(noHistory)
  const answers = useRef<Pick<Corrected, 'turns' | 'codes' | 'unsure'>>(undefined)
  /** Counts how often the turns have become others: a correction is of the turns that it was pressed on. */
  const turnsShown = useRef(0)
  const [step, setStep] = useState<Step>()
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
    (ask: () => Promise<Corrected | undefined>, kind?: Step['kind']) => {
      waiting.current++
      setState('saving')
      const refresh = (): Promise<void> => {
        history.current = noHistory
        answers.current = undefined
        return cache.invalidateQueries({ queryKey: sessionKey(id) })
      }
      const stopped = async (words: string | undefined): Promise<void> => {
        await refresh()
        setState('stopped')
        setProblem(words)
      }
      line.current = line.current.then(async () => {
        try {
          const answer = await ask()
          waiting.current--
          setProblem(undefined)
          if (!answer) return await stopped('Who said it had just changed. Press it again.')
          if (answer.speakers) {
            turnsShown.current++
            await refresh()
            turnsShown.current++
          } else answers.current = together(answers.current, answer)
          if (kind) setStep({ kind, changes: answer.changes, speakers: answer.speakers })
          // What was pressed since stands on the page already, and has its own answer to come.
          if (waiting.current > 0) return
          const told = answers.current
          answers.current = undefined
          if (told) change((view, document) => answered(view, document, { ...answer, ...told }))
          setState('saved')
          measure()
          // Which turns are about safety is found by words too, and shown first: the program says it anew.
          if (told?.codes.some(({ code, state }) => code === 'safety' && state !== 'possible')) {
            await cache.invalidateQueries({ queryKey: sessionKey(id) })
          }
        } catch (error) {
          waiting.current--
          await stopped(error instanceof Error ? error.message : undefined)
          // Several were pressed at once, and fewer stood: there is nothing to tell.
          if (error instanceof ProblemError && error.problem.code === 'nothing-to-undo') setState('saved')
        }
      })
    },
    [cache, change, id, measure],
  )

  const correct = useCallback(
    (correction: Correction) => {
      let isDone = false
      change((before, document) => {
        if (!isLeftToDo(document.coding, correction)) return before
        isDone = true
        history.current = afterCorrection(history.current, document.coding, correction.turn)
        return withCoding(before, document, corrected(document.coding, correction))
      })
      if (!isDone) return
      follow(change, thresholds)
      const pressedOn = turnsShown.current
      keep(async () => (pressedOn === turnsShown.current ? client.correct(id, correction) : undefined))
    },
    [change, keep, client, id, thresholds],
  )
  /** Shows at once what this page knows of the step; the program's answer follows in any case. */
  const move = useCallback(
    (kind: Step['kind']) => {
      change((before, document) => {
        const { history: next, coding } = stepped(history.current, kind, document.coding)
        history.current = next
        // What was taken back can be done again, and the other way round, before the answer says so.
        const can = kind === 'undo' ? { canRedo: true } : { canUndo: true }
        return { ...before, ...can, document: coding === document.coding ? document : { ...document, coding } }
      })
      follow(change, thresholds)
      keep(() => (kind === 'undo' ? client.undo(id) : client.redo(id)), kind)
    },
    [change, keep, client, id, thresholds],
  )
  const undo = useCallback(() => move('undo'), [move])
  const redo = useCallback(() => move('redo'), [move])
  return { correct, undo, redo, step, state, problem }
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
