/**
 * Codes the test sessions through the same path as `regard code` and says how well: `npm run evaluate -- --data FOLDER`.
 * Prints the tables, writes results/evaluation.json and the model card (docs/method/coder.md).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCoder } from '../src/coding/index.ts'
import { readAnnomi } from './data/annomi.ts'
import { readExcerpts } from './data/excerpts.ts'
import { modelCard } from './evaluation/card.ts'
import { errorExamples } from './evaluation/error-examples.ts'
import { evaluate } from './evaluation/evaluation.ts'
import { adaptationTable, speedTable } from './evaluation/kept-results.ts'
import { asText, tablesOf } from './evaluation/tables.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, model: { type: 'string' }, keep: { type: 'boolean', default: true } },
  allowNegative: true,
})
if (!values.data) {
  console.error('Say where the data lies: npm run evaluate -- --data FOLDER')
  process.exit(64)
}
const root = join(import.meta.dirname, '..')
const sessions = [...readAnnomi(values.data), ...readExcerpts(values.data)].filter(({ split }) => split === 'test')
const coder = await loadCoder(values.model ? { folder: values.model } : {})
const evaluation = await evaluate(sessions, coder, (what) => console.error(`reading the test sessions: ${what}`))
const examples = await errorExamples(coder)
await coder.close()
console.log(
  `${coder.coder.id} ${coder.coder.version} on ${evaluation.sessions.annomi} test sessions of AnnoMI and ${evaluation.sessions.excerpts} test excerpts; intervals: 95 %, over sessions\n`,
)
for (const table of tablesOf(evaluation)) console.log(asText(table))
if (values.keep) {
  const results = join(root, 'bench/results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'evaluation.json'), `${JSON.stringify(evaluation, null, 1)}\n`)
  writeFileSync(
    join(root, 'docs/method/coder.md'),
    modelCard(evaluation, examples, { adaptation: adaptationTable(results), speed: speedTable(results) }),
  )
}
