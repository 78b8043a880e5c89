import type { CodeDefinition } from '../model/codebook.ts'

/** With fewer turns that carry a code, how steadily they are found says nothing. */
const fewestTurns = 10

/** Below this, by Landis and Koch (1977), agreement is slight. */
const slight = 0.2

/**
 * What is known of how far readers agree on a code. Two readings by a language model tell how steady it is, never how
 * right; they are left out where a reading found the code in fewer than 10 turns, or where that is not known.
 */
export function agreementSentence({ agreement }: Pick<CodeDefinition, 'agreement'>): string | undefined {
  if (!agreement) return undefined
  const { statistic, between, value, turns, positives } = agreement
  const kappa = `${statistic} ${value.toFixed(2).replace(/^(-?)0/, '$1')}${turns === undefined ? '' : ` on ${turns} turns`}`
  if (between === 'experts') return `Experts ${value < slight ? 'hardly agree' : 'agree'} on it: ${kappa}.`
  if (!positives || Math.min(...positives) < fewestTurns) return undefined
  return `A language model read twice; its readings agree with ${kappa}: how steady, not how right.`
}
