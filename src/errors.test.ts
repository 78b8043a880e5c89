import { describe, expect, it } from 'vitest'
import { type ErrorCode, entryOf, errorCatalogue } from './errors.ts'
import { issueCodes } from './model/issue.ts'
import { issueOf, wayTo } from './model/issue-catalogue.ts'

/** A command, or an option of one: neither can be followed on the page. */
const command = /\bregard [a-z-]+|--[a-z]/
/** What the page cannot do itself: it names the command, and says that it is one of the terminal. */
const onlyInTerminal: readonly ErrorCode[] = ['store-damaged', 'keyring-damaged', 'keyring-weak', 'held']

const codes = Object.keys(errorCatalogue) as ErrorCode[] // keys() forgets the type

describe('what a person reads of an error', () => {
  it('is true in the terminal and on the page', () => {
    for (const code of codes) expect([code, entryOf(code).sentence]).toEqual([code, expect.not.stringMatching(command)])
  })

  it('names a command on the page only for what the page cannot do', () => {
    const naming = codes.filter((code) => command.test(entryOf(code).onPage ?? ''))
    expect(naming).toEqual(onlyInTerminal)
    for (const code of naming) expect(entryOf(code).onPage).toContain('in the terminal')
  })
})

describe('what a person reads of a finding in a file', () => {
  it('is true in the terminal and on the page', () => {
    for (const code of issueCodes) {
      const issue = issueOf(code, { line: 3, count: 2 })
      const read = [issue.message, issue.suggestion, wayTo(issue, 'onPage')].join(' ')
      expect([code, read]).toEqual([code, expect.not.stringMatching(command)])
    }
  })

  it('says how to name the speakers in each place', () => {
    const issue = issueOf('speaker-guessed')
    expect(wayTo(issue, 'inTerminal')).toContain('--therapist LABEL')
    expect(wayTo(issue, 'onPage')).toBeDefined()
  })
})
