import type { DrawingElement } from '../drawing.ts'
import { safetyCaution, safetyTurns } from '../sentences.ts'
import { placeOf } from '../turn-words.ts'
import { type PageSetting, turnId } from './page-setting.ts'

/** The turns about safety, before everything else, in their own words. None found: nothing is said, which must not reassure. */
export function safetyPart(set: PageSetting): readonly DrawingElement[] {
  const { html, coded } = set
  const turns = safetyTurns(coded)
  if (turns.length === 0) return []
  return [
    html(
      'section',
      { class: 'safety', 'aria-labelledby': 'safety-heading' },
      html('h2', { id: 'safety-heading' }, 'Safety may be spoken about'),
      html(
        'ul',
        {},
        ...turns.map((turn) => {
          const text = coded.session.turns[turn]?.text ?? ''
          const place = placeOf(coded.session, turn)
          return html(
            'li',
            {},
            html(
              'a',
              { href: `#${turnId(turn)}` },
              html('span', { class: 'time' }, place),
              text === '' ? undefined : html('q', {}, `“${text}”`),
            ),
          )
        }),
      ),
      html('p', {}, safetyCaution),
    ),
  ]
}
