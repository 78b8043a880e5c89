/** Short invented exchanges near the borders of codes: the card shows what the coder makes of those it reads otherwise. */
import type { SessionCoder } from '../../src/coding/index.ts'
import type { CodeKey } from '../../src/model/codebook.ts'
import { codesByTurn } from '../../src/model/holds.ts'
import type { Role, Turn } from '../../src/model/session.ts'

type Exchange = {
  /** The client's line and the therapist's; the one that is judged is named by `of`. */
  readonly client: string
  readonly therapist: string
  readonly of: 'client' | 'therapist'
  readonly has?: CodeKey
  readonly hasNot?: CodeKey
}

const exchanges: readonly Exchange[] = [
  {
    client: 'I told my sister I would not be coming this year.',
    therapist: 'You said the hard thing out loud, and she is still your sister.',
    of: 'therapist',
    has: 'affirmation',
  },
  {
    client: 'He packed the car while I was at work.',
    therapist: 'Anybody would have sat down on the kitchen floor after that.',
    of: 'therapist',
    has: 'validation',
  },
  {
    client: 'I keep the blinds down most days.',
    therapist: 'At least you have a flat with blinds, plenty of people would be glad of that.',
    of: 'therapist',
    has: 'minimising',
  },
  {
    client: 'My manager says I am doing fine.',
    therapist: 'Hearing you say that so flatly, I notice my own chest getting tight.',
    of: 'therapist',
    has: 'shares-impact',
  },
  {
    client: 'I had two beers, maybe three.',
    therapist: 'Two, maybe three. And the week before you told me none.',
    of: 'therapist',
    has: 'confrontation',
  },
  {
    client: 'I only ever call him on Sundays.',
    therapist: 'So Sundays are for your father?',
    of: 'therapist',
    hasNot: 'question',
  },
  {
    client: 'I should have been over this by Easter, like a normal person.',
    therapist: 'Mm.',
    of: 'client',
    has: 'inner-critic',
  },
  {
    client: 'I thought, all right, old girl, you have had a week of it, put the kettle on and leave the rest.',
    therapist: 'Mm-hmm.',
    of: 'client',
    has: 'self-compassion',
  },
  { client: 'I feel like he ought to ring first.', therapist: 'Yes.', of: 'client', hasNot: 'feeling' },
  {
    client: 'My brother was furious, he threw the keys across the yard.',
    therapist: 'Okay.',
    of: 'client',
    hasNot: 'feeling.anger',
  },
  {
    client: 'I stood in the shop with the wrong change and I wanted the floor to take me.',
    therapist: 'Mm.',
    of: 'client',
    has: 'shame',
  },
  {
    client: 'Some nights I think it would be easier for everybody if I did not wake up.',
    therapist: 'I am glad that you tell me.',
    of: 'client',
    has: 'safety',
  },
]

export type ErrorExample = { readonly text: string; readonly expected: string; readonly said: string }
export type ErrorExamples = { readonly of: number; readonly otherwise: readonly ErrorExample[] }

export async function errorExamples(coder: SessionCoder): Promise<ErrorExamples> {
  const otherwise: ErrorExample[] = []
  for (const exchange of exchanges) {
    const turns = [turn(0, 'client', exchange.client), turn(1, 'therapist', exchange.therapist)]
    const coding = await coder.code({ id: 'example', title: '', language: 'en', speakers: [], turns })
    const at = exchange.of === 'client' ? 0 : 1
    const codes = codesByTurn(coding).get(at) ?? new Set()
    const stands = (code: CodeKey) => [...codes].some((other) => other === code || other.startsWith(`${code}.`))
    const right = exchange.has ? stands(exchange.has) : exchange.hasNot ? !stands(exchange.hasNot) : true
    if (right) continue
    otherwise.push({
      text: exchange[exchange.of],
      expected: exchange.has ?? `not ${exchange.hasNot}`,
      said: [...codes].join(', ') || 'no code',
    })
  }
  return { of: exchanges.length, otherwise }
}

function turn(index: number, role: Role, text: string): Turn {
  return { index, speaker: role, role, text }
}
