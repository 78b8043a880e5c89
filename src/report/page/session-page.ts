import type { Topic } from '../../measures/index.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { deidentified } from '../deidentified.ts'
import type { DrawingDocument, DrawingElement } from '../drawing.ts'
import { secondsOfTalk } from '../talk-length.ts'
import { withoutTalkOfChange } from '../talk-of-change.ts'
import { counted } from '../turn-words.ts'
import { chartsPart } from './charts-part.ts'
import { howMade } from './how-made.ts'
import { leadOf } from './lead.ts'
import { allMeasures, measuresAside } from './measures-section.ts'
import { momentsAside } from './moments-aside.ts'
import { type PageSetting, pageSettingOf, richNodes } from './page-setting.ts'
import { safetyPart } from './safety-part.ts'
import { stripSection } from './strip-section.ts'
import { type PageFonts, pageStyle } from './style.ts'
import { transcript } from './transcript.ts'

export type SessionPageOptions = {
  /** Makes the elements: a browser's document, or one without a browser. */
  readonly document: DrawingDocument
  /** Leaves all words, labels and the title out. */
  readonly deidentified?: boolean
  /** The two faces of the page as base64 of WOFF2 files; without them the reader's own serif and sans stand in. */
  readonly fonts?: PageFonts
  /** The session's goal is a change: then talk of change is shown among the measures. */
  readonly goal?: boolean
  /** The lists of words that topics were found by; without them, those that ship. */
  readonly topics?: readonly Topic[]
}

/**
 * A coded session as one HTML file that holds everything it shows: no script, nothing asked of the network, no style
 * outside its one style element. Whatever the session holds stands in it as text. Prints on A4 and Letter.
 */
export function sessionPage(coded: CodedSession, options: SessionPageOptions): string {
  const goal = options.goal ?? false
  const worded = options.deidentified ? deidentified(coded) : coded
  const shown = goal ? worded : withoutTalkOfChange(worded)
  const set = pageSettingOf(shown, options.document, options.topics)
  const { html } = set
  const title = shown.session.title.trim() || 'Session'
  const page = html(
    'main',
    { class: 'page' },
    html('p', { class: 'name' }, 'Regard'),
    head(set, title),
    stripSection(set),
    html('aside', { class: 'aside' }, momentsAside(set), measuresAside(set)),
    transcript(set),
    chartsPart(set),
    allMeasures(set, { goal }),
    howMade(set),
  )
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // No script, no picture, no connection: whatever a transcript holds, the browser runs and loads nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    // Not by an element: inside a title not every document writes `<` as text.
    `<title>${escaped(title)} · Regard</title>`,
    `<style>${pageStyle(options.fonts)}</style>`,
    '</head>',
    `<body>${page.outerHTML}</body>`,
    '</html>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function head(set: PageSetting, title: string): DrawingElement {
  const { html, coded } = set
  const { turns } = coded.session
  const long = secondsOfTalk(coded.session)
  const length =
    long === 0 ? '' : long < 90 ? `${counted(Math.round(long), 'second')}, ` : `${Math.round(long / 60)} minutes, `
  return html(
    'header',
    { class: 'head' },
    html('div', { class: 'what' }, html('h1', {}, title), `, ${length}${counted(turns.length, 'turn')}`),
    ...safetyPart(set),
    html('p', { class: 'lead' }, ...richNodes(set, leadOf(set))),
  )
}
