import type { CodeKey } from '../model/codebook.ts'
import type { CodeAssertion, Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'

/** What is certain and what is not about the codes of one turn, before people's codes are drawn. */
export type TurnUncertainty = {
  readonly turn: number
  /** Codes that a person decided, that came without a probability, or that are not drawn. */
  readonly certain: readonly CodeKey[]
  readonly single: readonly { readonly code: CodeKey; readonly probability: number }[]
  /** At most one of the two kinds stands, in the place of the parent. */
  readonly kinds: readonly {
    readonly parent: CodeKey
    readonly probability: number
    readonly first: CodeKey
    readonly second: CodeKey
    /** The probability of the first kind, given the parent. */
    readonly share: number
  }[]
  /** Several kinds may stand together, each only with the parent. */
  readonly feelings?: {
    readonly probability: number
    readonly kinds: readonly { readonly code: CodeKey; readonly share: number }[]
  }
  readonly talk?: { readonly change: number; readonly sustain: number }
}

const kindsOf = [
  ['reflection', 'reflection.complex', 'reflection.simple'],
  ['question', 'question.open', 'question.closed'],
] as const satisfies readonly (readonly [CodeKey, CodeKey, CodeKey])[]

/** The uncertainty of each coded turn. What a person accepted, added or rejected is certain, with its whole family. */
export function uncertaintyOf(coding: Coding): readonly TurnUncertainty[] {
  const byTurn = new Map<number, Map<CodeKey, CodeAssertion>>()
  for (const assertion of coding.codes) {
    const ofTurn = byTurn.get(assertion.turn) ?? new Map<CodeKey, CodeAssertion>()
    // Of a rejection and an addition of one code, what was added last stands.
    ofTurn.set(assertion.code, assertion)
    byTurn.set(assertion.turn, ofTurn)
  }
  return [...byTurn].map(([turn, codes]) => uncertaintyOfTurn(turn, codes))
}

function uncertaintyOfTurn(turn: number, codes: ReadonlyMap<CodeKey, CodeAssertion>): TurnUncertainty {
  const left = new Map(codes)
  const certain: CodeKey[] = []
  const kinds: TurnUncertainty['kinds'][number][] = []
  const take = (members: readonly CodeKey[]): CodeAssertion[] => {
    const taken = members.flatMap((member) => left.get(member) ?? [])
    for (const member of members) left.delete(member)
    return taken
  }
  for (const [parent, first, second] of kindsOf) {
    const family = take([parent, first, second])
    if (family.some(isDecided)) certain.push(...family.filter(isPersons).map(codeOf))
    else if (family.length > 0) {
      const ofKinds = (codes.get(first)?.probability ?? 0) + (codes.get(second)?.probability ?? 0)
      const probability = codes.get(parent)?.probability ?? Math.min(1, ofKinds)
      kinds.push({ parent, probability, first, second, share: shareOf(codes.get(first), probability) })
    }
  }
  const feelings = take([...left.keys()].filter((code) => code.startsWith('feeling')))
  const parentFeeling =
    codes.get('feeling')?.probability ?? Math.max(0, ...feelings.map(({ probability = 0 }) => probability))
  const feelingsDecided = feelings.some(isDecided)
  if (feelingsDecided) certain.push(...feelings.filter(holds).map(codeOf))
  const talk = take(['change-talk', 'sustain-talk'])
  const talkDecided = talk.some(isDecided)
  if (talkDecided) certain.push(...talk.filter(holds).map(codeOf))
  // Permitted advice is the same act: the one that stands, stands for both.
  if (left.get('advice.permitted')?.state === 'suggested') left.delete('advice')
  const settled = take(
    [...left.values()].filter((assertion) => isNotDrawn(assertion) || isDecided(assertion)).map(codeOf),
  )
  certain.push(...settled.filter(holds).map(codeOf))
  const single = [...left.values()].map(({ code, probability = 0 }) => ({ code, probability }))
  return {
    turn,
    certain,
    single,
    kinds,
    ...(feelings.length > 0 && !feelingsDecided
      ? {
          feelings: {
            probability: parentFeeling,
            kinds: feelings
              .filter(({ code }) => code !== 'feeling')
              .map((kind) => ({ code: kind.code, share: shareOf(kind, parentFeeling) })),
          },
        }
      : {}),
    ...(talk.length > 0 && !talkDecided
      ? {
          talk: {
            change: codes.get('change-talk')?.probability ?? 0,
            sustain: codes.get('sustain-talk')?.probability ?? 0,
          },
        }
      : {}),
  }
}

/**
 * A facilitation only says which turns are counted among, and no person has coded it: it stands as the machine said.
 * So does safety, which is shown whatever the thresholds.
 */
function isNotDrawn({ code }: CodeAssertion): boolean {
  return code === 'facilitation' || code === 'safety'
}

/** True where chance has no part: a person spoke, or no probability is known. */
function isDecided({ state, probability }: CodeAssertion): boolean {
  return probability === undefined || (state !== 'suggested' && state !== 'possible')
}

function isPersons(assertion: CodeAssertion): boolean {
  return isDecided(assertion) && holds(assertion)
}

function codeOf({ code }: CodeAssertion): CodeKey {
  return code
}

function shareOf(kind: CodeAssertion | undefined, parent: number): number {
  return parent <= 0 ? 0 : Math.min(1, (kind?.probability ?? 0) / parent)
}
