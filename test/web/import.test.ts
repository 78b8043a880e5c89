/** What stands between a file and a session: the files that wait, and what is still to be given. */
import { describe, expect, it } from 'vitest'
import { emptyLine, joined, next, placeInLine } from '../../web/screens/import-line.ts'
import { missingFor, neededInWords } from '../../web/screens/import-needs.ts'

describe('several files', () => {
  it('come one after the other, also those that join later, and none is lost', () => {
    let line = joined(emptyLine, ['a', 'b'])
    expect([line.waiting[0], placeInLine(line)]).toEqual(['a', '1 of 2'])
    line = joined(next(line), ['c'])
    expect([line.waiting[0], placeInLine(line)]).toEqual(['b', '2 of 3'])
    line = next(line)
    expect([line.waiting[0], placeInLine(line)]).toEqual(['c', '3 of 3'])
    expect(next(line)).toEqual(emptyLine)
  })

  it('are not counted where there is one', () => {
    expect(placeInLine(joined(emptyLine, ['a']))).toBe('')
  })
})

describe('what is still to be given', () => {
  const given = { alias: 'W', keep: true, therapist: 'T', client: 'C' }

  it('is nothing where all is there', () => {
    expect(missingFor(given)).toEqual([])
  })

  it('is said in the order of the form', () => {
    expect(neededInWords(missingFor({ ...given, alias: ' ' }))).toBe(
      'Still needed: initials or an alias for the client.',
    )
    const all = missingFor({ alias: '', keep: false, therapist: 'T', client: 'T' })
    expect(all.map(({ field }) => field)).toEqual(['therapist', 'alias', 'keep'])
    expect(neededInWords(all)).toBe(
      'Still needed: two different speakers, initials or an alias for the client, and the client’s consent to keep it.',
    )
  })
})
