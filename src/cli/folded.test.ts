import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { folded } from './folded.ts'

test('long lines are set between words, as far in as they began', () => {
  expect(folded('short\n  and one that is set in\n', 14)).toBe('short\n  and one that\n  is set in\n')
  expect(folded('   7  Client: I was so tired', 16, 6)).toBe('   7  Client: I\n         was so\n         tired')
})

test('a question keeps the space before its answer', () => {
  expect(folded('The same passphrase again: ', 12)).toBe('The same\npassphrase\nagain: ')
})

test('a word that is longer than a line stays whole', () => {
  expect(folded('Written to /media/stick/a-long-name now', 12)).toBe('Written to\n/media/stick/a-long-name\nnow')
})

test('nothing but where lines end is another', () => {
  const text = fc.stringMatching(/^[a-zé心 ]{0,60}$/)
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (line, columns) => {
      const set = folded(line, columns)
      expect(set.split(/\s+/).filter(Boolean)).toEqual(line.split(/\s+/).filter(Boolean))
      for (const one of set.split('\n')) {
        // The space behind a question may stand beyond: the answer is typed there.
        if (stringWidth(one.trimEnd()) > columns) expect(one.trim()).not.toContain(' ')
      }
    }),
  )
})
