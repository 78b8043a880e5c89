/** The thread that codes: the model lives here, so that whoever asked can go on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { InvariantError, invariant, RegardError } from '../errors.ts'
import { loadCoder } from './load-coder.ts'
import type { SessionCoder } from './session-coder.ts'
import type { Asked, Failure, Said, WorkerData } from './worker-messages.ts'

invariant(parentPort, 'this file runs in a thread')
const port = parentPort
const { load } = workerData as WorkerData // given by worker-coder.ts alone

const say = (said: Said) => port.postMessage(said)

let last: Promise<unknown> = Promise.resolve()
const loading = loadCoder(load)
loading.then(
  ({ coder }) => say({ kind: 'ready', coder }),
  (error) => say({ kind: 'failed', id: null, failure: failureOf(error) }),
)

// One session at a time: two would only take each other's processors.
port.on('message', (asked: Asked) => {
  last = last.then(async () => {
    const coder = await loading.catch(() => undefined)
    if (!coder) return
    if (asked.kind === 'close') {
      await coder.close()
      say({ kind: 'closed' })
      port.close()
    } else await code(coder, asked)
  })
})

async function code(coder: SessionCoder, { id, session, goal }: Extract<Asked, { kind: 'code' }>): Promise<void> {
  try {
    const coding = await coder.code(session, {
      ...(goal === undefined ? {} : { goal }),
      onProgress: (done, total) => say({ kind: 'progress', id, done, total }),
    })
    say({ kind: 'coded', id, coding })
  } catch (error) {
    say({ kind: 'failed', id, failure: failureOf(error) })
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof RegardError) return { code: error.code, details: error.details }
  if (!(error instanceof Error)) return { bug: 'something was thrown that is no error', frames: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { bug: error instanceof InvariantError ? error.message : error.name, frames: frames.join('\n') }
}
