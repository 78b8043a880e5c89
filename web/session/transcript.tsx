import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useCallback,
  useMemo,
  useState,
} from 'react'
import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import { topicsInWords } from '../../src/report/page/fold-topics.ts'
import type { PageSetting } from '../../src/report/page/page-setting.ts'
import { pauseAfterTurn } from '../../src/report/pauses.ts'
import type { People } from '../../src/report/people.ts'
import { Bar } from './bar.tsx'
import { type Block, blocksOf, turnsToShow } from './blocks.ts'
import { isUnsure, isYours, shownOn } from './codes.ts'
import { type Filter, isAsked, noFilter, turnsLeft } from './filter.ts'
import { Fold, Gap } from './fold.tsx'
import s from './transcript.module.css'
import { TurnRow } from './turn-row.tsx'
import { useGrowing } from './use-growing.ts'

export type Standing = {
  readonly turn: number
  readonly code: CodeKey | undefined
  /** It was corrected here, and stays until one moves on, also where the filter no longer asks for it. */
  readonly kept?: boolean | undefined
}

type TranscriptProps = {
  readonly coded: CodedSession
  readonly set: PageSetting
  readonly people: People
  readonly assertions: ReadonlyMap<number, readonly CodeAssertion[]>
  readonly safetyTurns: readonly number[]
  readonly standing: Standing | undefined
  readonly filter: Filter
  readonly finding: boolean
  readonly opened: ReadonlySet<number>
  readonly onFilter: (filter: Filter) => void
  readonly onFinding: (finding: boolean) => void
  readonly onOpen: (turns: readonly number[]) => void
  readonly onStand: (turn: number, code?: CodeKey) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly acts: ReactNode
}

const none: readonly CodeAssertion[] = []

/** The transcript, set as a book: names and times in the gutter, codes in the margin, pauses as empty space. */
export function Transcript(props: TranscriptProps) {
  const { coded, set, people, assertions, standing, filter, opened, onStand, onOpen } = props
  const { session, coding, moments } = coded
  const untold = useMemo(() => {
    const kinds = new Map<number, string>()
    for (const { turn, code } of coding.unsure) kinds.set(turn, `${kinds.get(turn) ?? ''} ${code}`.trim())
    return kinds
  }, [coding.unsure])
  const asked = isAsked(filter)
  const kept = standing?.kept ? standing.turn : undefined
  const left = useMemo(() => {
    if (!asked) return undefined
    const turns = turnsLeft(session.turns, assertions, moments, new Set(untold.keys()), filter)
    return kept === undefined ? turns : new Set([...turns, kept])
  }, [asked, session, assertions, moments, untold, filter, kept])
  const toShow = useMemo(
    () => turnsToShow({ session, moments }, props.safetyTurns),
    [session, moments, props.safetyTurns],
  )
  const blocks = useMemo<readonly Block[]>(
    () =>
      left
        ? session.turns.filter(({ index }) => left.has(index)).map((turn) => ({ kind: 'turn', turn }))
        : blocksOf(session.turns, new Set([...toShow, ...opened])),
    [left, session, toShow, opened],
  )
  const asking = standing
    ? blocks.findIndex((block) => block.kind === 'turn' && block.turn.index === standing.turn)
    : -1
  const drawn = useGrowing(blocks.length, asking + 20)
  const pauses = useMemo(() => pauseAfterTurn(session), [session])
  const legend = useMemo(() => {
    const codes = new Set<CodeKey>()
    let [yours, unsure] = [false, untold.size > 0]
    for (const list of assertions.values()) {
      for (const assertion of shownOn(list)) {
        codes.add(assertion.code)
        yours ||= isYours(assertion)
        unsure ||= isUnsure(assertion)
      }
    }
    return { codes, states: { yours, unsure } }
  }, [assertions, untold])
  const firstTurn = blocks.find((block) => block.kind === 'turn')?.turn.index
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('button, a, textarea, input, select')) return
    // Selecting words with the mouse is not a wish to stand on the turn.
    if (window.getSelection()?.isCollapsed === false) return
    const turn = event.target.closest<HTMLElement>('[data-turn]')?.dataset.turn
    if (turn !== undefined && Number(turn) !== standing?.turn) onStand(Number(turn))
  }
  return (
    <section className={s.body} aria-labelledby="transcript" onKeyDown={props.onKeyDown} onClick={onClick}>
      <Bar
        filter={filter}
        onFilter={props.onFilter}
        finding={props.finding}
        onFinding={props.onFinding}
        states={legend.states}
        codes={legend.codes}
        left={left?.size}
      />
      {blocks.slice(0, drawn).map((block) => {
        if (block.kind === 'fold') {
          return <TopicFold key={`fold ${block.turns[0]?.index}`} turns={block.turns} set={set} onOpen={onOpen} />
        }
        const { turn } = block
        const on = standing?.turn === turn.index
        const pause = left ? undefined : pauses.get(turn.index)
        return (
          <Fragment key={turn.index}>
            <TurnRow
              turn={turn}
              name={people.nameOf(turn)}
              assertions={assertions.get(turn.index) ?? none}
              untold={untold.get(turn.index) ?? ''}
              find={filter.words}
              on={on}
              tabStop={asking >= 0 ? on : turn.index === firstTurn}
              now={on ? standing.code : undefined}
              onStand={onStand}
            >
              {on ? props.acts : undefined}
            </TurnRow>
            {pause !== undefined && <Gap seconds={pause} />}
          </Fragment>
        )
      })}
      {left?.size === 0 && (
        <p className={s.none}>
          No turn is like that.{' '}
          <button type="button" onClick={() => props.onFilter(noFilter)}>
            Show all
          </button>
        </p>
      )}
    </section>
  )
}

type TopicFoldProps = {
  readonly turns: readonly CodedSession['session']['turns'][number][]
  readonly set: PageSetting
  readonly onOpen: (turns: readonly number[]) => void
}

/** Drawn once: neither the words nor what they are about change with a correction. */
const TopicFold = memo(function TopicFold({ turns, set, onOpen }: TopicFoldProps) {
  // What was said does not change with a correction: the words are read once for a fold.
  const [topics] = useState(() => topicsInWords(set, turns))
  const open = useCallback(() => onOpen(turns.map(({ index }) => index)), [turns, onOpen])
  return <Fold turns={turns} topics={topics} onOpen={open} />
}, sameTurns)

function sameTurns(one: TopicFoldProps, other: TopicFoldProps): boolean {
  return one.turns[0] === other.turns[0] && one.turns.length === other.turns.length && one.onOpen === other.onOpen
}
