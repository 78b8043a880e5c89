import type { Segment } from '../model/session.ts'
import { cleanText } from './clean-text.ts'
import type { IssueLog } from './issue-log.ts'
import type { Utterance } from './reading.ts'

/** A turn before roles are known: everything one speaker says until another speaks. */
export type SpeakerTurn = {
  readonly speaker: string
  readonly text: string
  readonly start?: number
  readonly end?: number
  readonly segments?: readonly Segment[]
}

type Open = { speaker: string; texts: string[]; cues: Times[] }
type Timed = {
  readonly start?: number | undefined
  readonly end?: number | undefined
  readonly line?: number | undefined
}
type Times = { readonly start?: number; readonly end?: number }

/**
 * One turn per speaker change. Times that cannot be are left out and said; words never. An utterance that has its
 * speaker and no words stays a turn, unless it stands beside words of the same speaker.
 */
export function turnsOf(utterances: readonly Utterance[], log: IssueLog): readonly SpeakerTurn[] {
  const turns: SpeakerTurn[] = []
  let open: Open | undefined
  let clock: Clock = { start: 0, end: 0 }
  for (const utterance of utterances) {
    const checked = checkedTimes(utterance, clock, log)
    clock = checked.clock
    if (open?.speaker !== utterance.speaker) {
      if (open) turns.push(closed(open))
      open = { speaker: utterance.speaker, texts: [], cues: [] }
    }
    const text = cleanText(utterance.text)
    if (text === '') log.add('text-empty', lineOf(utterance))
    else open.texts.push(text)
    open.cues.push(checked.times)
  }
  if (open) turns.push(closed(open))
  return turns
}

function closed({ speaker, texts, cues }: Open): SpeakerTurn {
  const start = cues.find((cue) => cue.start !== undefined)?.start
  const ends = cues.flatMap((cue) => cue.end ?? [])
  // A last cue without an end leaves the end of the turn open.
  const end =
    cues.at(-1)?.end === undefined
      ? undefined
      : Math.max(
          ...ends.slice(-1),
          ends.reduce((a, b) => Math.max(a, b), 0),
        )
  const segments = cues.flatMap((cue) =>
    cue.start === undefined || cue.end === undefined ? [] : [{ start: cue.start, end: cue.end }],
  )
  return {
    speaker,
    text: texts.join(' '),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(segments.length === cues.length && segments.length > 1 ? { segments } : {}),
  }
}

/** How far the source has come: the latest start and the latest end. */
export type Clock = { readonly start: number; readonly end: number }

export function checkedTimes(utterance: Timed, clock: Clock, log: IssueLog): { times: Times; clock: Clock } {
  const { start, end } = utterance
  if (start !== undefined && end !== undefined && end < start) {
    log.add('cue-time-inverted', lineOf(utterance))
    return { times: {}, clock }
  }
  if (start !== undefined && start < clock.start) {
    log.add('times-out-of-order', lineOf(utterance))
    return { times: {}, clock }
  }
  if (start !== undefined && start < clock.end) log.add('cue-times-overlap', lineOf(utterance))
  const next = { start: start ?? clock.start, end: Math.max(clock.end, end ?? 0) }
  return { times: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }, clock: next }
}

function lineOf(utterance: Timed): { line?: number } {
  return utterance.line === undefined ? {} : { line: utterance.line }
}
