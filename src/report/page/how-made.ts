import type { CodeKey } from '../../model/codebook.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'
import { holds } from '../../model/holds.ts'
import { regardCodebook } from '../../model/regard-codebook.generated.ts'
import { agreementSentence } from '../code-agreement.ts'
import type { DrawingElement } from '../drawing.ts'
import { untold } from '../sentences.ts'
import { capital } from '../turn-words.ts'
import { codeMark } from './code-marks.ts'
import type { PageSetting } from './page-setting.ts'

/** What could not be told, how the page was made, and the codes that stand on it with their definitions. */
export function howMade(set: PageSetting): DrawingElement {
  const { html } = set
  return html(
    'section',
    { class: 'part', 'aria-labelledby': 'how-heading' },
    html('h2', { id: 'how-heading' }, 'How this was made'),
    html('dl', { class: 'how' }, ...[...notTold(set), ...origin(set), ...cannotSay(set), ...findings(set)]),
    codesOfPage(set),
  )
}

function entry({ html }: PageSetting, term: string, ...sentences: readonly string[]): DrawingElement {
  return html('div', {}, html('dt', {}, term), ...sentences.map((sentence) => html('dd', {}, sentence)))
}

function notTold(set: PageSetting): readonly DrawingElement[] {
  const parts = untold(set.coded)
  return parts.length === 0 ? [] : [entry(set, 'What could not be told', `${capital(parts.join('; '))}.`)]
}

function origin(set: PageSetting): readonly DrawingElement[] {
  const { coder, codebook } = set.coded.coding
  const corrected = set.coded.coding.codes.filter(
    ({ state }) => state === 'accepted' || state === 'added' || state === 'rejected',
  ).length
  const by =
    coder.kind === 'machine'
      ? `Coded by the model ${coder.id}, version ${coder.version},`
      : `Coded by ${coder.id}, version ${coder.version},`
  return [
    entry(
      set,
      'Coder and codebook',
      `${by} with the codebook ${codebook.id} ${codebook.version}.`,
      ...(corrected > 0 ? [`${corrected} of its codes were accepted, changed or rejected by a person.`] : []),
      ...(coder.kind === 'machine'
        ? [
            'A number beside a code is the model’s probability that a reader would give it. ° marks a young code: no public standard with several human coders is known.',
          ]
        : []),
    ),
    entry(
      set,
      'Where it stays',
      'This file holds everything that it shows and asks nothing of the network. It is not encrypted: keep it where you keep your notes.',
    ),
  ]
}

function cannotSay(set: PageSetting): readonly DrawingElement[] {
  return [
    entry(
      set,
      'What it cannot say',
      `Whether it helped. That is for ${set.people.client} to say, and for you to ask.`,
      'Counts are a machine’s, not scoring by a trained rater; there are no global ratings. No diagnosis and no risk is read from a session.',
    ),
  ]
}

function findings(set: PageSetting): readonly DrawingElement[] {
  const { issues } = set.coded
  if (issues.length === 0) return []
  return [
    entry(
      set,
      'About the transcript',
      ...issues.map(({ line, message }) => `${line === undefined ? '' : `Line ${line}: `}${message}`),
    ),
  ]
}

/** Each code that holds on the page: what it means and how far people agree on it. */
function codesOfPage(set: PageSetting): DrawingElement {
  const { html, coded } = set
  const present = new Set(coded.coding.codes.filter(holds).map(({ code }) => code))
  return html(
    'div',
    { class: 'codebook' },
    html('h3', {}, 'The codes on this page'),
    html('dl', {}, ...regardCodebook.codes.filter(({ key }) => present.has(key)).map(({ key }) => codeEntry(set, key))),
  )
}

function codeEntry(set: PageSetting, key: CodeKey): DrawingElement {
  const { html } = set
  const { label, young, definition, agreement } = definitionOf(key)
  const between = agreementSentence({ agreement })
  return html(
    'div',
    { id: `code-${key}` },
    html('dt', {}, codeMark(set, key), `${label}${young ? '°' : ''}`),
    html('dd', {}, definition, ...(between ? [' ', html('span', { class: 'quiet' }, between)] : [])),
  )
}
