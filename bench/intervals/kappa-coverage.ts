import {
  addTables,
  type ContingencyTable,
  cohenKappa,
  contingencyTable,
  overSessions,
} from '../../src/agreement/index.ts'
import { type Random, randomNormal, seededRandom } from '../../src/statistics/index.ts'

/** How many trials' 95 % intervals held the kappa of all sessions there are, and how wide they were. */
export type KappaCoverage = {
  readonly sessions: number
  readonly trials: number
  readonly held: number
  readonly width: number
}

const categories = ['reflection', 'question', 'input', 'other']
const turns = 40

/**
 * Made-up sessions of two coders: what a turn is differs from session to session, and so does how well the two agree
 * (normal on the logit scale, spread 0.7). The truth is kappa over 20,000 such sessions.
 */
export function kappaCoverage(sizes: readonly number[], trials: number): KappaCoverage[] {
  const random = seededRandom(7)
  const truth = cohenKappa(addTables(Array.from({ length: 20_000 }, () => madeUpSession(random)))).value ?? Number.NaN
  return sizes.map((sessions) => {
    let held = 0
    let width = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const sample = Array.from({ length: sessions }, () => madeUpSession(random))
      const { interval } = overSessions(sample, addTables, cohenKappa, { random, times: 1000, level: 0.95 })
      if (interval && interval.low <= truth && truth <= interval.high) held += 1
      width += interval ? interval.high - interval.low : 0
    }
    return { sessions, trials, held, width: width / trials }
  })
}

function madeUpSession(random: Random): ContingencyTable {
  const weights = categories.map(() => Math.exp(randomNormal(random) * 0.6))
  const agree = 1 / (1 + Math.exp(-(1 + 0.7 * randomNormal(random))))
  const first = Array.from({ length: turns }, () => draw(weights, random))
  const second = first.map((category) => (random() < agree ? category : draw(weights, random)))
  return contingencyTable(first, second, categories)
}

function draw(weights: readonly number[], random: Random): string {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [at, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return categories[at] ?? 'other'
  }
  return 'other'
}
