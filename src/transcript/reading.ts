import type { Role, Segment } from '../model/session.ts'

/** What one speaker says in one cue, row or paragraph of the source. */
export type Utterance = {
  /** Equal for the same speaker; empty where the source does not say who speaks. */
  readonly speaker: string
  /** As it stands in the source. */
  readonly label: string
  /** Where the source itself says it, beside the label. */
  readonly role?: Role
  readonly text: string
  /** From 1; absent where the source has no lines of its own (JSON). */
  readonly line?: number
  /** Seconds. */
  readonly start?: number
  readonly end?: number
  /** Where the source already holds turns of several cues. */
  readonly segments?: readonly Segment[]
}

/** What a reader of one format makes of a file; roles, turns and language are the same work for all formats. */
export type Reading = {
  readonly utterances: readonly Utterance[]
  readonly title?: string
}

/** Two labels are one speaker when they differ in case, points and spaces only: `Dr. Lee`, `DR LEE`. */
export function speakerKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/[.:\s_]+/g, ' ')
    .trim()
}
