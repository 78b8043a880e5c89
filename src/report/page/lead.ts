import { codesByTurn, holds } from '../../model/holds.ts'
import { cameAgain } from '../../moments/index.ts'
import { likelihood } from '../assertions.ts'
import { pausesOf } from '../pauses.ts'
import { openingCounts } from '../sentences.ts'
import { atPlaceOf, counted, placeOf, timesInWords } from '../turn-words.ts'
import { type PageSetting, type Rich, turnId } from './page-setting.ts'

/**
 * The sentence that opens the page: the best true thing first. At most three parts, each by a rule from codes and times
 * alone: what was met (or else what else was given); the silence after which the client went on, or the client's
 * kindness towards themselves; what had gone past, came again and was met. Where none can be said, it says so.
 */
export function leadOf(set: PageSetting): Rich {
  const parts = [givenPart(set), silencePart(set) ?? kindnessPart(set), cameBackPart(set)].filter(
    (part) => part !== undefined,
  )
  return parts.length === 0
    ? ['Nothing could be said here for sure. The session stands below, as it was.']
    : parts.flatMap((part, at) => (at === 0 ? part : [' ', ...part]))
}

function givenPart({ coded, people }: PageSetting): Rich | undefined {
  const { all, met, explored } = openingCounts(coded.moments)
  if (all === 1 && met + explored > 0) {
    const did = met > 0 ? `You met ${people.client} in` : `You asked ${people.client} about`
    return [`${did} `, { text: 'the one opening', href: '#moments' }, ' that was found.']
  }
  if (met > 0) {
    return [`You met ${people.client} in `, { text: `${met} of ${all}`, href: '#moments' }, ' openings.']
  }
  const given = [
    ['names-feeling', (n: number) => `You named a feeling ${timesInWords(n)}`],
    ['validation', (n: number) => `You said ${timesInWords(n)} that it makes sense`],
    ['affirmation', (n: number) => `You named a strength ${timesInWords(n)}`],
    ['reflection', (n: number) => `You gave back what ${people.client} said ${timesInWords(n)}`],
  ] as const
  const codes = [...codesByTurn(coded.coding)]
  for (const [key, say] of given) {
    const turns = codes.filter(([, held]) => [...held].some((code) => code === key || code.startsWith(`${key}.`)))
    const first = turns[0]
    if (first) return [say(turns.length), turns.length > 1 ? ', first ' : ', ', ...linkedPlace(coded, first[0]), '.']
  }
  if (explored > 0) {
    return [`You asked ${people.client} about `, { text: `${explored} of ${all}`, href: '#moments' }, ' openings.']
  }
  return undefined
}

function silencePart({ coded, people }: PageSetting): Rich | undefined {
  const pauses = pausesOf(coded.session).filter(({ after, before }) => after !== before)
  const longest = pauses.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const kept = coded.moments
    .filter(({ kind, aftermath }) => aftermath === 'goes-on' && (kind === 'meets' || kind === 'explores'))
    .flatMap(({ response }) => pauses.filter(({ after }) => after === response))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (!kept) return undefined
  const seconds = kept.end - kept.start
  const silence =
    seconds >= longest && pauses.length > 1
      ? 'the longest silence'
      : `a silence of ${counted(Math.round(seconds), 'second')}`
  return [
    `After ${silence}, at `,
    { text: placeOf(coded.session, kept.before), href: `#${turnId(kept.after)}` },
    `, ${people.client} went on.`,
  ]
}

function kindnessPart({ coded, people }: PageSetting): Rich | undefined {
  // Held at a low threshold it may be a guess; in the largest sentence of a page it must be likelier than not.
  const turn = coded.coding.codes.find(
    (assertion) => assertion.code === 'self-compassion' && holds(assertion) && likelihood(assertion) >= 0.5,
  )?.turn
  if (turn === undefined) return undefined
  return [`${people.Client} had kind words for themselves `, ...linkedPlace(coded, turn), '.']
}

function cameBackPart({ coded }: PageSetting): Rich | undefined {
  for (const moment of coded.moments) {
    const again = cameAgain(moment, coded)
    if (!again) continue
    return [
      'What went past ',
      ...linkedPlace(coded, moment.opening),
      ' came again ',
      ...linkedPlace(coded, again.opening),
      ', and you met it ',
      ...linkedPlace(coded, again.answer),
      '.',
    ]
  }
  return undefined
}

/** `at 12:40`, `in turn 24`, the place itself a link. */
function linkedPlace({ session }: PageSetting['coded'], turn: number): Rich {
  const text = placeOf(session, turn)
  return [atPlaceOf(session, turn).slice(0, -text.length), { text, href: `#${turnId(turn)}` }]
}
