import { type CodeKey, codeKeys } from '../model/codebook.ts'
import { definitionOf, parentOf } from '../model/codebook-lookup.ts'
import {
  askEssay,
  type CodeGroup,
  type CodeSequence,
  codeSequenceOf,
  type EssayAnswers,
  essayGroups,
  literatureGroups,
  type PooledTransition,
  pooledTransition,
  type ShiftTest,
  shiftTest,
} from '../moments/index.ts'
import { seededRandom } from '../statistics/index.ts'
import type { Store } from '../store/store.ts'
import { issueLog } from '../transcript/issue-log.ts'
import { codedPartsIn, textOf } from './coded-parts.ts'
import type { CodingFile, FileIssue } from './compare-codings.ts'
import { agreedTo, listSessions } from './list-sessions.ts'
import { showSession } from './show-session.ts'

export type { CodeSequence }

export type SequenceQuestions = {
  /** Codes, or those that the literature and the essay ask about. */
  readonly given?: readonly CodeKey[]
  readonly targets?: readonly CodeKey[]
  /** In turns; 1 is the very next turn. */
  readonly lags: readonly number[]
  /** The sessions are one client's, in their order: then the essay's questions are asked too. */
  readonly oneClient?: boolean
  /** The same seed gives the same p and limits. */
  readonly seed?: number
}

export type SequenceRow = ShiftTest & { readonly pooled: PooledTransition }

export type Sequences = {
  readonly sessions: number
  /** The tests of one lag are corrected together. */
  readonly lags: readonly { readonly lag: number; readonly rows: readonly SequenceRow[] }[]
  readonly essay?: EssayAnswers
}

const { reflection, openQuestion, closedQuestion, information, changeTalk, sustainTalk } = literatureGroups
const { compassion, judgement, advice, selfCompassion, innerCritic, innerExperience } = essayGroups
const defaultGiven: readonly CodeGroup[] = [
  compassion,
  judgement,
  reflection,
  openQuestion,
  closedQuestion,
  information,
  advice,
]
const defaultTargets: readonly CodeGroup[] = [changeTalk, sustainTalk, selfCompassion, innerCritic, innerExperience]

/**
 * The sequences of codes in some files of coded sessions (`regard code --format json`), in the order of the files. Pure;
 * with an error among the issues there is no value. Two codings of one session are one too many: the first counts.
 */
export function readSequences(files: readonly CodingFile[]): {
  readonly value?: readonly CodeSequence[]
  readonly issues: readonly FileIssue[]
} {
  const issues: FileIssue[] = []
  const sequences = new Map<string, CodeSequence>()
  for (const { name, bytes } of files) {
    const log = issueLog()
    const text = textOf(bytes, log)
    for (const parts of text === undefined ? [] : codedPartsIn(text, log)) {
      const sequence = codeSequenceOf(parts)
      if (!sequences.has(sequence.id)) sequences.set(sequence.id, sequence)
    }
    issues.push(...log.list().map((issue) => ({ ...issue, file: name })))
  }
  return issues.some(({ severity }) => severity === 'error') ? { issues } : { value: [...sequences.values()], issues }
}

/** The sequences of one client's kept sessions as they stand corrected, the earliest first; those that may be read and are coded. */
export async function clientSequences(store: Store, clientId: string): Promise<readonly CodeSequence[]> {
  const sessions = (await listSessions(store, { clientId })).filter((session) => agreedTo(session, ['keep', 'code']))
  const sequences: CodeSequence[] = []
  for (const { id } of sessions.toReversed()) {
    const { document } = await showSession(store, id, { interval: 'none' })
    if (document) sequences.push(codeSequenceOf(document, clientId))
  }
  return sequences
}

/** What follows what over these sessions, at each lag, tested by circular shift within sessions. */
export function sequencesOf(sequences: readonly CodeSequence[], questions: SequenceQuestions): Sequences {
  const { lags, oneClient = false, seed = 1 } = questions
  const given = questions.given?.map(groupOf) ?? defaultGiven
  const targets = questions.targets?.map(groupOf) ?? defaultTargets
  return {
    sessions: sequences.length,
    lags: lags.map((lag) => ({
      lag,
      rows: shiftTest(sequences, given, targets, lag, { random: seededRandom(seed) }).map((test) => ({
        ...test,
        pooled: pooledTransition(sequences, test.transition.given, test.transition.target, lag, {
          random: seededRandom(seed),
        }),
      })),
    })),
    ...(oneClient ? { essay: askEssay(sequences, seededRandom(seed)) } : {}),
  }
}

/** A code with its kinds: where a kind stands, its parent is in it. */
function groupOf(code: CodeKey): CodeGroup {
  const { label, kind } = definitionOf(code)
  return {
    id: code,
    label: `“${label}”`,
    role: kind,
    codes: codeKeys.filter((key) => key === code || parentOf(key) === code),
  }
}
