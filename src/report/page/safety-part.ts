import { safetyTurnsOf } from '../../moments/index.ts'
import type { DrawingElement } from '../drawing.ts'
import { quotable, shortened } from '../excerpt.ts'
import { safetyCaution } from '../sentences.ts'
import { placeOf } from '../turn-words.ts'
import { type PageSetting, turnId } from './page-setting.ts'

/** Characters of a quotation: about four lines. */
const quoteLength = 280

/** So many stand open; any further are one click away. */
const standOpen = 3

/** The turns about safety, before everything else, in their own words. None found: nothing is said, which must not reassure. */
export function safetyPart(set: PageSetting): readonly DrawingElement[] {
  const { html, coded } = set
  const turns = safetyTurnsOf(coded)
  if (turns.length === 0) return []
  const list = (turns: readonly number[]): DrawingElement =>
    html('ul', {}, ...turns.map((turn) => quotation(set, turn)))
  const rest = turns.slice(standOpen)
  return [
    html(
      'section',
      { class: 'safety', 'aria-labelledby': 'safety-heading' },
      html('h2', { id: 'safety-heading' }, 'Safety may be spoken about'),
      list(turns.slice(0, standOpen)),
      rest.length === 0
        ? undefined
        : html('details', {}, html('summary', { class: 'more' }, `${rest.length} more`), list(rest)),
      html('p', {}, safetyCaution),
    ),
  ]
}

function quotation({ html, coded }: PageSetting, turn: number): DrawingElement {
  const text = shortened(quotable(coded, turn, ['safety'], quoteLength), quoteLength)
  const time = html('span', { class: 'time' }, placeOf(coded.session, turn))
  return html(
    'li',
    {},
    html('a', { href: `#${turnId(turn)}` }, time, text === '' ? undefined : html('q', {}, `“${text}”`)),
  )
}
