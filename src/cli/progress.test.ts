import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { Io } from './io.ts'
import { progressOn } from './progress.ts'

/** A terminal that keeps everything that is written to it, in order. */
function terminal(showsProgress = true) {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 80 })
  const seen = () => String(stream.read() ?? '')
  let clock = 0
  const io: Io = {
    out: (text) => void stream.write(text),
    err: (text) => void stream.write(text),
    readStdin: async () => new Uint8Array(),
    readFile: async () => new Uint8Array(),
    env: {},
    terminal: { interactive: true, showsProgress, columns: 80, colour: false, ascii: false },
    now: () => new Date(clock),
    setExit() {},
  }
  const progress = progressOn(io, stream as unknown as NodeJS.WriteStream) // what a bar writes with is all there
  return { progress, seen, later: () => (clock += 2000) }
}

test('the bar is gone before anything else is printed, and nothing is written over it', () => {
  const { progress, seen, later } = terminal()
  later()
  progress.show(1, 4, 'reading')
  progress.io.out('first-session.vtt\n')
  progress.end()
  const text = seen()
  expect(text).toContain('reading')
  expect(text.endsWith('first-session.vtt\n')).toBe(true)
})

test('it comes back for the next session', () => {
  const { progress, seen, later } = terminal()
  later()
  progress.show(1, 2, 'sessions')
  progress.io.err('a finding\n')
  progress.show(2, 2, 'sessions')
  progress.end()
  expect(
    seen()
      .split('a finding')
      .map((part) => part.includes('sessions')),
  ).toEqual([true, true])
})

test('nothing is drawn within the first second, nor where nobody sees it', () => {
  const soon = terminal()
  soon.progress.show(1, 4, 'reading')
  soon.progress.end()
  const piped = terminal(false)
  piped.later()
  piped.progress.show(1, 4, 'reading')
  piped.progress.end()
  expect([soon.seen(), piped.seen()]).toEqual(['', ''])
})
