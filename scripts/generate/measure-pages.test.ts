import { describe, expect, test } from 'vitest'
import { measures } from '../../src/measures/index.ts'
import { regardCodebook } from '../../src/model/regard-codebook.generated.ts'
import { measureIndex, measurePages } from './measure-pages.ts'

const pages = measurePages(measures, regardCodebook)

describe('the pages of the measures', () => {
  test('are one for each, and each is linked from the index', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(measures.length)
    for (const { id } of measures) expect(measureIndex(measures)).toContain(`(measures/${id}.md)`)
  })

  test('hold what is declared: meaning, formula, example, limits, source', () => {
    for (const [at, { meaning, formula, example, limits, source }] of measures.entries()) {
      for (const text of [meaning, formula, example.working, limits, source]) {
        expect(pages[at]?.content).toContain(text)
      }
    }
  })

  test('show the value of the example with the digits that a person is shown', () => {
    for (const [at, { example, digits }] of measures.entries()) {
      const shown = example.value === null ? 'Not given for this session.' : `**${example.value.toFixed(digits)}**`
      expect(pages[at]?.content).toContain(shown)
    }
  })
})
