import type { CodeAgreement } from '../../src/server/api.ts'

/** Fewer decisions than this say nothing about the machine's code. */
const fewest = 5

/** How the machine's suggestions of one code have held with this clinician, in words; undefined where none was looked at. */
export function agreementInWords(agreement: CodeAgreement | undefined): string | undefined {
  if (!agreement) return undefined
  const { both, machineOnly, personOnly } = agreement
  const looked = both + machineOnly
  const added = personOnly === 0 ? '' : ` You added it ${personOnly === 1 ? 'once' : `${personOnly} times`} yourself.`
  if (looked === 0) return added.trim() || undefined
  if (looked < fewest)
    return `You have looked at ${looked} so far: too few to say how often it agrees with you.${added}`
  return `Of ${looked} of these that you looked at, you kept ${both}.${added}`
}
