import type { CodeKey } from '../../model/codebook.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'
import { holds } from '../../model/holds.ts'
import type { Moment } from '../../model/moment.ts'
import { chooseMoments } from '../../moments/index.ts'
import { assertionsByTurn, youngMark } from '../assertions.ts'
import type { DrawingElement } from '../drawing.ts'
import { quotable, shortened } from '../excerpt.ts'
import { momentGroups } from '../moment-groups.ts'
import { afterwards, cameBack, endedBeforeAnswer } from '../sentences.ts'
import { placeOf } from '../turn-words.ts'
import { beadMark } from './code-marks.ts'
import { type PageSetting, turnId } from './page-setting.ts'

/** Characters of a quotation: about two lines of the aside. */
const quoteLength = 72

/** How many of a kind stand open; the others are one click away. */
const standOpen = 3

/** The moments, met ones first, with their words, why, what followed and whether it came again. */
export function momentsAside(set: PageSetting): DrawingElement {
  const { html, coded } = set
  const lists = momentGroups(coded, set.people).flatMap(({ heading, shape, moments }) => {
    const first = moments.length <= standOpen + 1 ? moments : chooseMoments(moments, coded, standOpen)
    const rest = moments.filter((moment) => !first.includes(moment))
    const item = (moment: Moment): DrawingElement => momentItem(set, moment)
    return [
      html('h3', {}, shape ? beadMark(set, shape) : undefined, `${heading}, ${moments.length}`),
      html('ul', {}, ...first.map(item)),
      ...(rest.length === 0
        ? []
        : [
            html(
              'details',
              {},
              html('summary', { class: 'more' }, `${rest.length} more`),
              html('ul', {}, ...rest.map(item)),
            ),
          ]),
    ]
  })
  return html(
    'section',
    { id: 'moments', 'aria-labelledby': 'moments-heading' },
    html('h2', { id: 'moments-heading' }, 'Moments'),
    ...(lists.length > 0 ? lists : [html('p', { class: 'note' }, 'No opening was found in the words.')]),
  )
}

function momentItem(set: PageSetting, moment: Moment): DrawingElement {
  const { html, coded } = set
  const words = shortened(quotable(coded, moment.opening, moment.openedBy, quoteLength), quoteLength)
  const place = placeOf(coded.session, moment.opening)
  const said = [answerInWords(set, moment), afterwards(moment, coded, set.people), cameBack(moment, coded)]
  return html(
    'li',
    { class: 'moment' },
    html('a', { href: `#${turnId(moment.opening)}` }, words === '' ? place : html('q', {}, `“${words}”`)),
    words === '' ? ' ' : html('span', { class: 'time' }, ` ${place} `),
    said.filter(Boolean).join(' '),
  )
}

const deeds: Readonly<Partial<Record<CodeKey, string>>> = {
  'names-feeling': 'named a feeling',
  validation: 'said that it makes sense',
  'shares-impact': 'said what it does in you',
  reflection: 'gave it back',
  affirmation: 'named a strength',
  'holds-health': 'spoke to what is well',
  autonomy: 'left the choice open',
}

/** What the answer did, in words that the codes carry; codes that judge are named as the reading that they are. */
export function answerInWords({ coded, people }: PageSetting, moment: Moment): string {
  if (moment.response === null) {
    return `${endedBeforeAnswer(moment, coded) ? 'The session ended' : `${people.Client} went on`} before an answer.`
  }
  if (moment.kind === 'explores') return 'You asked an open question.'
  if (moment.kind === 'meets') {
    const families = [...new Set(moment.because.map((code) => definitionOf(code).parent ?? code))]
    const done = Object.entries(deeds).flatMap(([code, words]) => (families.some((one) => one === code) ? [words] : []))
    return `You ${listed(done.slice(0, 3))}.`
  }
  const held = (assertionsByTurn(coded.coding).get(moment.response) ?? []).filter(holds)
  const codes = moment.kind === 'turns-from' ? moment.because : held.map(({ code }) => code)
  const labels = codes.map((code) => `${definitionOf(code).label}${youngMark(code)}`)
  return labels.length === 0 ? 'Regard found no code in your answer.' : `Your answer reads as ${listed(labels)}.`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
