import type { DrawingElement } from '../drawing.ts'
import { kindInWords } from '../sentences.ts'
import { drawStrip, stripInWords } from '../strip/draw-strip.ts'
import type { StripBead } from '../strip/strip.ts'
import { systemsOf } from '../strip/systems.ts'
import { capital, counted, placeOf } from '../turn-words.ts'
import { type PageSetting, turnId } from './page-setting.ts'

/** The strip with its lanes' names and its key: in one, two or three systems, of which the width of the page shows one. */
export function stripSection(set: PageSetting): DrawingElement {
  const { html, strip, coded, people, document } = set
  const momentAt = new Map(coded.moments.map((moment) => [moment.opening, moment]))
  const linkOf = (bead: StripBead) => {
    const moment = momentAt.get(bead.opening)
    return (
      moment && {
        href: `#${turnId(bead.opening)}`,
        label: `${placeOf(coded.session, bead.opening)}, ${kindInWords(moment, coded)}`,
      }
    )
  }
  const systems = [1, 2, 3].map((count) => {
    const parts = systemsOf(strip, count)
    const across = Math.max(...parts.map(({ from, to }) => to - from))
    return html(
      'div',
      { class: `systems systems-${count}` },
      ...parts.map((part) => drawStrip(strip, { document, part, across, labelledBy: 'strip-in-words', linkOf })),
    )
  })
  const brought = `${people.client === 'the client' ? 'Client' : people.client} brought`
  return html(
    'section',
    { class: 'strip', 'aria-label': 'The session over time' },
    html('div', { class: 'lanes' }, html('span', { class: 'up' }, brought), html('span', { class: 'down' }, 'you did')),
    html('p', { class: 'vh', id: 'strip-in-words' }, stripInWords(strip, people.client)),
    html('div', { class: 'drawn' }, ...systems),
    key(set),
    ...notes(set),
  )
}

function notes({ html, strip }: PageSetting): readonly DrawingElement[] {
  const note = (text: string) => html('p', { class: 'k quiet' }, text)
  if (strip.scale === 'turns')
    return [
      note('The times of this session are not known: each turn is as wide as its words, and no pause can be shown.'),
    ]
  const n = strip.placedBetween
  return n === 0
    ? []
    : [
        note(
          `${capital(counted(n, 'turn'))} ${n === 1 ? 'has' : 'have'} no time and ${n === 1 ? 'is' : 'are'} drawn between ${n === 1 ? 'its' : 'their'} neighbours.`,
        ),
      ]
}

function key({ html, svg, people, strip }: PageSetting): DrawingElement {
  const entry = (width: number, viewBox: string, words: string, ...paths: readonly (readonly [string, string])[]) =>
    html(
      'span',
      {},
      svg(
        'svg',
        { width, height: 12, viewBox, 'aria-hidden': 'true' },
        ...paths.map(([className, d]) => svg('path', { class: className, d })),
      ),
      words,
    )
  const marked = new Set(strip.client.flatMap(({ marks }) => marks))
  return html(
    'div',
    { class: 'k' },
    html(
      'div',
      {},
      html('b', {}, `Above, what ${people.client} brought`),
      entry(14, '0 0 14 12', 'more feeling', ['f1', 'M0 8h4v4h-4z'], ['f3', 'M5 4h4v8h-4z'], ['f5', 'M10 0h4v12h-4z']),
      ...(marked.has('shame') ? [entry(9, '-4.5 -8 9 12', 'shame', ['m-shame', 'M-4 0a4 4 0 0 1 8 0z'])] : []),
      ...(marked.has('inner-critic')
        ? [entry(9, '-4.5 -7.5 9 12', 'inner critic', ['m-inner-critic', 'M-4.2 -4.6h8.4l-4.2 6.2z'])]
        : []),
      ...(marked.has('self-compassion')
        ? [entry(10, '-5 -8 10 12', 'self-compassion', ['m-self-compassion', 'M-4 -4a4 4 0 0 0 8 0'])]
        : []),
    ),
    html(
      'div',
      {},
      html('b', {}, 'Below, what you did'),
      entry(5, '0 0 5 12', 'compassion', ['compassion', 'M0 0h5v12h-5z']),
      entry(9, '0 0 9 12', 'neutral', ['neutral', 'M0 5.5h9v2h-9z']),
      entry(10, '0 0 10 12', 'pressing', ['pressing', 'M5 1.5l5 9h-10z']),
      entry(11, '0 0 11 12', 'judging', ['judging', 'M0 4h11v5h-11z']),
    ),
    ...(strip.scale === 'time'
      ? [
          html(
            'div',
            {},
            entry(
              20,
              '0 0 20 12',
              'a pause of 3\u00a0s or more',
              ['ribbon', 'M0 0h8v12h-8zM12 0h8v12h-8z'],
              ['ground', 'M0 6.5h8M12 6.5h8'],
            ),
          ),
        ]
      : []),
  )
}
