import stringWidth from 'string-width'
import { amongDemonstrations } from '../../measures/index.ts'
import type { CodeKey } from '../../model/codebook.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import type { MeasureResult } from '../../model/measure.ts'
import { chooseMoments, safetyTurnsOf } from '../../moments/index.ts'
import { youngMark } from '../assertions.ts'
import { quotable } from '../excerpt.ts'
import {
  decidedBy,
  filmsCaveat,
  namingSentence,
  openingsSentence,
  rangeMeaning,
  reflectionsSentence,
  safetyCaution,
  untold,
} from '../sentences.ts'
import type { Strip, StripMark } from '../strip/strip.ts'
import { stripOf } from '../strip/strip-of.ts'
import { secondsOfTalk } from '../talk-length.ts'
import { placeOf } from '../turn-words.ts'
import { threeMoments } from './moment-lines.ts'
import { toAscii, wrapped } from './plain-text.ts'
import { hanging, indent, type Setting, settingOf } from './setting.ts'
import { asciiGlyphs, markLetters, paintRow, stripCells, unicodeGlyphs } from './strip-lines.ts'

export type TerminalPageOptions = {
  /** Shown at the head; the name alone, without folders. */
  readonly fileName: string
  /** In cells; 80 unless told otherwise, never less than 40. */
  readonly width?: number
  readonly ascii?: boolean
  readonly colour?: boolean
  /** Something was written to disk: then the page does not say that nothing was stored. */
  readonly stored?: boolean
  /** Words are sent to another machine: then the page says so, and not that nothing left this one. */
  readonly sent?: boolean
  /** Where a measure lies among demonstrations, in words; those that ship unless told otherwise. */
  readonly context?: (result: MeasureResult) => string | undefined
}

/** The name of a row of the strip takes so many cells. */
const gutter = 13

/**
 * A coded session on one screen of a terminal: head, strip, what the therapist did, three moments, what could not be
 * told. Plain text unless colour is asked for; no line is wider than `width`; nothing of the transcript reaches the
 * terminal as a control character. A session without turns gives its head and its closing line.
 */
export function terminalPage(coded: CodedSession, options: TerminalPageOptions): string {
  const width = Math.max(40, options.width ?? 80)
  const ascii = options.ascii ?? false
  const set = settingOf(coded, { width, ascii, colour: options.colour ?? false })
  const context = options.context ?? (coded.coding.coder.kind === 'machine' ? amongDemonstrations : undefined)
  const did = sentencesOf(coded, context)
  const parts = [
    head(set, options.fileName),
    safety(set),
    strip(set),
    whatYouDid(set, did),
    threeMoments(set),
    closing(set, did, options),
  ]
  return `${parts.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n')}\n`
}

function head({ coded, width, say, cut, paint }: Setting, fileName: string): readonly string[] {
  const { turns } = coded.session
  const of = (role: string): number => turns.filter((turn) => turn.role === role).length
  const long = secondsOfTalk(coded.session)
  const counts = [`therapist ${of('therapist')}`, `client ${of('client')}`]
  if (of('other') > 0) counts.push(`others ${of('other')}`)
  const facts = [
    ...(long > 0 ? [long < 90 ? `${Math.round(long)} s` : `${Math.round(long / 60)} min`] : []),
    `${turns.length} ${turns.length === 1 ? 'turn' : 'turns'} (${counts.join(', ')})`,
  ]
  const rest = say(` · ${facts.join(' · ')}`.trimStart())
  const name = cut(say(fileName), Math.max(8, width - stringWidth(rest) - 1))
  const line = `${paint('strong', name)} ${rest}`
  if (stringWidth(name) + 1 + stringWidth(rest) <= width) return [line]
  return [paint('strong', cut(say(fileName), width)), ...wrapped(rest.replace(/^\S+ /, ''), width)]
}

/** The turns about safety come before everything else, in their own words. At most three are quoted; all are counted. */
function safety(set: Setting): readonly string[] {
  const { coded, width, say, quote, paint } = set
  const turns = safetyTurnsOf(coded)
  if (turns.length === 0) return []
  const quotes = turns.slice(0, 3).map((turn) => {
    const place = say(placeOf(coded.session, turn))
    const room = width - 4 - stringWidth(place) - 4
    return `    ${place}  ${quote(quotable(coded, turn, ['safety'], room - 2), room)}`
  })
  const more = turns.length > 3 ? [`    and ${turns.length - 3} more`] : []
  return [
    `  ${paint('strong', 'Safety may be spoken about')}`,
    ...quotes,
    ...more,
    ...indent(wrapped(say(safetyCaution), width - 4), 4),
  ]
}

function strip({ coded, width, ascii, paint, say }: Setting): readonly string[] {
  if (coded.session.turns.length === 0) return []
  const drawn = stripOf(coded)
  const glyphs = ascii ? asciiGlyphs : unicodeGlyphs
  const rows = stripCells(drawn, width - gutter, glyphs)
  const name = (text: string): string => `  ${text}`.padEnd(gutter)
  const axis = drawn.scale === 'turns' ? 'turns' : rows.axis.includes(':') ? 'time' : 'minutes'
  const client = paintRow(rows.client, (glyph) => (glyph === ' ' ? undefined : 'feeling'), paint)
  const therapist = paintRow(
    rows.therapist,
    (glyph) => (glyph === glyphs.compassion ? 'compassion' : glyph === glyphs.pressing ? 'pressing' : 'quiet'),
    paint,
  )
  const present = marksIn(drawn)
  const legends = [
    [`${glyphs.legend} how much feeling`, ...marks.flatMap((mark) => (present.has(mark) ? [markWords(mark)] : []))],
    [`${glyphs.compassion} compassion`, `${glyphs.neutral} neutral`, `${glyphs.pressing} pressing or judging`],
  ]
  const note = drawn.scale === 'turns' ? ['The times are not known: each turn is as wide as its words.'] : []
  return [
    ...rows.letters.map((row) => `${' '.repeat(gutter)}${row}`),
    `${name('client')}${client}`.trimEnd(),
    `${name('therapist')}${therapist}`.trimEnd(),
    `${name(axis)}${rows.axis}`.trimEnd(),
    '',
    ...legends.flatMap((words) =>
      legendLines(
        words.map((text) => (ascii ? toAscii(text) : text)),
        width - gutter,
      ),
    ),
    ...note.flatMap((text) => indent(wrapped(say(text), width - gutter), gutter)),
  ]
}

const marks = ['shame', 'inner-critic', 'self-compassion'] as const satisfies readonly StripMark[]

function marksIn(drawn: Strip): ReadonlySet<StripMark> {
  return new Set(drawn.client.flatMap((column) => column.marks))
}

/** The letter over the strip and the code's name. */
function markWords(mark: StripMark): string {
  return `${markLetters[mark]} ${definitionOf(mark).label}${youngMark(mark)}`
}

/** Entries of a legend stay whole; two spaces between them. */
function legendLines(entries: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const entry of entries) {
    if (line !== '' && stringWidth(line) + 2 + stringWidth(entry) > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? entry : `${line}  ${entry}`
  }
  return indent([...lines, line], gutter)
}

/** What the therapist did, in sentences, and what beside them asks for a word of its own at the end of the page. */
type Did = { readonly sentences: readonly string[]; readonly named: boolean; readonly beside: boolean }

function sentencesOf(coded: CodedSession, context: TerminalPageOptions['context']): Did {
  let beside = false
  const among = (result: MeasureResult): string | undefined => {
    const words = context?.(result)
    if (words !== undefined) beside = true
    return words
  }
  const named = namingSentence(coded)
  const all = [openingsSentence(coded), named, reflectionsSentence(coded, among)]
  return { sentences: all.filter((sentence) => sentence !== undefined), named: named !== undefined, beside }
}

function whatYouDid({ width, say, paint }: Setting, { sentences }: Did): readonly string[] {
  const lines = sentences.flatMap((sentence) => indent(wrapped(say(sentence), width - 4), 4))
  return lines.length === 0 ? [] : [`  ${paint('strong', 'What you did')}`, ...lines]
}

/** True where a young code is named on the page: over the strip, in what was done, under a moment. */
function namesYoungCode(coded: CodedSession, { named }: Did): boolean {
  const codes: readonly CodeKey[] = [
    ...marksIn(stripOf(coded)),
    ...(named ? (['names-feeling'] as const) : []),
    ...chooseMoments(coded.moments, coded, 3).flatMap((moment) => decidedBy(moment, coded).map(({ code }) => code)),
  ]
  return codes.some((code) => definitionOf(code).young)
}

/** A range as `rangeInWords` writes it. The sentences of what was done hold no word of the session. */
const range = / \(\d+ to \d+\)/

function closing(
  { coded, width, say }: Setting,
  did: Did,
  { stored, sent }: Pick<TerminalPageOptions, 'stored' | 'sent'>,
): readonly string[] {
  const parts = untold(coded)
  const sentences = [
    ...(parts.length > 0 ? [`What I could not tell: ${parts.join('; ')}.`] : []),
    ...(did.sentences.some((sentence) => range.test(sentence)) ? [rangeMeaning] : []),
    ...(did.beside ? [filmsCaveat] : []),
    ...(namesYoungCode(coded, did) ? ['° young code: no public standard yet. Correct it and yours counts.'] : []),
    [
      ...(stored ? [] : ['Nothing was stored.']),
      sent ? 'The words are sent to another machine, as you allowed.' : 'Nothing left this machine.',
    ].join(' '),
  ]
  return sentences.flatMap((sentence) => hanging(wrapped(say(sentence), width - 4)))
}
