import { defaultTopics, type Topic } from '../../measures/index.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { type DrawingDocument, type DrawingElement, type DrawingNode, type Maker, makersOn } from '../drawing.ts'
import type { People } from '../people.ts'
import { peopleOf } from '../people.ts'
import type { Strip } from '../strip/strip.ts'
import { stripOf } from '../strip/strip-of.ts'

/** What every part of the page is made with. */
export type PageSetting = {
  readonly coded: CodedSession
  readonly document: DrawingDocument
  readonly html: Maker
  readonly svg: Maker
  readonly people: People
  readonly strip: Strip
  /** The lists of words that topics are found by. */
  readonly topics: readonly Topic[]
  /** The words of the session were left out. */
  readonly wordless: boolean
}

export function pageSettingOf(
  coded: CodedSession,
  document: DrawingDocument,
  topics: readonly Topic[] = defaultTopics,
): PageSetting {
  return {
    coded,
    document,
    ...makersOn(document),
    people: peopleOf(coded.session),
    strip: stripOf(coded),
    topics,
    wordless: coded.session.turns.every(({ text }) => text === ''),
  }
}

/** A sentence whose numbers lead to the turns behind them. */
export type Rich = readonly (string | { readonly text: string; readonly href: string })[]

/** The parts of a sentence as nodes: links where there is a place to go to. */
export function richNodes({ html }: Pick<PageSetting, 'html'>, rich: Rich): readonly (DrawingNode | string)[] {
  return rich.map((part) => (typeof part === 'string' ? part : html('a', { href: part.href }, part.text)))
}

/** The address of a turn on the page. */
export function turnId(turn: number): string {
  return `turn-${turn}`
}

export type { DrawingElement }
