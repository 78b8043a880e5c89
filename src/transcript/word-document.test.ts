import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../test/support/zip.ts'
import { readTranscript } from './index.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A paragraph; lines are set off by line breaks inside it. */
function paragraph(text: string): string {
  const runs = text.split('\n').map((line) => `<w:r><w:t xml:space="preserve">${line}</w:t></w:r>`)
  return `<w:p>${runs.join('<w:r><w:br/></w:r>')}</w:p>`
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

function document(body: string, declaration = ''): Uint8Array {
  return zipOf(
    parts(
      `<?xml version="1.0"?>${declaration}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
    ),
  )
}

function parts(main: string): Record<string, string> {
  return { '[Content_Types].xml': contentTypes, '_rels/.rels': relations, 'word/document.xml': main }
}

async function read(bytes: Uint8Array) {
  const { value, issues } = await readTranscript(bytes, { id: 'x', fileName: 'x.docx' })
  return {
    turns: value?.turns.map(({ role, text, start }) => [role, text, start]),
    codes: issues.map(({ code }) => code),
    message: issues[0]?.message,
  }
}

describe('Word documents', () => {
  it('reads paragraphs with labels', async () => {
    const body = ['Therapist: How are you?', 'Client: Sad, I think.', 'It began on Monday.', 'Therapist: Since Monday.']
    expect(await read(document(body.map(paragraph).join('')))).toMatchObject({
      turns: [
        ['therapist', 'How are you?', undefined],
        ['client', 'Sad, I think. It began on Monday.', undefined],
        ['therapist', 'Since Monday.', undefined],
      ],
      codes: ['speaker-carried-on'],
    })
  })

  it('reads a name with its time and the words below it in one paragraph', async () => {
    const body = ['Mara Lind   0:03\nWhat was that like for you?', 'Tom Ask   0:07\nI guess I was hurt. My wife left.']
    expect(await read(document(body.map(paragraph).join('')))).toMatchObject({
      turns: [
        ['therapist', 'What was that like for you?', 3],
        ['client', 'I guess I was hurt. My wife left.', 7],
      ],
      codes: ['speaker-guessed'],
    })
  })

  it('reads tables with named columns, and without', async () => {
    const named = table([
      ['Time', 'Speaker', 'Text'],
      ['00:01', 'Therapist', 'How are you?'],
      ['00:04', 'Client', 'Tired.'],
    ])
    const bare = table([
      ['1', '00:01', 'Therapist', 'How are you?'],
      ['2', '00:04', 'Client', 'Tired.'],
    ])
    const turns = [
      ['therapist', 'How are you?', 1],
      ['client', 'Tired.', 4],
    ]
    expect(await read(document(named))).toMatchObject({ turns, codes: [] })
    expect(await read(document(bare))).toMatchObject({ turns, codes: [] })
    expect(await read(document(paragraph('Notes') + named))).toMatchObject({ turns, codes: ['line-not-understood'] })
  })

  it('does not open a document that declares entities', async () => {
    const external = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    const { turns, codes } = await read(document(paragraph('Therapist: &x;'), external))
    expect(turns).toBeUndefined()
    expect(codes).toEqual(['document-unsafe'])
  })

  it('stops unpacking at the limit, whatever size is declared', async () => {
    const blank = ' '.repeat(120_000_000)
    const bomb = zipOf({ ...parts('<a/>'), 'word/media/picture.bin': blank }, { declaredSize: 10 })
    const before = performance.now()
    expect((await read(bomb)).codes).toEqual(['document-unsafe'])
    expect(
      (await read(zipOf({ ...parts('<a/>'), 'word/b.xml': `<a>${blank.slice(0, 4_000_000)}</a>` }))).codes,
    ).toEqual(['document-unsafe'])
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  it('reading a damaged document throws nothing', async () => {
    const whole = document(['Therapist: How are you?', 'Client: Sad, I think.'].map(paragraph).join(''))
    const flip = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 5 }), async (flips) => {
        const bytes = whole.slice()
        for (const { at, byte } of flips) bytes[at] = byte
        const { value, issues } = await readTranscript(bytes, { id: 'x' })
        expect(value === undefined).toBe(issues.some(({ severity }) => severity === 'error'))
      }),
      { numRuns: 300 },
    )
  })

  it('says what another archive is, and that a damaged one is damaged', async () => {
    expect((await read(zipOf({ 'xl/workbook.xml': '<a/>' }))).message).toContain('an Excel workbook')
    expect((await read(zipOf({ 'photo.txt': 'a' }))).message).toContain('a zip archive')
    const whole = document(paragraph('Therapist: hello'))
    expect((await read(whole.slice(0, whole.length / 2))).codes).toEqual(['file-damaged'])
    expect((await read(zipOf(parts('<w:document><w:body>')))).codes).toEqual(['file-damaged'])
  })
})
