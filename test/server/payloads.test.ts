/** The corpus of stored scripts is what it says it is; what it does in a browser is tried by `npm run e2e`. */
import { expect, test } from 'vitest'
import { payloads } from '../e2e/support/payloads.ts'

test('two hundred payloads, none twice, of every carrier and every break', () => {
  expect(payloads).toHaveLength(200)
  expect(new Set(payloads).size).toBe(200)
  for (const part of [
    '<script',
    'srcdoc',
    'javascript:',
    'java\tscript:',
    '&lt;',
    '/on',
    '<SCRIPT',
    '</title>',
    '-->',
    ']]>',
  ]) {
    expect(
      payloads.some((payload) => payload.toLowerCase().includes(part.toLowerCase())),
      part,
    ).toBe(true)
  }
})
