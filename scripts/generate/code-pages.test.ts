import { describe, expect, test } from 'vitest'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import { regardCodebook } from '../../src/model/regard-codebook.generated.ts'
import { codeIndex, codePages } from './code-pages.ts'
import { withSection } from './generated-file.ts'

const pages = new Map(codePages(regardCodebook).map(({ path, content }) => [path, content]))
const pageOf = (key: string): string => pages.get(`docs/method/codes/${key}.md`) ?? ''

describe('the pages of the codes', () => {
  test('hold all that the codebook says of a code', () => {
    expect(pages.size).toBe(regardCodebook.codes.length)
    for (const code of regardCodebook.codes) {
      const { presentWhen, notWhen, examples, nearMisses, sources } = code
      const said = [code.definition, ...presentWhen, ...notWhen, ...examples, ...sources]
      for (const text of [...said, ...nearMisses.flatMap(({ text, why }) => [text, why])]) {
        expect(pageOf(code.key)).toContain(text)
      }
    }
  })

  test('say that a code is young where it is, and only there', () => {
    expect(pageOf('minimising')).toContain('This is a young code')
    expect(pageOf('question')).not.toContain('young')
  })

  test('name the side of what the therapist does, and none for what the client brings', () => {
    expect(pageOf('validation')).toContain('on the side of compassion')
    expect(pageOf('shame')).not.toMatch(/side of|in the balance/)
  })

  test('tell a kind the key of its family', () => {
    expect(pageOf('feeling.hurt')).toContain('<kbd>e</kbd>')
  })

  test('say so where no figure and no counterpart is known', () => {
    expect(definitionOf('minimising')).toMatchObject({ agreement: null, counterparts: [] })
    expect(pageOf('minimising')).toContain('No figure is known to us')
    expect(pageOf('minimising')).toContain('No counterpart is known to us')
  })

  test('are each linked from the index', () => {
    const index = codeIndex(regardCodebook)
    for (const { key } of regardCodebook.codes) expect(index).toContain(`(codes/${key}.md)`)
  })
})

describe('a generated section in a page that is written by hand', () => {
  const page = '# Title\n\n<!-- begin codes: made -->\nold\n<!-- end codes -->\n\nBy hand.\n'

  test('is replaced; what is around it stays', () => {
    const once = withSection(page, 'codes', 'new')
    expect(once).toBe('# Title\n\n<!-- begin codes: made -->\n\nnew\n\n<!-- end codes -->\n\nBy hand.\n')
    expect(withSection(once, 'codes', 'new')).toBe(once)
  })

  test('throws where the marks are not there', () => {
    expect(() => withSection(page, 'measures', 'new')).toThrow('no section "measures"')
  })
})
