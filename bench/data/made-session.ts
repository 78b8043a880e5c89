import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../../src/statistics/index.ts'
import { readTranscript } from '../../src/transcript/index.ts'

const examples = join(import.meta.dirname, '..', '..', 'examples')

type Exchange = { readonly therapist: string; readonly client: string }

/** What therapist and client say to each other in the examples, pair by pair. */
export async function exampleExchanges(): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = []
  for (const name of ['first-session.vtt', 'hurried-session.vtt']) {
    const { value } = await readTranscript(readFileSync(join(examples, name)), { id: name })
    const turns = value?.turns ?? []
    turns.forEach((turn, at) => {
      const next = turns[at + 1]
      if (turn.role === 'therapist' && next?.role === 'client')
        exchanges.push({ therapist: turn.text, client: next.text })
    })
  }
  return exchanges
}

/** A plain-text session of so many turns, its exchanges drawn from the examples: no two seeds give the same. */
export function madeSession(exchanges: readonly Exchange[], turns: number, seed: number): string {
  const random = seededRandom(seed)
  return Array.from({ length: Math.ceil(turns / 2) }, () => {
    const exchange = exchanges[Math.floor(random() * exchanges.length)]
    return `Therapist: ${exchange?.therapist ?? ''}\nClient: ${exchange?.client ?? ''}`
  })
    .join('\n')
    .split('\n')
    .slice(0, turns)
    .join('\n')
}
