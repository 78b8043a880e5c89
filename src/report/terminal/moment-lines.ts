import stringWidth from 'string-width'
import type { Moment } from '../../model/moment.ts'
import { chooseMoments } from '../../moments/index.ts'
import { quotable } from '../excerpt.ts'
import { afterwards, cameBack, decidedBy, kindInWords } from '../sentences.ts'
import { codeInWords, placeOf } from '../turn-words.ts'
import { wrapped } from './plain-text.ts'
import { indent, type Setting } from './setting.ts'

const headings = ['', 'A moment to look at', 'Two moments to look at', 'Three moments to look at'] as const

/** The moments that teach most: the words, why, what followed, and whether it was gone back for. None: no lines. */
export function threeMoments(set: Setting): readonly string[] {
  const { coded, paint } = set
  const chosen = chooseMoments(coded.moments, coded, 3)
  if (chosen.length === 0) return []
  const places = chosen.map((moment) => set.say(placeOf(coded.session, moment.opening)))
  const placeWidth = Math.max(...places.map((place) => place.length))
  const names = chosen.map((moment) => clientName(set, moment))
  const nameWidth = Math.max(3, ...names.map((name) => stringWidth(name)))
  const lines = chosen.flatMap((moment, at) =>
    momentLines(set, moment, { place: places[at] ?? '', placeWidth, name: names[at] ?? '', nameWidth }),
  )
  return [`  ${paint('strong', headings[chosen.length] ?? '')}`, ...lines]
}

function clientName({ coded, say, cut, people }: Setting, moment: Moment): string {
  const turn = coded.session.turns[moment.opening]
  return cut(say(turn ? people.nameOf(turn) : 'Client'), 12)
}

type Columns = {
  readonly place: string
  readonly placeWidth: number
  readonly name: string
  readonly nameWidth: number
}

function momentLines(set: Setting, moment: Moment, columns: Columns): readonly string[] {
  const { coded, width, say, quote, paint, people } = set
  const indentation = 4 + columns.placeWidth + 2
  const room = width - indentation - columns.nameWidth - 2
  const line = (place: string, name: string, quote: string): string =>
    `    ${place.padStart(columns.placeWidth)}  ${name}${' '.repeat(Math.max(0, columns.nameWidth - stringWidth(name)))}  ${quote}`
  const codes = decidedBy(moment, coded).map(codeInWords)
  const why = `${kindInWords(moment, coded)}${codes.length > 0 ? `: ${codes.join(', ')}` : ''}.`
  const rest = [why, afterwards(moment, coded, people), cameBack(moment, coded)].filter(Boolean).join(' ')
  return [
    line(columns.place, columns.name, quote(quotable(coded, moment.opening, moment.openedBy, room - 2), room)),
    ...(moment.response === null
      ? []
      : [line('', 'you', quote(quotable(coded, moment.response, moment.because, room - 2), room))]),
    ...indent(wrapped(say(rest), width - indentation), indentation).map((text) => paint('quiet', text)),
  ]
}
