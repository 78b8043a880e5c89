import type { Segment } from '../model/session.ts'
import { checkTimes, type Times } from './check-times.ts'
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

/**
 * One turn per speaker change. Times that cannot be are left out and said; words never. An utterance that has its
 * speaker and no words stays a turn, unless it stands beside words of the same speaker.
 */
export function turnsOf(utterances: readonly Utterance[], log: IssueLog): readonly SpeakerTurn[] {
  const turns: SpeakerTurn[] = []
  let open: Open | undefined
  const times = checkTimes(utterances, log)
  for (const [index, utterance] of utterances.entries()) {
    if (open?.speaker !== utterance.speaker) {
      if (open) turns.push(closed(open))
      open = { speaker: utterance.speaker, texts: [], cues: [] }
    }
    const text = cleanText(utterance.text)
    if (text === '') log.add('text-empty', utterance.line === undefined ? {} : { line: utterance.line })
    else open.texts.push(text)
    open.cues.push(times[index] ?? {})
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
