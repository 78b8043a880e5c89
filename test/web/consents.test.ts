/** What the page tells the program of consents, and what it says first. */
import { describe, expect, it } from 'vitest'
import { Purpose } from '../../src/server/api.ts'
import { purposesAsked } from '../../web/parts/consents.ts'
import { standingInWords } from '../../web/screens/session-words.ts'
import { afterTaking, consentChanges } from '../../web/session/consent-changes.ts'

describe('changes of consents', () => {
  it('are none where nothing was changed', () => {
    expect(consentChanges(['keep', 'code'], new Set<Purpose>(['code', 'keep']))).toEqual({ given: [], taken: [] })
  })

  it('give the consent to keep first, and take it back last', () => {
    expect(consentChanges([], new Set(Purpose.options)).given[0]).toBe('keep')
    expect(consentChanges(Purpose.options, new Set()).taken.at(-1)).toBe('keep')
  })

  it('of every purpose can be asked for, and say what follows', () => {
    expect(purposesAsked.toSorted()).toEqual(Purpose.options.toSorted())
    for (const purpose of Purpose.options) expect(afterTaking[purpose]).toMatch(/^[A-Z].*\.$/)
  })
})

describe('a line of the list', () => {
  const entry = { job: null, coded: true, openings: 4, met: 3, reviewed: { decided: 0, of: 9 } }

  it('never says that nothing was found in what may not be looked at', () => {
    expect(standingInWords({ ...entry, openings: 0, consents: ['code'] })).toBe('put away: not agreed to be kept')
    expect(standingInWords({ ...entry, openings: 0, consents: ['keep'] })).toBe('codes put away')
    expect(standingInWords({ ...entry, coded: false, consents: ['keep'] })).toBe('not agreed to be coded')
  })

  it('says how it stands with what may', () => {
    const consents: Purpose[] = ['keep', 'code']
    expect(standingInWords({ ...entry, consents })).toBe('3 of 4 openings met')
    expect(standingInWords({ ...entry, openings: 0, met: 0, consents })).toBe('no openings found')
    expect(standingInWords({ ...entry, coded: false, consents })).toBe('not coded yet')
    expect(standingInWords({ ...entry, job: 'j', consents: [] })).toBe('being read')
  })
})
