import { type Measure, type MeasureGroup, measures, typicalRangeOf } from '../../measures/index.ts'
import type { MeasureResult } from '../../model/measure.ts'
import type { DrawingElement } from '../drawing.ts'
import { intervalMeaning, measureInWords } from '../measure-words.ts'
import { filmsCaveat } from '../sentences.ts'
import { measuresTalkOfChange } from '../talk-of-change.ts'
import { counted } from '../turn-words.ts'
import type { PageSetting } from './page-setting.ts'
import { comparable, rangeDrawing } from './range.ts'

/** The few that stand beside the transcript; all others are one click away. */
const beside = ['moments-met', 'reflections-per-100', 'names-feeling', 'talk-share', 'self-compassion'] as const

const byId = new Map(measures.map((measure) => [measure.id, measure]))

/** Measures beside the transcript: number and range in words, drawn range; what each says opens in place. */
export function measuresAside(set: PageSetting): DrawingElement {
  const { html, coded } = set
  const found = beside.flatMap((id) => {
    const measure = byId.get(id)
    const result = coded.measures.find((one) => one.id === id)
    return measure && result ? [{ measure, result }] : []
  })
  return html(
    'section',
    { 'aria-labelledby': 'measures-heading' },
    html('h2', { id: 'measures-heading' }, 'Measures'),
    ...found.map((one) => measureElement(set, one.measure, one.result)),
    ...notes(
      set,
      found.map(({ result }) => result),
    ),
    html('p', { class: 'note' }, html('a', { class: 'more', href: '#all-measures' }, 'All measures')),
  )
}

const groupHeadings: Readonly<Record<MeasureGroup, string>> = {
  moments: 'Moments',
  'what you did': 'What you did',
  balance: 'Balance',
  'what the client brought': 'What the client brought',
  talk: 'Talk',
  pace: 'Pace',
  change: 'Talk of change',
  'miti counts': 'Counts after MITI 4.2.1',
  topics: 'Topics, by a list of words',
}

/** What a group of measures is called on a page. */
export function headingOf(group: MeasureGroup): string {
  return groupHeadings[group]
}

/** Every measure of the session in its groups. Those that could not be said stand together, with their reasons. */
export function allMeasures(set: PageSetting, options: { readonly goal: boolean }): DrawingElement {
  const { html, coded } = set
  const known = coded.measures.flatMap((result) => {
    const measure = byId.get(result.id)
    return measure && (options.goal || !measuresTalkOfChange(measure)) ? [{ measure, result }] : []
  })
  const said = known.filter(({ result }) => result.value !== null)
  const groups = [...new Set(said.map(({ measure }) => measure.group))]
  return html(
    'section',
    { class: 'part', id: 'all-measures', 'aria-labelledby': 'all-measures-heading' },
    html('h2', { id: 'all-measures-heading' }, 'All measures'),
    ...notes(
      set,
      said.map(({ result }) => result),
    ),
    html(
      'div',
      { class: 'groups' },
      ...groups.map((group) =>
        html(
          'section',
          {},
          html('h3', {}, headingOf(group)),
          ...said
            .filter(({ measure }) => measure.group === group)
            .map(({ measure, result }) => measureElement(set, measure, result)),
        ),
      ),
    ),
    ...notSaid(
      set,
      known.filter(({ result }) => result.value === null),
    ),
  )
}

function notSaid(
  { html }: PageSetting,
  known: readonly { measure: Measure; result: MeasureResult }[],
): readonly DrawingElement[] {
  if (known.length === 0) return []
  const reasons = [...new Set(known.map(({ result }) => result.reason ?? 'cannot be said'))]
  return [
    html('h3', {}, 'What could not be said'),
    html(
      'dl',
      { class: 'unsaid' },
      ...reasons.map((reason) =>
        html(
          'div',
          {},
          html('dt', {}, reason),
          html(
            'dd',
            {},
            unsaidInWords(
              known.flatMap((one) => ((one.result.reason ?? 'cannot be said') === reason ? [one.measure] : [])),
            ),
          ),
        ),
      ),
    ),
  ]
}

/** The names of measures, in one line; all that follow from the lists of words are one entry. */
function unsaidInWords(unsaid: readonly Measure[]): string {
  const topics = unsaid.filter(({ group }) => group === 'topics').length
  const labels = unsaid.filter(({ group }) => group !== 'topics').map(({ label }) => label)
  return [...labels, ...(topics === 0 ? [] : [`topics, ${counted(topics, 'measure')}`])].join(', ')
}

function measureElement(set: PageSetting, measure: Measure, result: MeasureResult): DrawingElement {
  const { html } = set
  return html(
    'details',
    { class: 'measure' },
    html(
      'summary',
      {},
      html('span', { class: 'label' }, measure.label),
      html(
        'span',
        { class: 'words' },
        ...measureInWords(measure, result, set.coded.measures).map(({ text, figure }) =>
          figure ? html('b', {}, text) : text,
        ),
      ),
      rangeDrawing(set, measure, result),
    ),
    html('p', {}, measure.meaning),
    html('p', {}, `How it is counted: ${measure.formula}`),
    html('p', {}, `What it does not say: ${measure.limits}`),
    ...(result.interval ? [html('p', {}, intervalMeaning(result.interval))] : []),
    html('p', { class: 'quiet' }, measure.source),
  )
}

/** What the thick lines mean and, where one is drawn, what is shaded and what that is worth. */
function notes({ html, coded }: PageSetting, results: readonly MeasureResult[]): readonly DrawingElement[] {
  const intervals = results.flatMap(({ interval }) => (interval ? [interval] : []))
  const shaded = results.some(({ id, value }) => {
    const measure = byId.get(id)
    return value !== null && measure && comparable(coded, measure) && typicalRangeOf(id)?.high !== undefined
  })
  return [
    ...new Set(intervals.map(intervalMeaning)),
    ...(shaded ? [`Shaded: the middle half of AnnoMI’s teaching films. ${filmsCaveat}`] : []),
  ].map((meaning) => html('p', { class: 'quiet note' }, meaning))
}
