import { definitionOf } from '../../model/codebook-lookup.ts'
import type { CodeAssertion } from '../../model/coding.ts'
import { holds } from '../../model/holds.ts'
import type { Turn } from '../../model/session.ts'
import { safetyTurnsOf } from '../../moments/index.ts'
import { assertionsByTurn, untoldByTurn, written } from '../assertions.ts'
import type { DrawingElement } from '../drawing.ts'
import { pauseAfterTurn } from '../pauses.ts'
import { counted, markOf } from '../turn-words.ts'
import { wordCount } from '../word-count.ts'
import { codeMark } from './code-marks.ts'
import { wordsWithEvidence } from './evidence.ts'
import { topicsInWords } from './fold-topics.ts'
import { type PageSetting, turnId } from './page-setting.ts'

/** A stretch without a moment is folded from so many turns on; fewer are shown, a fold would hide nothing but a glance. */
const fewestFolded = 3

/** Pauses are empty space up to so many seconds; a longer one is as high as this and says its length. */
export const highestGap = 40

/**
 * The transcript, set as a book: names and times in the gutter, codes as glosses in the margin, pauses as empty space.
 * Stretches without a moment are folded and open in place, without a script.
 */
export function transcript(set: PageSetting): DrawingElement {
  const { html, coded } = set
  const pauses = pauseAfterTurn(coded.session)
  const shown = turnsShown(set)
  const assertions = assertionsByTurn(coded.coding)
  const blocks: DrawingElement[] = []
  let folded: Turn[] = []
  const one = (turn: Turn): DrawingElement[] => [
    turnElement(set, turn, (assertions.get(turn.index) ?? []).filter(holds)),
    ...gapAfter(set, pauses.get(turn.index)),
  ]
  const unfold = (): void => {
    if (folded.length < fewestFolded) blocks.push(...folded.flatMap(one))
    else blocks.push(html('details', { class: 'fold' }, foldSummary(set, folded), ...folded.flatMap(one)))
    folded = []
  }
  for (const turn of coded.session.turns) {
    if (!shown.has(turn.index)) {
      folded.push(turn)
      continue
    }
    unfold()
    blocks.push(...one(turn))
  }
  unfold()
  return html(
    'section',
    { class: 'body', 'aria-labelledby': 'transcript' },
    html('div', { class: 'bar' }, html('h2', { id: 'transcript' }, 'Transcript'), legend(set)),
    ...blocks,
  )
}

/** Openings, answers and what followed; turns about safety; in a session without moments everything. */
function turnsShown({ coded }: PageSetting): ReadonlySet<number> {
  const shown = new Set(safetyTurnsOf(coded))
  for (const { openingTurns, response, next } of coded.moments) {
    const last = next ?? response ?? openingTurns.at(-1) ?? 0
    for (let turn = openingTurns[0] ?? last; turn <= last; turn++) shown.add(turn)
  }
  return coded.moments.length === 0 ? new Set(coded.session.turns.map(({ index }) => index)) : shown
}

function legend({ html, coded }: PageSetting): DrawingElement {
  const marked = coded.coding.codes.filter((assertion) => assertion.span && holds(assertion))
  const yours = coded.coding.codes.some(({ state }) => state === 'accepted' || state === 'added')
  return html(
    'p',
    {},
    marked.some(({ state }) => state === 'suggested') ? html('span', { class: 'ev' }, 'suggested') : undefined,
    yours ? html('span', { class: 'ev is-a compassion' }, 'yours') : undefined,
    html('span', {}, '° young code'),
  )
}

function turnElement(set: PageSetting, turn: Turn, held: readonly CodeAssertion[]): DrawingElement {
  const { html, people } = set
  const you = turn.role === 'therapist'
  return html(
    'article',
    { class: you ? 'turn you' : 'turn', id: turnId(turn.index) },
    html(
      'div',
      { class: 'who' },
      html('span', { class: 'name' }, people.nameOf(turn)),
      html('span', { class: 'time' }, markOf(turn)),
    ),
    turn.text === '' && wordCount(turn) > 0
      ? html('p', { class: 'said none' }, counted(wordCount(turn), 'word'))
      : html('p', { class: 'said' }, ...wordsWithEvidence(set, turn.text, held)),
    held.length === 0 ? undefined : html('ul', { class: 'codes' }, ...held.map((assertion) => chip(set, assertion))),
  )
}

function chip(set: PageSetting, assertion: CodeAssertion): DrawingElement {
  const { html, coded } = set
  const { label, young } = definitionOf(assertion.code)
  const yours = assertion.state === 'accepted' || assertion.state === 'added'
  const untold = untoldByTurn(coded.coding).get(assertion.turn)?.has(assertion.code) === true
  return html(
    'li',
    { class: yours ? 'chip is-a' : 'chip' },
    codeMark(set, assertion.code),
    html(
      'span',
      {},
      html('a', { href: `#code-${assertion.code}` }, label),
      young ? html('span', { class: 'y' }, '°') : undefined,
      ...(untold ? [' ', html('small', {}, 'kind untold')] : []),
    ),
    html('data', { value: String(assertion.probability ?? 1) }, yours ? 'yours' : written(assertion.probability)),
  )
}

function gapAfter({ html }: PageSetting, seconds: number | undefined): readonly DrawingElement[] {
  if (seconds === undefined) return []
  const whole = Math.round(seconds)
  return [
    html(
      'p',
      { class: `gap gap-${Math.min(whole, highestGap)}` },
      html('span', { class: 'vh' }, 'silence, '),
      `${whole}\u00a0s`,
    ),
  ]
}

function foldSummary(set: PageSetting, turns: readonly Turn[]): DrawingElement {
  const { html } = set
  const start = turns[0]?.start
  const end = turns.at(-1)?.end ?? turns.at(-1)?.start
  const length = start === undefined || end === undefined ? '' : `, ${roughly(end - start)}`
  const topics = topicsInWords(set, turns)
  return html(
    'summary',
    {},
    html('i', { 'aria-hidden': 'true' }, '···'),
    html('span', {}, `${counted(turns.length, 'turn')}${length}${topics === '' ? '' : `: ${topics}`}`),
  )
}

function roughly(seconds: number): string {
  if (seconds < 20) return `${Math.round(seconds)} seconds`
  if (seconds < 50) return 'half a minute'
  return counted(Math.max(1, Math.round(seconds / 60)), 'minute')
}
