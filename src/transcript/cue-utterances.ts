import type { Cue, CueLine } from './cue-file.ts'
import { splitVoices } from './cue-text.ts'
import type { IssueLog } from './issue-log.ts'
import { knownLabels } from './known-labels.ts'
import { readLabel } from './label-candidate.ts'
import { holdsNote, isNote } from './note-line.ts'
import { joinNumbered } from './numbered-labels.ts'
import { type Reading, speakerKey, type Utterance } from './reading.ts'
import { secondLabels, withSecond } from './second-label.ts'
import { sayUnlabelled } from './unlabelled-lines.ts'

type Piece = { readonly cue: number; readonly line: number; readonly voice?: string; readonly text: string }

/**
 * Who says what in a file of cues: by voice tags, otherwise by labels at the beginning of a cue's lines (`Name: …`), as
 * the whole file shows them. A cue without either goes on with the speaker before.
 */
export function utterancesOfCues(cues: readonly Cue[], log: IssueLog): Reading {
  const pieces = cues.flatMap((cue, index) => piecesOf(cue, index, log))
  const hasVoices = pieces.some(({ voice }) => voice !== undefined)
  const known = hasVoices ? new Set<string>() : knownLabels(pieces.map(({ text }) => readLabel(text)))
  const labelled = pieces.map((piece) => ({ piece, read: hasVoices ? voiceOf(piece) : labelOf(piece.text, known) }))
  const seconds = secondLabels(labelled.flatMap(({ read }) => (read.label === undefined ? [] : [read])))
  const utterances: Utterance[] = []
  let speaker = { speaker: '', label: '' }
  const carriedOn: number[] = []
  const unnamed: number[] = []
  let lastCue = -1
  for (const { piece, read: asRead } of labelled) {
    const read = withSecond(asRead, seconds)
    const note = holdsNote(read.text) || (asRead.label === undefined && isNote(readLabel(piece.text)))
    if (note) log.add('note-taken-as-said', { line: piece.line })
    if (asRead.label !== undefined) speaker = { speaker: speakerKey(asRead.label), label: read.label ?? '' }
    else if (piece.cue !== lastCue && speaker.speaker === '') unnamed.push(piece.line)
    else if (piece.cue !== lastCue && !note) carriedOn.push(piece.line)
    const last = utterances.at(-1)
    if (last && piece.cue === lastCue && last.speaker === speaker.speaker) {
      utterances[utterances.length - 1] = { ...last, text: `${last.text} ${read.text}` }
    } else if (piece.cue === lastCue && last) {
      // Two people in one cue: it begins with the first and ends with the second; where it changes is not known.
      const { end, ...first } = last
      utterances[utterances.length - 1] = first
      utterances.push({ ...speaker, text: read.text, line: piece.line, ...(end === undefined ? {} : { end }) })
    } else {
      const { start, end } = cues[piece.cue] ?? {}
      const times = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
      utterances.push({ ...speaker, text: read.text, line: piece.line, ...times })
    }
    lastCue = piece.cue
  }
  const named = utterances.some((utterance) => utterance.speaker !== '')
  const apart = cues.flatMap(({ text }) => text.filter((line) => isApart(line, known))).map(({ line }) => line)
  if (named) sayUnlabelled({ carriedOn: [...carriedOn, ...apart].sort((a, b) => a - b), unnamed }, log)
  return { utterances: joinNumbered(utterances) }
}

/** The voices of a cue, or its lines where it has no voice tags. */
function piecesOf(cue: Cue, index: number, log: IssueLog): readonly Piece[] {
  const voiced = splitVoices(cue.text.map(({ text }) => text).join('\n'))
  const line = cue.text[0]?.line ?? cue.line
  if (voiced.length === 0) log.add('text-empty', { line: cue.line })
  if (voiced.some(({ voice }) => voice !== undefined)) return voiced.map((part) => ({ cue: index, line, ...part }))
  return voiced.flatMap(({ text }) =>
    text
      .split('\n')
      .filter((part) => part.trim() !== '')
      .map((part, offset) => ({ cue: index, line: line + offset, text: part })),
  )
}

/** What stands behind a blank line within a cue and has neither voice nor label may be said by someone else, or by nobody. */
function isApart({ text, apart }: CueLine, known: ReadonlySet<string>): boolean {
  return (
    apart === true &&
    splitVoices(text).every(({ voice }) => voice === undefined) &&
    labelOf(text, known).label === undefined &&
    !isNote(readLabel(text))
  )
}

function voiceOf({ voice, text }: Piece): { label?: string; text: string } {
  return voice === undefined ? { text } : { label: voice, text }
}

function labelOf(text: string, known: ReadonlySet<string>): { label?: string; text: string } {
  const read = readLabel(text)
  if (read.label === undefined || !known.has(speakerKey(read.label))) return { text: text.replace(/^\s*>{1,3}\s*/, '') }
  return { label: read.label, text: read.text }
}
