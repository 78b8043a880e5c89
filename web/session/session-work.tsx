import { useEffect, useMemo, useRef, useState } from 'react'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import { pageSettingOf } from '../../src/report/page/page-setting.ts'
import { codingWithoutTalkOfChange } from '../../src/report/talk-of-change.ts'
import type { SessionView, Settings } from '../../src/server/api.ts'
import page from '../styles/page.module.css'
import { Aside } from './aside.tsx'
import { byTurn } from './codes.ts'
import { Head } from './head.tsx'
import { withAlias } from './people.ts'
import { Safety } from './safety.tsx'
import { StripSection } from './strip-section.tsx'
import { Tools } from './tools.tsx'
import { Transcript } from './transcript.tsx'
import { useRested } from './use-rested.ts'
import { useStanding } from './use-standing.tsx'
import { useWork } from './use-work.ts'

type SessionWorkProps = {
  readonly view: SessionView
  readonly document: CodedSession
  readonly settings: Settings
  /** The turn that the address names. */
  readonly turn: number | undefined
}

/** A coded session on one screen. */
export function SessionWork({ view, document, settings, turn }: SessionWorkProps) {
  const id = view.entry.id
  const goal = view.goal !== null
  // One coding stays one object while only measures come: what is worked out from it is kept by it.
  const coding = useMemo(
    () => (goal ? document.coding : codingWithoutTalkOfChange(document.coding)),
    [document.coding, goal],
  )
  const coded = useMemo(() => ({ ...document, coding }), [document, coding])
  const work = useWork(id, settings.thresholds, view.measuring)
  const before = useRef<ReadonlyMap<number, readonly CodeAssertion[]>>(undefined)
  const assertions = useMemo(() => {
    before.current = byTurn(coded.coding, before.current)
    return before.current
  }, [coded.coding])
  // The code is painted first; the strip, the sentence and the side follow it.
  const { later, assertionsLater } = useRested(
    useMemo(() => ({ later: coded, assertionsLater: assertions }), [coded, assertions]),
  )
  const named = useMemo(
    () => ({ ...later, session: withAlias(later.session, view.entry.alias) }),
    [later, view.entry.alias],
  )
  const set = useMemo(() => pageSettingOf(named, window.document), [named])
  const stand = useStanding({ view, coded, assertions, settings, work, turn })

  useEffect(() => {
    window.document.title = `${view.entry.alias} · Regard`
  }, [view.entry.alias])
  const [main, setMain] = useState<HTMLElement | null>(null)
  const opensAtItsHead = useRef(turn === undefined)
  useEffect(() => {
    if (opensAtItsHead.current) main?.focus({ preventScroll: true })
  }, [main])

  return (
    <main
      className={page.page}
      id="main"
      tabIndex={-1}
      ref={setMain}
      onKeyDown={stand.onPageKey}
      onClick={stand.onPageClick}
    >
      <header className={page.head}>
        <Safety sessionId={id} coded={coded} turns={view.safetyTurns} />
        <Head view={view} set={set} work={work} tools={<Tools view={view} work={work} />} />
      </header>
      <StripSection
        coded={named}
        strip={set.strip}
        people={set.people}
        assertions={assertionsLater}
        on={stand.standing?.turn}
        onGo={stand.goTo}
      />
      <Aside sessionId={id} set={set} goal={goal} measuring={view.measuring} />
      <Transcript
        coded={coded}
        set={set}
        people={set.people}
        assertions={assertions}
        safetyTurns={view.safetyTurns}
        standing={stand.standing}
        filter={stand.filter}
        finding={stand.finding}
        opened={stand.opened}
        onFilter={stand.setFilter}
        onFinding={stand.setFinding}
        onOpen={stand.open}
        onStand={stand.standOn}
        onKeyDown={stand.onKeyDown}
        acts={stand.acts}
      />
      <p className="vh" role="status" aria-live="polite">
        {stand.said}
      </p>
    </main>
  )
}
