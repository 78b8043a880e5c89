/**
 * Breaks the store in every way that docs/method/trust.md promises it survives, and prints what was lost.
 *   npm run torture                 everything; the table goes into docs/method/trust.md
 *   npm run torture -- --short      a part of each, within five minutes
 *   npm run torture -- --only kill  the trials whose words match
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { auditTrials } from './audit.ts'
import { clinical, closeCoder } from './clinical.ts'
import { copies } from './copies.ts'
import { doors } from './doors.ts'
import { faults } from './faults.ts'
import { flippedBits } from './flipped-bits.ts'
import { kills } from './kills.ts'
import { Lab, type Outcome, type Trial } from './lab.ts'
import { markers } from './markers.ts'
import { migrationTrials } from './migrations.ts'
import { writeReport } from './report.ts'
import { safetyTrials } from './safety.ts'
import { walDamage } from './wal-damage.ts'

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, only: { type: 'string' } } })
const trials: readonly Trial[] = [
  ...kills,
  ...migrationTrials,
  ...faults,
  ...walDamage,
  ...flippedBits,
  ...doors,
  ...markers,
  ...copies,
  ...clinical,
  ...auditTrials,
  ...safetyTrials,
].toSorted((a, b) => Number(a.item) - Number(b.item))
const wanted = trials.filter((trial) => !values.only || new RegExp(values.only).test(`${trial.item} ${trial.what}`))

const absent = ['gcc', 'tsc'].filter((tool) => !present(tool))
if (absent.length > 0) {
  console.error(`Not here, and needed: ${absent.join(', ')}. Nothing was tried.`)
  process.exit(4)
}
execFileSync('npx', ['tsc', '-p', 'bench/torture/tsconfig.json'], { stdio: 'inherit' })

const lab = new Lab(values.short, 'node_modules/.cache/regard-torture/bench/torture')
const rows: { trial: Trial; outcome: Outcome; seconds: number }[] = []
const began = Date.now()
try {
  for (const trial of wanted) {
    const start = Date.now()
    let outcome: Outcome
    try {
      outcome = await trial.run(lab)
    } catch (error) {
      outcome = { trials: 0, lost: [`the trial itself broke: ${error instanceof Error ? error.stack : error}`] }
    }
    const seconds = (Date.now() - start) / 1000
    rows.push({ trial, outcome, seconds })
    const { lost } = outcome
    console.log(
      `${trial.item.padStart(2)}  ${String(outcome.trials).padStart(5)} trials  ${String(lost.length).padStart(3)} lost  ${seconds.toFixed(0).padStart(4)} s  ${trial.what}`,
    )
    if (outcome.notes) console.log(`      ${outcome.notes}`)
    for (const line of lost.slice(0, 10)) console.log(`      ${line}`)
  }
} finally {
  lab.end()
  await closeCoder()
}
const lost = rows.reduce((sum, row) => sum + row.outcome.lost.length, 0)
const total = rows.reduce((sum, row) => sum + row.outcome.trials, 0)
const minutes = (Date.now() - began) / 60_000
console.log(`${total} trials, ${lost} lost, ${minutes.toFixed(1)} minutes`)
if (!values.short && !values.only) writeReport(rows, minutes)
process.exit(lost === 0 ? 0 : 1)

function present(tool: string): boolean {
  try {
    execFileSync(tool === 'tsc' ? 'npx' : tool, tool === 'tsc' ? ['tsc', '--version'] : ['--version'], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
