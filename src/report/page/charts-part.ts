import { balanceAlong, drawBalance } from '../charts/balance.ts'
import { broughtAlong, drawBrought } from '../charts/brought.ts'
import { drawPace, drawPauses, paceAlong } from '../charts/pace.ts'
import { clock } from '../clock.ts'
import type { DrawingElement } from '../drawing.ts'
import { placeOf } from '../turn-words.ts'
import type { PageSetting } from './page-setting.ts'
import { tableBehind } from './table-element.ts'

/** The session along its own axis: balance, what the client brought, pauses, pace. Each chart with the figures behind it. */
export function chartsPart(set: PageSetting): DrawingElement {
  const { html } = set
  return html(
    'section',
    { class: 'part', 'aria-labelledby': 'along-heading' },
    html('h2', { id: 'along-heading' }, 'Along the session'),
    balance(set),
    ...brought(set),
    ...pauses(set),
    ...pace(set),
  )
}

/** A chart with its heading, a sentence, its two widths and its table. */
function chart(
  { html, document }: PageSetting,
  words: { readonly heading: string; readonly sentence: string },
  draw: (options: { document: PageSetting['document']; narrow: boolean }) => DrawingElement,
  table: DrawingElement,
): DrawingElement {
  return html(
    'figure',
    { class: 'chart' },
    html('figcaption', {}, html('h3', {}, words.heading), html('p', {}, words.sentence)),
    html('div', { class: 'wide' }, draw({ document, narrow: false })),
    html('div', { class: 'narrow' }, draw({ document, narrow: true })),
    table,
  )
}

function balance(set: PageSetting): DrawingElement {
  const bins = balanceAlong(set.coded, set.strip)
  const sum = (side: 'compassion' | 'neutral' | 'pressing' | 'judgement') =>
    bins.reduce((all, bin) => all + bin[side], 0)
  const all = sum('compassion') + sum('neutral') + sum('pressing') + sum('judgement')
  const others = [
    [sum('neutral'), 'neutral'],
    [sum('pressing'), 'pressing'],
    [sum('judgement'), 'judging'],
  ] as const
  const rest = others.flatMap(([n, what]) => (n > 0 ? [`${n} ${what}`] : []))
  return chart(
    set,
    {
      heading: 'Balance',
      sentence: `Of ${all} turns of yours with content, ${sum('compassion')} held compassion (above the line)${rest.length > 0 ? `; ${rest.join(', ')}` : ''}. Pressing and judging hang below it.`,
    },
    (options) => drawBalance(set.strip, bins, options),
    tableBehind(
      set,
      'Turns of the therapist in each stretch, by side',
      ['When', 'compassion', 'neutral', 'pressing', 'judging'],
      bins.map((bin) => [bin.label, ...[bin.compassion, bin.neutral, bin.pressing, bin.judgement].map(String)]),
    ),
  )
}

function brought(set: PageSetting): readonly DrawingElement[] {
  const rows = broughtAlong(set.coded, set.strip)
  if (rows.length === 0) return []
  return [
    chart(
      set,
      {
        heading: `What ${set.people.client} brought`,
        sentence: 'Each block is a turn that carries the code, as long as the turn was.',
      },
      (options) => drawBrought(set.strip, rows, options),
      tableBehind(
        set,
        'Turns of the client by code',
        ['Code', 'turns', 'where'],
        rows.map(({ label, turns }) => [
          label,
          String(turns.length),
          turns.map(({ turn }) => placeOf(set.coded.session, turn)).join(', '),
        ]),
      ),
    ),
  ]
}

function pauses(set: PageSetting): readonly DrawingElement[] {
  const { strip, coded, people } = set
  if (strip.scale !== 'time') return []
  const found = strip.pauses
  if (found.length === 0) return []
  const who = (turn: number): string => {
    const said = coded.session.turns[turn]
    return said ? people.nameOf(said) : ''
  }
  return [
    chart(
      set,
      {
        heading: 'Pauses',
        sentence: `${found.length === 1 ? 'One pause' : `${found.length} pauses`} of 3 s or more, each as high as it was long.`,
      },
      (options) => drawPauses(strip, options),
      tableBehind(
        set,
        'Pauses of 3 seconds or more',
        ['After', 'length', 'after whom', 'before whom'],
        found.map(({ after, before, seconds }) => [
          endOf(set, after),
          `${seconds.toFixed(1)}\u00a0s`,
          who(after),
          after === before ? 'the same turn' : who(before),
        ]),
      ),
    ),
  ]
}

function endOf({ coded }: PageSetting, turn: number): string {
  const end = coded.session.turns[turn]?.end
  return end === undefined ? placeOf(coded.session, turn) : clock(end)
}

function pace(set: PageSetting): readonly DrawingElement[] {
  const bins = paceAlong(set.coded, set.strip)
  if (!bins.some(({ therapist, client }) => therapist !== undefined || client !== undefined)) return []
  const write = (value: number | undefined): string =>
    value === undefined ? 'too little said' : String(Math.round(value))
  return [
    chart(
      set,
      {
        heading: 'Pace',
        sentence: `Words per minute while speaking: yours as a full line, ${set.people.client === 'the client' ? 'the client’s' : `${set.people.client}’s`} as a broken one.`,
      },
      (options) => drawPace(set.strip, bins, options),
      tableBehind(
        set,
        'Words per minute in each stretch',
        ['When', 'you', set.people.client],
        bins.map((bin) => [bin.label, write(bin.therapist), write(bin.client)]),
      ),
    ),
  ]
}
