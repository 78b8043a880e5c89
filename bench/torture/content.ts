import type { Session } from '../../src/model/session.ts'
import { seededRandom } from '../../src/statistics/index.ts'

const words =
  'tired of the night and then she said nothing about it while I was waiting there with my hands cold so I left'.split(
    ' ',
  )

/** One session that both sides of a trial can make again from two numbers, to the last character. */
export function sessionOf(seed: number, at: number): Session {
  const random = seededRandom(seed * 100_003 + at)
  const turns = 2 + Math.floor(random() * 40)
  return {
    id: idOf(seed, at),
    title: `tale ${seed} ${at}`,
    language: 'en',
    speakers: [
      { id: 's1', role: 'therapist', label: 'T' },
      { id: 's2', role: 'client', label: 'C' },
    ],
    turns: Array.from({ length: turns }, (_, index) => {
      const size = 1 + Math.floor(random() * (index % 17 === 0 ? 400 : 30))
      const text = Array.from({ length: size }, () => words[Math.floor(random() * words.length)]).join(' ')
      const role = index % 2 === 0 ? ('therapist' as const) : ('client' as const)
      return { index, speaker: index % 2 === 0 ? 's1' : 's2', role, text, start: index * 3, end: index * 3 + 2 }
    }),
  }
}

export function idOf(seed: number, at: number): string {
  return `t-${seed}-${at}`
}

export function recordingOf(seed: number, at: number): Buffer {
  const random = seededRandom(seed * 7919 + at)
  const bytes = Buffer.alloc(Math.floor(random() * 150_000))
  for (let place = 0; place < bytes.length; place += 64) bytes[place] = Math.floor(random() * 256)
  return bytes
}

export function noteOf(seed: number, at: number): string {
  return `note ${seed} ${at}`
}

export type Operation =
  | { readonly kind: 'add'; readonly at: number }
  | { readonly kind: 'note' | 'record' | 'erase'; readonly at: number; readonly of: number }
  | { readonly kind: 'checkpoint'; readonly at: number }

/** What a worker does, one thing after another: the same list wherever it is made. `of` is the place of the session's own `add`. */
export function planOf(seed: number, count: number): Operation[] {
  const random = seededRandom(seed)
  const alive: number[] = []
  return Array.from({ length: count }, (_, at): Operation => {
    const dice = random()
    const of = alive.at(-1)
    if (of === undefined || dice < 0.65) {
      alive.push(at)
      return { kind: 'add', at }
    }
    if (dice < 0.75) return { kind: 'note', at, of }
    if (dice < 0.83) return { kind: 'record', at, of }
    if (dice < 0.92) {
      alive.pop()
      return { kind: 'erase', at, of }
    }
    return { kind: 'checkpoint', at }
  })
}
