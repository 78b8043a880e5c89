import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { codedFrom, shortSession } from '../../test/support/coded-lines.ts'
import { drawingDocument } from '../../test/support/report.ts'
import { turnId } from './page/page-setting.ts'
import { sessionPage } from './page/session-page.ts'
import { atPlaceOf, placeOf } from './turn-words.ts'

const untimed = codedFrom(shortSession.map(({ at, ...line }) => line))

it('calls a turn without a time by its index, which the commands and the tables take', () => {
  for (const { index } of untimed.session.turns) {
    expect(placeOf(untimed.session, index)).toBe(`turn ${index}`)
    expect(atPlaceOf(untimed.session, index)).toBe(`in turn ${index}`)
  }
})

it('numbers the turns of a page so as well', () => {
  const page = parseHTML(sessionPage({ ...untimed, measures: [] }, { document: drawingDocument() })).document
  const gutter = untimed.session.turns.map(({ index }) => page.querySelector(`#${turnId(index)} .time`)?.textContent)
  expect(gutter).toEqual(untimed.session.turns.map(({ index }) => String(index)))
})
