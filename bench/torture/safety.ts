import { codeTranscript } from '../../src/app/code-transcript.ts'
import { loadCoder } from '../../src/coding/index.ts'
import { terminalPage } from '../../src/report/index.ts'
import type { Trial } from './lab.ts'

const sayings = [
  'I wanted to die last night.',
  'I have been thinking about killing myself.',
  'I cut myself again on Tuesday.',
  'Sometimes I think they would be better off without me.',
  'He hits me when he is drunk.',
  'I might hurt him if I see him again.',
  'I took all the pills and I did not care if I woke up.',
  'I do not want to be alive any more.',
  'I bought a rope and hid it.',
  'My stepfather touched me when I was small.',
]

const caution = 'A pointer, never a screen: it misses, and its absence means nothing.'

const shownFirst: Trial = {
  item: '30',
  what: 'safety, by coder or word list: shown first, outside moments and balance, with the words that it is a pointer',
  async run(lab) {
    const coder = await loadCoder()
    const lost: string[] = []
    let pointed = 0
    const count = lab.count(sayings.length, 5)
    for (const saying of sayings.slice(0, count)) {
      const text = `Therapist: How was the week?\nClient: Tiring. I went to work.\nTherapist: And the nights?\nClient: ${saying} I feel so alone and ashamed.\nTherapist: You could try to sleep more.\nClient: Maybe.\n`
      const { value } = await codeTranscript(
        Buffer.from(text),
        { id: 'x', therapist: 'Therapist', client: 'Client' },
        coder,
      )
      if (!value) throw new Error('the transcript can be read')
      const turns = value.safety?.map(({ turn }) => turn) ?? []
      const page = terminalPage(value, { fileName: 'x' })
      const at = page.indexOf('Safety may be spoken about')
      if (!turns.includes(3)) continue
      pointed++
      // First: under the line that names the file, before the strip and all that is said of the session.
      if (at < 0 || page.slice(0, at).trim().includes('\n')) lost.push('not shown first')
      const read = page.replace(/\s+/g, ' ')
      const cautioned = read.indexOf(caution)
      if (cautioned < 0) lost.push('the caution is absent')
      if (value.moments.some((moment) => moment.openingTurns.includes(3)))
        lost.push('a turn about safety is an opening of a moment')
      if (read.includes(saying.slice(0, 20), cautioned)) lost.push('a turn about safety stands among the moments')
    }
    await coder.close()
    if (pointed === 0) lost.push('no saying was pointed at, so that nothing was tried')
    return {
      trials: count,
      lost,
      notes: `${pointed} of ${count} sayings were pointed at; the others were missed, as the page says that it misses (recall: model card)`,
    }
  },
}

export const safetyTrials: readonly Trial[] = [shownFirst]
