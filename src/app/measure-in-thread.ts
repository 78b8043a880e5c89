import { Worker } from 'node:worker_threads'
import { InvariantError } from '../errors.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { MeasureResult } from '../model/measure.ts'

export type ToMeasure = Pick<CodedSession, 'session' | 'coding' | 'moments'>

/** Every measure of one session, with each kind of range: of the coding for the session itself, of sampling for Growth. */
export type Measured = { readonly coding: MeasureResult[]; readonly sampling: MeasureResult[] }

/** Measures in a thread. `signal`: the session has changed meanwhile, and nobody waits for this any more. */
export function measureInThread({ session, coding, moments }: ToMeasure, signal?: AbortSignal): Promise<Measured> {
  const worker = startWorker({ session, coding, moments })
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true })
    worker.once('message', (measured: Measured) => resolve(measured))
    worker.once('error', reject)
    worker.once('exit', () => reject(new InvariantError('the thread that measures has ended')))
  })
}

function startWorker(workerData: ToMeasure): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./measure-thread.js', import.meta.url), { workerData })
  }
  // From the sources, as tests run: a thread does not take over what reads TypeScript.
  const file = JSON.stringify(new URL('./measure-thread.ts', import.meta.url).href)
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`
  return new Worker(start, { eval: true, workerData })
}
