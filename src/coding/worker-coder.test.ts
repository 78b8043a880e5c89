import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTranscript } from '../transcript/index.ts'
import { loadCoder } from './load-coder.ts'
import { loadWorkerCoder } from './worker-coder.ts'

const example = new URL('../../examples/first-session.vtt', import.meta.url)

test('codes in a thread as in the program itself, tells its steps, and leaves the program free meanwhile', async () => {
  const { value: session } = await readTranscript(readFileSync(example), { id: 'example', fileName: 'x.vtt' })
  if (!session) throw new Error('the example can be read')
  const here = await loadCoder({ threads: 1 })
  const expected = await here.code(session, { goal: 'drink less' })
  await here.close()
  const there = await loadWorkerCoder({ threads: 1 })
  const steps: number[] = []
  let ticks = 0
  const ticking = setInterval(() => ticks++, 5)
  const coding = await there.code(session, { goal: 'drink less', onProgress: (done) => steps.push(done) })
  clearInterval(ticking)
  await there.close()
  expect(there.coder).toEqual(expected.coder)
  expect(coding).toEqual(expected)
  expect(steps.length).toBeGreaterThan(0)
  expect(ticks).toBeGreaterThan(3)
}, 60_000)

test('a folder without a model is refused by its code', async () => {
  await expect(loadWorkerCoder({ folder: import.meta.dirname })).rejects.toMatchObject({ code: 'model-missing' })
})
