import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import type { Correction, SessionView, Settings } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { type Action, actionOf } from '../keys.ts'
import { goTo, placeOf, standAt, standAtSoon } from '../router.ts'
import { correctionByLetter, isUnsure, shownOn } from './codes.ts'
import { type Filter, isAsked, noFilter } from './filter.ts'
import { joinedBy } from './joins.ts'
import { withAlias } from './people.ts'
import { placeOfStep, sayOf, sayOfStep } from './say.ts'
import type { Standing } from './transcript.tsx'
import { type Panel, TurnActs } from './turn-acts.tsx'
import { useNotes } from './use-notes.ts'
import { usePlayer } from './use-player.ts'
import { useSpeakers } from './use-speakers.ts'
import { onTranscriptKey } from './use-transcript-keys.ts'
import type { Work } from './use-work.ts'

type StandingInput = {
  readonly view: SessionView
  readonly coded: CodedSession
  readonly assertions: ReadonlyMap<number, readonly CodeAssertion[]>
  readonly settings: Settings
  readonly work: Work
  readonly turn: number | undefined
}

/** Where the person stands in the transcript, and what their keys do there. */
export function useStanding({ view, coded, assertions, settings, work, turn }: StandingInput) {
  const id = view.entry.id
  const { session, moments } = coded
  const client = useClient()
  const [standing, setStanding] = useState<Standing>()
  const [panel, setPanel] = useState<Panel>()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [finding, setFinding] = useState(false)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const [said, setSaid] = useState('')
  /** What undo or redo has done, said under the turn until something else is done. */
  const [told, setTold] = useState('')
  const player = usePlayer(client, view.recordings[0]?.id)
  const notes = useNotes(id)
  const speakers = useSpeakers(id)

  const at = useRef({ assertions, session, moments, standing, filter })
  at.current = { assertions, session, moments, standing, filter }

  const open = useCallback((turns: readonly number[]) => {
    setOpened((before) => new Set([...before, ...turns]))
    requestAnimationFrame(() => focusTurn(turns[0]))
  }, [])
  const standOn = useCallback(
    (index: number, code?: CodeKey) => {
      setStanding((before) => ({ turn: index, code, kept: before?.turn === index && before.kept }))
      setPanel(undefined)
      setTold('')
      standAtSoon({ screen: 'session', id, turn: index })
    },
    [id],
  )
  const goToTurn = useCallback(
    (index: number) => {
      if (isAsked(at.current.filter)) setFilter(noFilter)
      setOpened((before) => (before.has(index) ? before : new Set([...before, index])))
      standOn(index)
      standAt({ screen: 'session', id, turn: index })
      requestAnimationFrame(() => requestAnimationFrame(() => focusTurn(index, 'center')))
    },
    [id, standOn],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn in the address is what brings one here
  useEffect(() => {
    // The address follows the person too, and tells nobody: it is read, also where a session comes back coded anew.
    const place = placeOf(window.location.hash)
    const there = place.screen === 'session' && place.id === id ? place.turn : undefined
    if (there !== undefined && there !== at.current.standing?.turn) goToTurn(there)
  }, [id, turn, goToTurn])
  useEffect(() => {
    if (!work.step) return
    const words = sayOfStep(work.step, at.current.session)
    const place = placeOfStep(work.step)
    setSaid(words)
    if (place) {
      setOpened((before) => (before.has(place.turn) ? before : new Set([...before, place.turn])))
      setStanding({ turn: place.turn, code: place.code, kept: true })
      setPanel(undefined)
      standAtSoon({ screen: 'session', id, turn: place.turn })
      requestAnimationFrame(() => requestAnimationFrame(() => focusTurn(place.turn)))
    }
    setTold(words)
  }, [id, work.step])

  const correct = (correction: Correction): void => {
    work.correct(correction)
    setPanel(undefined)
    setTold('')
    setStanding({ turn: correction.turn, code: chosenAfter(correction, codesHere), kept: true })
    setSaid(sayOf(correction))
    // The chip that had the focus may be gone: the turn keeps it.
    requestAnimationFrame(() => focusTurn(correction.turn, undefined, true))
  }

  const here = standing && session.turns[standing.turn]
  const codesHere = standing ? shownOn(assertions.get(standing.turn) ?? []) : []
  const now = codesHere.find(({ code }) => code === standing?.code) ?? codesHere[0]
  const momentHere =
    standing && moments.find((one) => one.response === standing.turn || one.openingTurns.includes(standing.turn))

  const move = (to: (turns: readonly number[], place: number) => number | undefined): boolean => {
    const turns = turnsOnPage()
    const next = to(turns, standing ? turns.indexOf(standing.turn) : -1)
    if (next === undefined) return false
    focusTurn(next)
    standOn(next)
    return true
  }
  const moveCode = (by: number): boolean => {
    if (!standing || codesHere.length === 0) return false
    const place = codesHere.findIndex(({ code }) => code === now?.code)
    const next = codesHere[(place + by + codesHere.length) % codesHere.length]
    if (next) setStanding({ ...standing, code: next.code })
    if (next) focusChip(standing.turn, next.code)
    return true
  }
  const jump = (found: number | undefined): boolean => {
    if (found !== undefined) goToTurn(found)
    return found !== undefined
  }
  const unsureTurns = (): number[] =>
    session.turns.map(({ index }) => index).filter((index) => shownOn(assertions.get(index) ?? []).some(isUnsure))
  const from = standing?.turn ?? -1

  /** Does what a key or a button asks for; false where there is nothing to do. */
  const act = (action: Action): boolean => {
    switch (action) {
      case 'next-turn':
        return move((turns, place) => turns[place + 1])
      case 'previous-turn':
        return move((turns, place) => turns[place < 0 ? 0 : place - 1])
      case 'first-turn':
        return move((turns) => turns[0])
      case 'last-turn':
        return move((turns) => turns.at(-1))
      case 'next-code':
        return moveCode(1)
      case 'previous-code':
        return moveCode(-1)
      case 'next-moment':
        return jump(moments.find(({ opening }) => opening > from)?.opening)
      case 'previous-moment':
        return jump(moments.findLast(({ opening }) => opening < (standing ? from : Number.POSITIVE_INFINITY))?.opening)
      case 'next-unsure':
        return jump(unsureTurns().find((index) => index > from))
      case 'previous-unsure':
        return jump(unsureTurns().findLast((index) => index < (standing ? from : Number.POSITIVE_INFINITY)))
      case 'accept':
        if (now?.state === 'suggested') correct({ kind: 'accept', turn: now.turn, code: now.code })
        return now !== undefined
      case 'reject':
        if (now) correct({ kind: 'reject', turn: now.turn, code: now.code })
        return now !== undefined
      case 'change':
        if (now) setPanel('change')
        return now !== undefined
      case 'add':
        if (here && here.role !== 'other') setPanel('add')
        return here !== undefined
      case 'note':
        if (here) setPanel('note')
        return here !== undefined
      case 'who-said-it':
        if (here) setPanel('who')
        return here !== undefined
      case 'open-moment':
        if (momentHere) goTo({ screen: 'moment', id, opening: momentHere.opening })
        return momentHere !== undefined
      case 'play':
        if (here?.start === undefined || !player.ready) return false
        player.play(here.start)
        return true
      case 'undo':
        if (!view.canUndo) return false
        work.undo()
        return true
      case 'redo':
        if (!view.canRedo) return false
        work.redo()
        return true
      case 'find':
        setFinding(true)
        window.document.getElementById('find-words')?.focus()
        return true
      case 'leave':
        if (panel) leavePanel()
        else if (standing) {
          setStanding(undefined)
          standAt({ screen: 'session', id })
          window.document.getElementById('main')?.focus({ preventScroll: true })
        } else return false
        return true
      default:
        return false
    }
  }
  const letter = (pressed: string): boolean => {
    if (!here || here.role === 'other') return false
    const correction = correctionByLetter(
      pressed,
      here.index,
      here.role,
      assertions.get(here.index) ?? [],
      view.goal !== null,
    )
    if (correction) correct(correction)
    return correction !== undefined
  }
  function leavePanel(): void {
    setPanel(undefined)
    if (standing) requestAnimationFrame(() => focusTurn(standing.turn))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    onTranscriptKey(event, { singleKeys: settings.singleKeys, act, letter })
  }
  const onPageKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const target = event.target instanceof HTMLElement ? event.target : undefined
    if (target?.closest('[data-turn], input, textarea, select, [role=slider]')) return
    const action = actionOf(event, ['session'])
    if (action && (target?.id === 'main' || event.ctrlKey || event.metaKey) && act(action)) event.preventDefault()
  }

  const onPageClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const place = placeOf(link?.getAttribute('href') ?? '')
    if (place.screen !== 'session' || place.id !== id || place.turn === undefined) return
    const { turn: wanted } = place
    // The address may name that turn already, and then tells nobody that it is asked for once more.
    requestAnimationFrame(() => goToTurn(wanted))
  }

  const acts: ReactNode = here && (
    <TurnActs
      sessionId={id}
      session={withAlias(session, view.entry.alias)}
      turn={here}
      assertions={assertions.get(here.index) ?? []}
      goal={view.goal !== null}
      now={now?.code}
      panel={panel}
      told={told}
      moment={momentHere}
      notes={view.notes.filter((note) => note.turn === here.index)}
      agreement={view.agreement}
      canUndo={view.canUndo}
      playable={player.ready && here.start !== undefined}
      act={act}
      choose={(code) =>
        correct(
          panel === 'change' && now
            ? { kind: 'change', turn: here.index, from: now.code, to: code }
            : { kind: 'add', turn: here.index, code },
        )
      }
      leavePanel={leavePanel}
      saveNote={(text) => {
        notes.add({ turn: here.index, text })
        leavePanel()
      }}
      changeNote={(note, text) => {
        notes.change({ note, text })
        leavePanel()
      }}
      removeNote={(note) => {
        notes.remove(note)
        leavePanel()
      }}
      problem={notes.problem ?? speakers.problem}
      correctSpeakers={(choice) => {
        setPanel(undefined)
        // When it comes back coded anew, one stands on the turn that this one is part of.
        const first = choice.kind === 'assign' || choice.kind === 'merge' ? joinedBy(session, choice)[0] : undefined
        standAt({ screen: 'session', id, turn: first ?? here.index })
        speakers.change(choice)
      }}
    />
  )
  const shownStanding = useMemo(() => standing && { ...standing, code: now?.code }, [standing, now?.code])
  const ask = (wanted: Filter): void => {
    // What is asked for anew leaves out a turn that was only kept.
    setStanding((before) => before && { ...before, kept: false })
    setFilter(wanted)
  }
  return {
    standing: shownStanding,
    filter,
    setFilter: ask,
    finding,
    setFinding,
    opened,
    open,
    standOn,
    goTo: goToTurn,
    onKeyDown,
    onPageKey,
    onPageClick,
    acts,
    said,
  }
}

/** The code that is chosen after a correction: after a rejection the one behind it, or before it where it was the last. */
function chosenAfter(correction: Correction, codes: readonly CodeAssertion[]): CodeKey | undefined {
  if (correction.kind === 'change') return correction.to
  if (correction.kind !== 'reject') return correction.code
  const place = codes.findIndex(({ code }) => code === correction.code)
  return (codes[place + 1] ?? codes[place - 1])?.code
}

function turnsOnPage(): readonly number[] {
  return [...window.document.querySelectorAll<HTMLElement>('[data-turn]')].map((element) =>
    Number(element.dataset.turn),
  )
}

function focusTurn(turn: number | undefined, block: ScrollLogicalPosition = 'nearest', stay = false): void {
  const element = turn === undefined ? null : window.document.getElementById(`turn-${turn}`)
  if (!element) return
  element.focus({ preventScroll: true })
  if (!stay) element.scrollIntoView({ block })
}

function focusChip(turn: number, code: CodeKey): void {
  window.document.querySelector<HTMLElement>(`#turn-${turn} [data-code="${code}"]`)?.focus({ preventScroll: true })
}
