import { expect, test } from 'vitest'
import { coded } from '../../test/support/coded.ts'
import { measuresWith } from './all-measures.ts'
import { measureSession } from './measure-session.ts'
import { defaultTopics } from './topic-words.ts'
import { topicsOfWords } from './topics.ts'

const found = (text: string, words: string[]) =>
  topicsOfWords(text.split(' '), [{ id: 'it', label: 'It', words }]).has('it')

test('a word stands as a whole, a starred one begins others, a phrase holds together', () => {
  expect(found('my mother called', ['mother'])).toBe(true)
  expect(found("my mother's call", ['mother'])).toBe(true)
  expect(found('my grandmother called', ['mother'])).toBe(false)
  expect(found('so exhausting', ['exhaust*'])).toBe(true)
  expect(found('i broke up with him', ['broke up'])).toBe(true)
  expect(found('i broke it up', ['broke up'])).toBe(false)
  expect(found('anything', [])).toBe(false)
  expect(found('a b', ['a.b', '('])).toBe(false)
})

test('each topic of the essay has its list, and no word is written twice in one', () => {
  expect(defaultTopics.map((topic) => topic.id)).toEqual([
    'mental',
    'emotional',
    'physical',
    'family',
    'friends',
    'work',
    'substances',
    'transitions',
    'health',
  ])
  for (const { words } of defaultTopics) expect(new Set(words).size).toBe(words.length)
})

test('a user’s own list takes the place of those that ship', () => {
  const topics = [{ id: 'garden', label: 'Garden', words: ['tree*', 'soil'] }]
  const { session, coding } = coded([
    ...Array.from({ length: 9 }, () => ({ by: 't' as const, text: 'Hello' })),
    { by: 'c', text: 'The trees.' },
  ])
  const results = measureSession({ session, coding, moments: [] }, { topics })
  expect(results.filter(({ id }) => id.startsWith('topic-')).map(({ id, value }) => [id, value])).toEqual([
    ['topic-garden', 0.1],
    ['topic-garden-compassion', null],
  ])
  expect(measuresWith(topics)).toHaveLength(results.length)
})
