/** What recordings do to a transcript, simulated: on copies of the labelled sessions, from a seed. */
import { type Random, randomInteger, seededRandom } from '../../src/statistics/index.ts'
import type { LabelledSession, LabelledTurn } from '../data/labelled-session.ts'
import type { Change } from './judged.ts'

const bracketed = /[[(][^\])]{1,40}[\])]/g
const punctuation = /[^\p{L}\p{N}_\s']|_/gu
const fillers = ['um', 'uh', 'you know', 'like', 'I mean', 'er'] as const

/** What automatic transcription gives at its plainest: lower case, no punctuation, no stage directions. */
export function asRecorded(text: string): string {
  const plain = text.replace(bracketed, ' ').replace(punctuation, ' ').toLowerCase().trim().replace(/\s+/g, ' ')
  return plain === '' ? 'mm' : plain
}

export const lowerCase: Change = (session) => eachTurn(session, (turn) => ({ ...turn, text: asRecorded(turn.text) }))

/** Each word is, at `rate`, lost, taken for another word of the session, or followed by one (a third each). */
export function wrongWords(rate: number): Change {
  return (session) => {
    const random = seededRandom(7)
    const heard = session.turns.flatMap((turn) => turn.text.split(/\s+/))
    const another = () => heard[randomInteger(random, heard.length)] ?? 'the'
    return eachTurn(session, (turn) => {
      const words = turn.text.split(/\s+/).flatMap((word) => {
        if (random() >= rate) return [word]
        const kind = randomInteger(random, 3)
        return kind === 0 ? [] : kind === 1 ? [another()] : [word, another()]
      })
      return { ...turn, text: words.length > 0 ? words.join(' ') : turn.text }
    })
  }
}

/** A filler before one word in twelve. */
export const withFillers: Change = (session) => {
  const random = seededRandom(8)
  const filler = () => fillers[randomInteger(random, fillers.length)] ?? 'um'
  return eachTurn(session, (turn) => ({
    ...turn,
    text: turn.text
      .split(/\s+/)
      .map((word) => (random() < 1 / 12 ? `${filler()}, ${word}` : word))
      .join(' '),
  }))
}

/** One turn in twenty is given to the other speaker (and so grows together with its neighbours). */
export const wrongSpeakers: Change = (session) => {
  const random: Random = seededRandom(9)
  return eachTurn(session, (turn) =>
    random() < 0.05 ? { ...turn, role: turn.role === 'client' ? 'therapist' : 'client' } : turn,
  )
}

function eachTurn(session: LabelledSession, change: (turn: LabelledTurn) => LabelledTurn): LabelledSession {
  return { ...session, turns: session.turns.map(change) }
}
