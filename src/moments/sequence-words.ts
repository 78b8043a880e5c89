import type { OrderTest } from './across-sessions.ts'
import type { CodeGroup } from './code-sequence.ts'
import { fewestClusters, type PooledTransition } from './pooled-transition.ts'
import type { ShiftTest } from './shift-test.ts'

/** Stands under every table of what follows what. */
export const whatFollowingCannotShow =
  'What follows is not thereby caused: the same client, the same topic or the same minute can bring both.'

/** A given code must have stood so often before anything is said of what followed it. */
const fewestGiven = 10
const level = 0.05

/** One sentence under a row of transitions: how often, against how often anyway, and whether chance could do it. */
export function transitionSentence({ transition, pOfAll }: ShiftTest, pooled?: PooledTransition): string {
  const { given, target, table, conditional, base, lag } = transition
  const times = table.both + table.givenOnly
  if (conditional === undefined || base === undefined || times < fewestGiven) {
    return `${capital(given.label)} came ${times === 1 ? 'once' : `${times} times`}: too few to say what follows.`
  }
  const where = lag === 1 ? '' : `, ${lag} turns later,`
  const often = `After ${given.label}${where} ${target.label} came ${inHundred(conditional)}, against ${inHundred(base)} over all`
  return `${often}; ${chance(pOfAll)}. ${spread(pooled)}`.trim()
}

function chance(pOfAll: number | undefined): string {
  if (pOfAll === undefined) return 'nothing could be tested'
  return pOfAll < level
    ? `the order of the turns makes a difference (p ${pInWords(pOfAll)}, all pairs considered)`
    : `as much could come by chance (p ${pInWords(pOfAll)}, all pairs considered)`
}

function spread(pooled: PooledTransition | undefined): string {
  if (!pooled) return ''
  if (!pooled.oddsRatio) {
    return `With ${pooled.clusters} of at least ${fewestClusters} sessions or clients it cannot be told how far sessions differ.`
  }
  const { low, high } = pooled.oddsRatio
  return `Over sessions the odds ratio lies between ${low.toFixed(2)} and ${high.toFixed(2)}.`
}

/** Does a code rise or fall over a client's sessions? */
export function trendSentence(group: CodeGroup, test: OrderTest): string {
  if (test.tau === undefined || test.p === undefined) return `Does ${group.label} rise or fall? ${tooFew(test)}`
  if (test.p >= level) {
    return `Over ${test.sessions} sessions ${group.label} neither rose nor fell beyond chance (p ${pInWords(test.p)}).`
  }
  return `Over ${test.sessions} sessions ${group.label} became ${test.tau > 0 ? 'more' : 'less'} frequent (p ${pInWords(test.p)}).`
}

/** Does one code in a session go with another in the client's next session? */
export function acrossSentence(earlier: CodeGroup, later: CodeGroup, test: OrderTest): string {
  if (test.tau === undefined || test.p === undefined) {
    return `Does ${later.label} follow ${earlier.label} from session to session? ${tooFew(test)}`
  }
  if (test.p >= level) {
    return `Over ${test.sessions} sessions, more of ${earlier.label} in one did not go with more or less of ${later.label} in the next, beyond chance (p ${pInWords(test.p)}).`
  }
  return `Over ${test.sessions} sessions, ${later.label} was ${test.tau > 0 ? 'more' : 'less'} frequent after sessions with more of ${earlier.label} (p ${pInWords(test.p)}).`
}

function tooFew({ sessions }: OrderTest): string {
  return `With ${sessions === 1 ? 'one session' : `${sessions} sessions`} it cannot be told.`
}

function inHundred(share: number): string {
  return `${Math.round(share * 100)} times in 100`
}

function pInWords(p: number): string {
  return p < 0.001 ? '< .001' : `= ${p.toFixed(3).replace(/^0/, '')}`
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
