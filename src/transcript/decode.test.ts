import { describe, expect, it } from 'vitest'
import { issueCodesOf as codes, readText as read } from '../../test/support/transcripts.ts'
import { readTranscript } from './index.ts'

describe('encodings', () => {
  const text = 'Therapist: How was it, José?\r\nClient: “Okay” – I cried.\r\n'
  const expected = ['How was it, José?', '“Okay” – I cried.']

  it('reads UTF-8 with a mark, and UTF-16 of both kinds with and without one', async () => {
    const utf16 = (littleEndian: boolean, mark: boolean) => {
      const units = [...((mark ? '\uFEFF' : '') + text)]
      const bytes = new Uint8Array(units.length * 2)
      const view = new DataView(bytes.buffer)
      for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit.charCodeAt(0), littleEndian)
      return bytes
    }
    const files = [new TextEncoder().encode(`\uFEFF${text}`)]
    for (const little of [true, false]) for (const mark of [true, false]) files.push(utf16(little, mark))
    for (const file of files) {
      const { value, issues } = await readTranscript(file, { id: 'x' })
      expect(value?.turns.map((turn) => turn.text)).toEqual(expected)
      expect(issues).toEqual([])
    }
  })

  it('takes other bytes for windows-1252, with its curly marks and dashes, and says so', async () => {
    const places: Readonly<Record<string, number>> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 }
    const { value, issues } = await readTranscript(
      Uint8Array.from(`${text}Client: I’m ‘fine’.\r\n`, (letter) => places[letter] ?? letter.charCodeAt(0)),
      { id: 'x' },
    )
    expect(value?.turns.map((turn) => turn.text)).toEqual(['How was it, José?', '“Okay” – I cried. I’m ‘fine’.'])
    expect(codes({ issues })).toEqual(['encoding-guessed'])
  })

  it('takes out what is unseen and what a terminal would obey', async () => {
    const { value, issues } = await read('T: a\0b\u202ec\u001b[31m\nC: d\uFFFD')
    expect(value?.turns.map((turn) => turn.text)).toEqual(['abc[31m', 'd\uFFFD'])
    expect(codes({ issues })).toEqual(['characters-unreadable'])
  })
})
