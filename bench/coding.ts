/**
 * How long a 600-turn session takes, in a cold process and warm, beside a run that does everything but inference; and how
 * much memory 10,000 turns take. The sessions are made from the examples. `npm run build` first: what is timed is the package.
 * Times here are noisy where other work runs: the ratios carry over. `--python PYTHON` adds PyTorch on the same windows.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Tokenizer } from '@huggingface/tokenizers'
import * as z from 'zod'
import { readModelFiles } from '../src/coding/model-files.ts'
import { windowsOf } from '../src/coding/windows.ts'
import type { Turn } from '../src/model/session.ts'
import { readTranscript } from '../src/transcript/index.ts'

const { values } = parseArgs({ options: { python: { type: 'string' }, runs: { type: 'string', default: '5' } } })
const root = join(import.meta.dirname, '..')
const wantedTurns = 600
const longTurns = 10_000
const runs = Number(values.runs)
const threads = Math.min(4, availableParallelism())

const Run = z.object({
  turns: z.number(),
  load: z.number(),
  cold: z.number(),
  warm: z.number(),
  megabytes: z.number(),
})
type Run = z.infer<typeof Run>

/** Turns of the examples, over and over, therapist and client in turn. */
async function longSession(count: number): Promise<Turn[]> {
  const turns: Turn[] = []
  for (const name of ['first-session.vtt', 'hurried-session.vtt']) {
    const { value } = await readTranscript(readFileSync(join(root, 'examples', name)), { id: name })
    turns.push(...(value?.turns ?? []))
  }
  return Array.from({ length: count }, (_, index) => {
    const role = index % 2 === 0 ? 'therapist' : 'client'
    const ofRole = turns.filter((turn) => turn.role === role)
    return { index, speaker: role, role, text: ofRole[Math.floor(index / 2) % ofRole.length]?.text ?? '' }
  })
}

function asTranscript(turns: readonly Turn[]): string {
  return turns.map(({ role, text }) => `${role === 'therapist' ? 'Therapist' : 'Client'}: ${text}`).join('\n')
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** PyTorch on the same windows: seconds of the forward passes alone, warm. */
async function pythonSeconds(python: string, turns: readonly Turn[]): Promise<number> {
  const { tokenizer, tokenizerConfig } = await readModelFiles()
  const tokenise = new Tokenizer(tokenizer, tokenizerConfig)
  const windows = windowsOf(
    turns.map(({ text, role }) => ({
      ids: tokenise.encode(text, { add_special_tokens: false }).ids,
      type: role === 'therapist' ? 0 : 1,
    })),
  )
  const input = JSON.stringify({ threads, windows: [...windows].map(({ ids, types }) => ({ ids, types })) })
  const output = execFileSync(python, ['-W', 'ignore', join(root, 'training/time_windows.py')], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return z.object({ seconds: z.number() }).parse(JSON.parse(output)).seconds
}

const folder = mkdtempSync(join(tmpdir(), 'regard-bench-'))
try {
  const path = join(folder, 'session.txt')
  const session = await longSession(wantedTurns)
  writeFileSync(path, asTranscript(session))
  const once = (kind: string, file = path): Run =>
    Run.parse(
      JSON.parse(execFileSync(process.execPath, [join(root, 'bench/cold-run.mjs'), file, kind], { encoding: 'utf8' })),
    )
  once('model') // the file cache is warm for both from here on
  const model: Run[] = []
  const majority: Run[] = []
  for (let run = 0; run < runs; run++) {
    model.push(once('model'))
    majority.push(once('majority'))
  }
  const of = (rows: readonly Run[], key: keyof Run): number => median(rows.map((row) => row[key]))
  const python = values.python ? await pythonSeconds(values.python, session) : undefined
  const longPath = join(folder, 'long.txt')
  writeFileSync(longPath, asTranscript(await longSession(longTurns)))
  const long = once('once', longPath)
  const longCoder = once('coder', longPath)
  const [cold, warm] = [of(model, 'cold'), of(model, 'warm')]
  const result = {
    turns: of(model, 'turns'),
    runs,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    threads,
    load: loadavg()[0],
    seconds: { load: of(model, 'load'), cold, warm, withoutInference: of(majority, 'cold') },
    fastest: { cold: Math.min(...model.map((run) => run.cold)), warm: Math.min(...model.map((run) => run.warm)) },
    megabytes: of(model, 'megabytes'),
    tenThousandTurns: {
      turns: long.turns,
      seconds: long.cold,
      megabytes: long.megabytes,
      coderMegabytes: longCoder.megabytes,
    },
    ...(python === undefined ? {} : { pytorchSeconds: python, timesFasterThanPytorch: python / warm }),
  }
  console.log(`${result.turns} turns, median of ${runs} cold processes; ${threads} threads, ${result.processor}, load ${result.load?.toFixed(1)}
  cold    ${cold.toFixed(2)} s (loading ${result.seconds.load.toFixed(2)} s), ${Math.round(wantedTurns / cold)} turns per second; fastest ${result.fastest.cold.toFixed(2)} s
  warm    ${warm.toFixed(2)} s, ${Math.round(wantedTurns / warm)} turns per second; fastest ${result.fastest.warm.toFixed(2)} s
  memory  ${Math.round(result.megabytes)} MB at the peak
  without inference  ${result.seconds.withoutInference.toFixed(2)} s, ${Math.round(of(majority, 'megabytes'))} MB
  ratio   ${(cold / result.seconds.withoutInference).toFixed(1)} times the run without inference
  ${long.turns} turns  ${long.cold.toFixed(1)} s cold, ${Math.round(long.megabytes)} MB at the peak, ${Math.round(longCoder.megabytes)} MB without moments and measures${
    python === undefined
      ? ''
      : `\n  PyTorch fp32 on the same windows  ${python.toFixed(2)} s: ${(python / warm).toFixed(1)} times as long as warm`
  }`)
  mkdirSync(join(root, 'bench/results'), { recursive: true })
  writeFileSync(join(root, 'bench/results/coding.json'), `${JSON.stringify(result, null, 1)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}
