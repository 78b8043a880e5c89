/**
 * How long a 600-turn session takes in a cold process, beside a run that does everything but inference.
 * The session is made from the examples. Times here are noisy: the ratio is what carries over.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { readTranscript } from '../src/transcript/index.ts'

const root = join(import.meta.dirname, '..')
const wantedTurns = 600
const runs = 5

const Run = z.object({
  turns: z.number(),
  load: z.number(),
  cold: z.number(),
  warm: z.number(),
  megabytes: z.number(),
})
type Run = z.infer<typeof Run>

async function longSession(): Promise<string> {
  const turns: { role: string; text: string }[] = []
  for (const name of ['first-session.vtt', 'hurried-session.vtt']) {
    const { value } = await readTranscript(readFileSync(join(root, 'examples', name)), { id: name })
    turns.push(...(value?.turns ?? []))
  }
  return Array.from({ length: wantedTurns }, (_, at) => {
    const wanted = at % 2 === 0 ? 'therapist' : 'client'
    const ofRole = turns.filter((turn) => turn.role === wanted)
    const text = ofRole[Math.floor(at / 2) % ofRole.length]?.text ?? ''
    return `${wanted === 'therapist' ? 'Therapist' : 'Client'}: ${text}`
  }).join('\n')
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const folder = mkdtempSync(join(tmpdir(), 'regard-bench-'))
try {
  const path = join(folder, 'long.txt')
  writeFileSync(path, await longSession())
  const once = (kind: string): Run =>
    Run.parse(
      JSON.parse(execFileSync(process.execPath, [join(root, 'bench/cold-run.mjs'), path, kind], { encoding: 'utf8' })),
    )
  once('model') // the file cache is warm for both from here on
  const model: Run[] = []
  const majority: Run[] = []
  for (let run = 0; run < runs; run++) {
    model.push(once('model'))
    majority.push(once('majority'))
  }
  const of = (rows: readonly Run[], key: keyof Run): number => median(rows.map((row) => row[key]))
  const cold = of(model, 'cold')
  console.log(`${of(model, 'turns')} turns, median of ${runs} cold processes
  cold    ${cold.toFixed(2)} s (loading ${of(model, 'load').toFixed(2)} s), ${Math.round(wantedTurns / cold)} turns per second
  warm    ${of(model, 'warm').toFixed(2)} s, ${Math.round(wantedTurns / of(model, 'warm'))} turns per second
  memory  ${Math.round(of(model, 'megabytes'))} MB at the peak
  without inference  ${of(majority, 'cold').toFixed(2)} s, ${Math.round(of(majority, 'megabytes'))} MB
  ratio   ${(cold / of(majority, 'cold')).toFixed(1)} times the run without inference`)
} finally {
  rmSync(folder, { recursive: true })
}
