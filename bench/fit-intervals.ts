/**
 * Fits, on AnnoMI's dev sessions, how far people's codes of a whole session lie beside the machine's, and writes it to
 * src/measures/coding-error.generated.ts. To be run again after the weights change, before `check:coverage`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ErrorFamily, errorFamilies, type Shift } from '../src/measures/coding-error.ts'
import { codeAnnomi } from './data/coded-annomi.ts'
import { fitShift } from './intervals/fit-shift.ts'
import { type Problem, problemOf } from './intervals/trials.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('--data FOLDER is needed')

const { sessions, coder } = await codeAnnomi(values.data, ['dev'])
const problems = new Map(errorFamilies.map((family) => [family, problemOf(family, sessions)]))

/**
 * Where only the silver reading is known, its own spread between sessions is one reader's: people differ at least as
 * much as they do where they have coded. So the spread is not set lower than the mean of these.
 */
const judgedByPeople = ['reflection', 'question', 'input'] as const satisfies readonly ErrorFamily[]

const human = new Map(
  errorFamilies.flatMap((family) => {
    const problem = problems.get(family)
    return problem?.labels === 'human' ? [[family, fitShift(problem.groups)] as const] : []
  }),
)
const floor = judgedByPeople.reduce((sum, family) => sum + (human.get(family)?.sd ?? 0), 0) / judgedByPeople.length

function shiftOf(family: ErrorFamily, { labels, groups }: Problem): Shift {
  const trials = groups.flat()
  const counts = {
    labels,
    sessions: sessions.length,
    turns: trials.length,
    positives: trials.filter((trial) => trial.found).length,
  }
  const known = human.get(family)
  if (known) return { ...known, ...counts }
  const silver = fitShift(groups)
  console.log(`${family}: the silver reading alone ${silver.mean} ± ${silver.sd}`)
  return silver.sd >= floor
    ? { ...silver, ...counts }
    : { ...fitShift(groups, Math.round(floor * 1000) / 1000), ...counts }
}

const shifts = Object.fromEntries([...problems].map(([family, problem]) => [family, shiftOf(family, problem)]))
console.table(shifts)
const content = `// Made by \`npm run fit:intervals -- --data FOLDER\` on AnnoMI's dev sessions: do not edit. How: docs/method/intervals.md.
import type { CodingError } from './coding-error.ts'

export const codingError: CodingError = ${JSON.stringify({ coder: { id: coder.id, version: coder.version }, shifts }, null, 2)}
`
writeFileSync(join(import.meta.dirname, '../src/measures/coding-error.generated.ts'), content)
