import { expect, it } from 'vitest'
import { regardCodebook } from '../../src/model/regard-codebook.generated.ts'
import { rewordedIn } from '../../web/screens/codebook-reworded.ts'

it('names what a copy says in other words, and nothing else', () => {
  expect(rewordedIn({ ...regardCodebook, version: '1.9' })).toEqual([])
  const codes = regardCodebook.codes.map((code) =>
    code.key === 'validation' ? { ...code, definition: 'Says that it makes sense.' } : code,
  )
  expect(rewordedIn({ ...regardCodebook, codes })).toEqual(['validation'])
})
