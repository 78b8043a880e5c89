import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { drawingDocument } from '../../../test/support/report.ts'
import { leadOf } from './lead.ts'
import { pageSettingOf } from './page-setting.ts'

function lead(lines: readonly Line[]): string {
  return leadOf(pageSettingOf(codedFrom(lines), drawingDocument()))
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
}

const opening: Line = { by: 'C', says: 'I am so ashamed of it.', codes: ['shame'] }
const passed: Line = { by: 'T', says: 'The bus comes at six.', codes: ['information'] }

describe('the sentence that opens a page', () => {
  it('says what was met, the silence that was kept, and what came again', () => {
    expect(lead(shortSession)).toBe(
      'You met the client in 1 of 3 openings. After the longest silence, at 1:24, the client went on. What went past at 0:05 came again at 0:31, and you met it at 1:04.',
    )
  })

  it('does not call a silence the longest where another is longer', () => {
    const longer = shortSession.map(
      (line): Line => (line.by === 'T' && line.at?.[0] === 131 ? { ...line, at: [160, 163] } : line),
    )
    expect(lead(longer)).toContain('After a silence of 14 seconds, at 1:24, the client went on.')
  })

  it('says what else was given where nothing was met', () => {
    expect(lead([opening, passed, { by: 'T', says: 'That took courage.', codes: ['affirmation'] }])).toBe(
      'You named a strength once, in turn 2.',
    )
    expect(lead([opening, { by: 'T', says: 'What was that like?', codes: ['question.open'] }])).toBe(
      'You asked the client about the one opening that was found.',
    )
  })

  it('says where it first was, where it was more than once', () => {
    const strength: Line = { by: 'T', says: 'That took courage.', codes: ['affirmation'], at: [65, 66] }
    expect(lead([strength, { by: 'C', says: 'Well.' }, strength])).toBe('You named a strength twice, first at 1:05.')
  })

  it('says that the one opening was met', () => {
    const met: Line = { by: 'T', says: 'There is shame in it.', codes: ['names-feeling'] }
    expect(lead([opening, met])).toBe('You met the client in the one opening that was found.')
  })

  it('says that the client was kind to themselves where no silence was kept', () => {
    expect(
      lead([
        { by: 'C', says: 'I was tired. Anyone would be.', codes: ['self-compassion'], at: [61, 64] },
        { ...passed, at: [65, 66] },
      ]),
    ).toBe('The client had kind words for themselves at 1:01.')
  })

  it('does not claim a kindness that may be a guess', () => {
    const guess: Line = { by: 'C', says: 'I was tired.', codes: [['self-compassion', 0.3]] }
    expect(lead([guess, passed])).toContain('Nothing could be said here for sure.')
  })

  it('says so where nothing can be said', () => {
    expect(lead([opening, passed])).toBe('Nothing could be said here for sure. The session stands below, as it was.')
  })
})
