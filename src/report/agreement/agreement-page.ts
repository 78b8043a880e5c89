import { type AlignedBy, type Comparison, enoughSessions, whyUndefined } from '../../agreement/index.ts'
import { plainText, toAscii, wrapped } from '../terminal/plain-text.ts'
import { fieldLabel, shareText } from './agreement-words.ts'
import { coefficientRows, pairRows, reasonsShown } from './coefficient-rows.ts'
import { turnsToLookAt } from './turns-to-look-at.ts'

export type AgreementPageOptions = {
  /** Cells of the terminal; the tables need 79. */
  readonly width: number
  readonly ascii: boolean
  /** How many of the turns that coders differ on are listed. */
  readonly turns: number
}

/** The comparison of some codings as a page of text, without words of the sessions. Ends with a line end. */
export function agreementPage(comparison: Comparison, { width, ascii, turns }: AgreementPageOptions): string {
  const lines = [
    ...heading(comparison).flatMap((sentence) => wrapped(plainText(sentence), width)),
    '',
    ...coefficientRows(comparison),
    ...pairRows(comparison),
    '',
    ...legend(comparison).flatMap((sentence) => wrapped(sentence, width)),
    ...turnsToLookAt(comparison, { width, turns }),
  ]
  const page = `${lines.map((line) => line.trimEnd()).join('\n')}\n`
  return ascii ? page.split('\n').map(toAscii).join('\n') : page
}

function heading({ coders, sessions, leftOut, complete, weak, alignedBy, level }: Comparison): string[] {
  const who = coders.length === 2 ? coders.join(' and ') : `${complete ? 'all' : 'some of'} ${coders.length} coders`
  const one = sessions.length === 1
  return [
    `${count(sessions.length, 'session')}, ${one ? '' : 'each '}coded by ${who}.`,
    ...(leftOut.length > 0
      ? [
          `${count(leftOut.length, 'more session')} had fewer coders and ${leftOut.length === 1 ? 'was' : 'were'} left out.`,
        ]
      : []),
    ...alignedBy.flatMap((by) => alignments[by] ?? []),
    'Kappa: 1 is full agreement, 0 what chance alone would give.',
    ...(one ? ['With one session there is no interval: how sessions differ cannot be told.'] : []),
    ...(weak && !one
      ? [
          `Weak: with fewer than ${enoughSessions} sessions the ${shareText(level)} intervals are rough, and too narrow on the whole.`,
        ]
      : []),
  ]
}

const alignments: Readonly<Partial<Record<AlignedBy, string>>> = {
  words:
    'The coders cut some turns differently, so turns were laid side by side by their words. In pairs a label that only one coder gave counts as disagreement; over all coders only turns that meet are counted.',
  codes:
    'There are no turn numbers or words to go by, so events were laid side by side by their codes: agreement comes out high.',
}

function legend(comparison: Comparison): string[] {
  const { coders, fields, notCompared, alignedBy } = comparison
  const many = coders.length > 2
  const overall = fields.some(({ all }) => all !== undefined)
  const pair = alignedBy.every((by) => by === 'turn-numbers') ? 'Cohen’s' : 'over aligned events (as in GSEQ)'
  const kappa = !many
    ? `Kappa is ${pair}.`
    : overall
      ? `Fleiss’ kappa over all coders; in pairs it is ${pair}.`
      : `Kappa in pairs is ${pair}.`
  const codes = fields.some(({ kind }) => kind === 'presence')
  const oneSided = many ? [] : fields.filter(({ pairs }) => pairs[0]?.oneSided).map(({ field }) => fieldLabel(field))
  return [
    [
      kappa,
      ...(overall ? ['Alpha is Krippendorff’s, AC1 Gwet’s.'] : []),
      ...(overall && codes ? ['ICC(A,1) is over the counts per session.'] : []),
      ...(codes ? ['Used: the share of turns with the code, all coders together.'] : []),
      ...(many && !overall ? [] : ['Agree: before chance is taken off, so it never stands alone.']),
    ].join(' '),
    ...[...reasonsShown(comparison)].map(
      ([reason, columns]) => `– under ${[...columns].join(', ')}: ${whyUndefined[reason]}.`,
    ),
    ...(oneSided.length > 0
      ? [`One of the two never varied, so kappa is 0 whatever the other did: ${oneSided.join('; ')}.`]
      : []),
    ...(notCompared.length > 0
      ? [`Not looked for by every coder, so not compared: ${withoutKinds(notCompared).map(fieldLabel).join('; ')}.`]
      : []),
    'Agreement says how steady the codes are, not who is right.',
  ]
}

function withoutKinds(codes: readonly string[]): string[] {
  return codes.filter((code) => !codes.some((other) => code.startsWith(`${other}.`)))
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
