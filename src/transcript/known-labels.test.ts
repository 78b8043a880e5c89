import { describe, expect, it } from 'vitest'
import { knownLabels } from './known-labels.ts'
import { readLabel } from './label-candidate.ts'

const known = (...lines: string[]) => [...knownLabels(lines.map(readLabel))].sort()

describe('knownLabels', () => {
  it('takes what says who a person is, in any case', () => {
    expect(known('therapist: a', 'CLIENT: b', 'so: c')).toEqual(['client', 'therapist'])
  })

  it('takes names that come again, and leaves openings of sentences', () => {
    const lines = ['Anna: a', 'Ben: b', 'Anna: c', 'Ben: d', "Here's the thing: e", 'But honestly: f', 'So: g', 'So: h']
    expect(known(...lines)).toEqual(['anna', 'ben'])
  })

  it('takes a name that comes once where every line has its label, not among hanging lines', () => {
    expect(known('T: a', 'C: b', 'T: c', 'Rosa: d')).toEqual(['c', 'rosa', 't'])
    expect(known('T: a', 'and more', 'C: b', 'Rosa: d')).toEqual(['c', 't'])
  })

  it('takes names in small letters where they open most lines', () => {
    expect(known('anna: a', 'ben: b', 'anna: c', 'ben: d')).toEqual(['anna', 'ben'])
    expect(known('anna: a', 'x', 'y', 'z', 'w', 'anna: c')).toEqual([])
  })

  it('takes no address and no time for a label', () => {
    expect(known('https://example.org', '10:30 it was', 'at 10:30 it was')).toEqual([])
  })
})

describe('readLabel', () => {
  it.each([
    ['[00:01:02] T: yes', { label: 'T', start: 62, text: 'yes' }],
    ['T [0:10 - 0:12]: yes', { label: 'T', start: 10, end: 12, text: 'yes' }],
    ['[SPEAKER_00]: yes', { label: 'SPEAKER_00', text: 'yes' }],
    ['**Dr. Lee:** [0:10] yes', { label: 'Dr. Lee', start: 10, text: 'yes' }],
    ['T: at 10:30', { label: 'T', text: 'at 10:30' }],
    ['T: 10:30 was late', { label: 'T', text: '10:30 was late' }],
    ['10:30 was late', { text: '10:30 was late' }],
    ['0:12', { start: 12, text: '' }],
  ])('reads %j', (line, expected) => {
    const { whole, separator, leading, ...read } = readLabel(line)
    expect(read).toEqual(expected)
  })
})
