import type { CodedSession } from '../../model/coded-session.ts'
import { type People, peopleOf } from '../people.ts'
import { type Paint, paintFor } from './paint.ts'
import { cutTo, plainText, toAscii } from './plain-text.ts'

/** What every part of the terminal page is written with. */
export type Setting = {
  readonly coded: CodedSession
  readonly width: number
  readonly ascii: boolean
  readonly paint: Paint
  /** Makes any text fit to be shown: one line, without control characters, in ASCII where nothing else is sure. */
  readonly say: (text: string) => string
  /** Cuts what `say` gave to a width in cells. */
  readonly cut: (text: string, width: number) => string
  /** In quotation marks, cut to fit `room` cells; where the words were left out, said to be so. */
  readonly quote: (text: string, room: number) => string
  readonly people: People
}

export function settingOf(
  coded: CodedSession,
  { width, ascii, colour }: { readonly width: number; readonly ascii: boolean; readonly colour: boolean },
): Setting {
  const say = (text: string): string => (ascii ? toAscii(plainText(text)) : plainText(text))
  const cut = (text: string, to: number): string => cutTo(text, to, ascii ? '...' : '…')
  const quote = (text: string, room: number): string => {
    const words = say(text)
    if (words === '') return '(words left out)'
    return ascii ? `"${cut(words.replaceAll('"', "'"), room - 2)}"` : `“${cut(words, room - 2)}”`
  }
  return { coded, width, ascii, paint: paintFor(colour), say, cut, quote, people: peopleOf(coded.session) }
}

/** The first line stands at the margin of the page, the others a little further in. */
export function hanging(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => `${at === 0 ? '  ' : '    '}${line}`)
}

/** Each line, so many spaces in. */
export function indent(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`)
}
