/**
 * How often the 90 % coding interval holds the value from people's codes, on AnnoMI's test sessions with at least ten
 * therapist turns; beside it the same for an interval that ignores the text, and for one in which each turn errs by
 * itself. Writes the table of docs/method/intervals.md. What was fitted, was fitted on dev (`npm run fit:intervals`).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withSection } from '../scripts/generate/generated-file.ts'
import { codingError } from '../src/measures/coding-error.generated.ts'
import { codeAnnomi } from './data/coded-annomi.ts'
import { checkCoverage } from './intervals/check-coverage.ts'
import { coverageTables } from './intervals/coverage-tables.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, dev: { type: 'boolean', default: false } } })
if (!values.data) throw new Error('--data FOLDER is needed')

const { sessions, coder } = await codeAnnomi(values.data, ['dev', 'test'])
if (coder.id !== codingError.coder.id || coder.version !== codingError.coder.version) {
  throw new Error('the intervals were fitted on other weights: run `npm run fit:intervals` first')
}
const dev = sessions.filter((session) => session.labelled.split === 'dev')
const test = sessions.filter((session) => session.labelled.split === 'test')
const onDev = checkCoverage(dev, dev)
const onTest = checkCoverage(test, dev)
const tables = coverageTables(onTest, onDev, coder)
console.log(tables)
const page = join(import.meta.dirname, '../docs/method/intervals.md')
writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'coverage', tables))
