import { Worker } from 'node:worker_threads'
import { InvariantError, invariant, RegardError } from '../errors.ts'
import type { Coding } from '../model/coding.ts'
import type { LoadOptions } from './load-coder.ts'
import { forbidTelemetry } from './no-telemetry.ts'
import type { CodeOptions, SessionCoder } from './session-coder.ts'
import type { Asked, Failure, Said, WorkerData } from './worker-messages.ts'

type Waiting = {
  readonly resolve: (coding: Coding) => void
  readonly reject: (error: Error) => void
  readonly onProgress?: CodeOptions['onProgress']
}

/**
 * The coder in a thread of its own: codes as `loadCoder` does, while the caller's own thread stays free.
 * @throws RegardError `model-missing`, `model-damaged`, `runtime-missing`
 */
export async function loadWorkerCoder(options: LoadOptions = {}): Promise<SessionCoder> {
  const worker = startWorker({ load: options })
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  const ask = (asked: Asked) => worker.postMessage(asked)
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const ready = new Promise<SessionCoder['coder']>((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if (said.kind === 'ready') resolve(said.coder)
      else if (said.kind === 'failed' && said.id === null) reject(errorOf(said.failure))
      else hear(said, waiting)
    })
    worker.on('error', (error) => {
      reject(error)
      failAll(error)
    })
    worker.on('exit', () => {
      const error = new InvariantError('the thread that codes has ended')
      reject(error)
      failAll(error)
    })
  })
  const coder = await ready.catch(async (error) => {
    await worker.terminate()
    throw error
  })
  return {
    coder,
    code: (session, { goal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve, reject, ...(onProgress ? { onProgress } : {}) })
        ask({ kind: 'code', id, session, ...(goal === undefined ? {} : { goal }) })
      }),
    close: () =>
      new Promise((resolve) => {
        worker.once('exit', () => resolve())
        ask({ kind: 'close' })
      }),
  }
}

function hear(said: Said, waiting: Map<number, Waiting>): void {
  if (said.kind !== 'progress' && said.kind !== 'coded' && said.kind !== 'failed') return
  const asked = said.id === null ? undefined : waiting.get(said.id)
  invariant(asked && said.id !== null, 'the thread answers what it was asked')
  if (said.kind === 'progress') {
    asked.onProgress?.(said.done, said.total)
    return
  }
  waiting.delete(said.id)
  if (said.kind === 'coded') asked.resolve(said.coding)
  else asked.reject(errorOf(said.failure))
}

function startWorker(workerData: WorkerData): Worker {
  forbidTelemetry()
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./worker-thread.js', import.meta.url), { workerData })
  }
  // From the sources, as tests run: a thread does not take over what reads TypeScript.
  const file = JSON.stringify(new URL('./worker-thread.ts', import.meta.url).href)
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`
  return new Worker(start, { eval: true, workerData })
}

function errorOf(failure: Failure): Error {
  if ('code' in failure) return new RegardError(failure.code, { details: failure.details })
  const error = new InvariantError(failure.bug)
  error.stack = `${error.name}: ${failure.bug}\n${failure.frames}`
  return error
}
