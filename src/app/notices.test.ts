import { expect, test } from 'vitest'
import type { StoreNotice } from '../store/store.ts'
import { noticesOf } from './notices.ts'

test('one is said as one, and several as several', () => {
  const said = (count: number) =>
    noticesOf(
      {
        notices: [
          { kind: 'shortened', commits: count },
          { kind: 'ledger-mended', lines: count },
        ],
        erasedAgain: count,
      },
      'terminal',
    ).map((sentence) => sentence.split(/[,;.]/, 1)[0])
  expect(said(1)).toEqual([
    'The store was shortened: its last change is gone',
    'One damaged line of the list of erasures was taken out',
    '1 erasure on record had to be done again',
  ])
  expect(said(3)).toEqual([
    'The store was shortened: its last 3 changes are gone',
    '3 damaged lines of the list of erasures were taken out',
    '3 erasures on record had to be done again',
  ])
})

test('a notice names a command in the terminal, and none on the page', () => {
  const notices: StoreNotice[] = [
    { kind: 'shortened', commits: 2 },
    { kind: 'head-missing' },
    { kind: 'ledger-mended', lines: 1 },
    { kind: 'audit-broken', position: 7 },
  ]
  const store = { notices, erasedAgain: 1 }
  expect(
    noticesOf(store, 'terminal')
      .join(' ')
      .match(/\bregard [a-z]+/g),
  ).toHaveLength(3)
  expect(noticesOf(store, 'page').join(' ')).not.toMatch(/\bregard [a-z]+/)
  expect(noticesOf(store, 'page')).toHaveLength(5)
})
