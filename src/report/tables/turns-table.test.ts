import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { deidentified } from '../deidentified.ts'
import { neutralised } from './table.ts'
import { turnsTable } from './turns-table.ts'

const coded = codedFrom(shortSession, { id: 'a1', labels: { C: 'Ash' } })

function read(csv: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  return parsed.data
}

describe('the table of turns', () => {
  it('has one row a turn', () => {
    const rows = read(turnsTable(coded))
    expect(rows).toHaveLength(shortSession.length)
    expect(rows[6]).toEqual({
      session: 'a1',
      turn: '6',
      speaker: 's1',
      role: 'therapist',
      label: 'Therapist',
      start: '64',
      end: '70',
      pause_before: '4',
      words: '15',
      text: 'It sounds as if there is shame in it. Of course you would stay in.',
      main: 'other',
      main_probability: '0.8',
      talk: '',
      talk_probability: '',
      codes: 'names-feeling reflection validation',
      probabilities: '0.92 0.88 0.86',
      unsure: '',
      opening: '',
      answers: '5',
      safety: '',
    })
    expect(rows[5]).toMatchObject({ opening: 'meets', answers: '', talk: 'neutral', main: '' })
  })

  it('holds several sessions one after the other, and rows without a header to append', () => {
    expect(read(turnsTable([coded, { ...coded, session: { ...coded.session, id: 'b2' } }]))).toHaveLength(22)
    const rows = turnsTable(coded, { header: false })
    expect(rows.startsWith('a1,0,')).toBe(true)
    expect(turnsTable(coded)).toBe(`${turnsTable(codedFrom([]))}${rows}`)
  })

  it('names the turns about safety, also without their words', () => {
    const lines: Line[] = [
      { by: 'C', says: 'I keep thinking everyone would be better off without me.' },
      { by: 'T', says: 'Go on.' },
      { by: 'C', says: 'Nothing.', codes: ['safety'] },
    ]
    const told = codedFrom(lines)
    for (const one of [told, deidentified(told)]) {
      expect(read(turnsTable(one)).map(({ safety }) => safety)).toEqual(['words', '', 'coder'])
    }
  })

  it('keeps the number of words where the words were left out', () => {
    const rows = read(turnsTable(deidentified(coded)))
    expect(rows.map(({ text, label }) => `${text}${label}`).join('')).toBe('')
    expect(rows.map(({ words }) => words)).toEqual(read(turnsTable(coded)).map(({ words }) => words))
  })
})

describe('cells that a spreadsheet would take for a formula', () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n+1',
    '＝1+1',
    '\u200b=1',
    '=cmd|"/C calc"!A0',
    '\ufeff=1',
  ]

  it.each(hostile)('%j is neutralised', (text) => {
    expect(neutralised(text)).toBe(`'${text}`)
  })

  it('are neutralised in text, labels and ids alike, and nothing else is changed', () => {
    for (const text of hostile) {
      const [row] = read(turnsTable(codedFrom([{ by: 'T', says: text }], { id: text, labels: { T: text } })))
      expect([row?.text, row?.label, row?.session]).toEqual([`'${text}`, `'${text}`, `'${text}`])
    }
    const plain = 'I said "no", and that = a start;\nthen — yes - I went.'
    expect(read(turnsTable(codedFrom([{ by: 'C', says: plain }])))[0]?.text).toBe(plain)
  })
})
