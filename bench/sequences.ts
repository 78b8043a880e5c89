/**
 * What follows what in AnnoMI, by people's codes: the transitions of the literature's questions, held to figures that
 * were computed independently, and tested by circular shift. Writes the table of docs/method/sequences.md. Ends with 1
 * where a figure is not reproduced.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withSection } from '../scripts/generate/generated-file.ts'
import {
  type CodeGroup,
  type CodeSequence,
  essayGroups,
  literatureGroups,
  pooledTransition,
  type ShiftTest,
  shiftTest,
  transitionSentence,
  whatFollowingCannotShow,
} from '../src/moments/index.ts'
import { seededRandom } from '../src/statistics/index.ts'
import { readAnnomiSequences } from './data/annomi-sequences.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('--data FOLDER is needed')

const { reflection, openQuestion, closedQuestion, information, changeTalk, sustainTalk } = literatureGroups
const given: readonly CodeGroup[] = [reflection, openQuestion, closedQuestion, information, essayGroups.advice]
const targets: readonly CodeGroup[] = [changeTalk, sustainTalk]

/** Computed in pandas from AnnoMI-full.csv, each field the label that most annotators gave. */
const known = [
  { given: 'open', target: 'change-talk', share: '0.37', residual: '8.8' },
  { given: 'closed', target: 'change-talk', share: '0.18', residual: '-3.8' },
  { given: 'information', target: 'change-talk', share: '0.13', residual: '-5.4' },
  { given: 'advice', target: 'sustain-talk', share: '0.18', residual: '2.5' },
] as const
const knownBases = { 'change-talk': '0.245', 'sustain-talk': '0.112' } as const

const sequences: readonly CodeSequence[] = readAnnomiSequences(values.data)
const tests = shiftTest(sequences, given, targets, 1, { random: seededRandom(20), times: 1999 })

const differences = [
  ...known.flatMap((figure) => {
    const found = tests.find(
      ({ transition }) => transition.given.id === figure.given && transition.target.id === figure.target,
    )
    const share = found?.transition.conditional?.toFixed(2)
    const residual = found?.transition.adjustedResidual?.toFixed(1)
    return share === figure.share && residual === figure.residual
      ? []
      : [`${figure.given} → ${figure.target}: ${share}, ${residual} in place of ${figure.share}, ${figure.residual}`]
  }),
  ...Object.entries(knownBases).flatMap(([target, base]) => {
    const found = tests.find(({ transition }) => transition.target.id === target)?.transition.base?.toFixed(3)
    return found === base ? [] : [`base of ${target}: ${found} in place of ${base}`]
  }),
]

function row({ transition, p, pOfAll }: ShiftTest): string {
  const { given, target, table, conditional, base, adjustedResidual, yulesQ, oddsRatio } = transition
  const pooled = pooledTransition(sequences, given, target, 1, { random: seededRandom(21) })
  const cells = [
    `${given.label} → ${target.label}`,
    `${table.both} of ${table.both + table.givenOnly}`,
    conditional?.toFixed(2),
    base?.toFixed(3),
    signed(adjustedResidual, 1),
    signed(yulesQ, 2),
    oddsRatio?.value.toFixed(2),
    pooled.oddsRatio ? `${pooled.oddsRatio.low.toFixed(2)} to ${pooled.oddsRatio.high.toFixed(2)}` : 'cannot tell',
    p?.toFixed(4),
    pOfAll?.toFixed(4),
  ]
  return `| ${cells.join(' | ')} |`
}

function signed(value: number | undefined, digits: number): string {
  if (value === undefined) return ''
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}

const head = [
  '',
  'count',
  'share',
  'base',
  'adjusted residual',
  'Yule’s Q',
  'odds ratio',
  '95 % over sessions',
  'p, this pair',
  'p, all pairs',
]
const sentences = tests.map((test) => {
  const { given, target } = test.transition
  return `- ${transitionSentence(test, pooledTransition(sequences, given, target, 1, { random: seededRandom(21) }))}`
})
const content = [
  `AnnoMI, ${sequences.length} sessions, people’s codes (each field the label that most annotators gave), therapist to client, lag 1; ${tests[0]?.transition.pairs ?? 0} pairs. The two last columns: by circular shift within sessions.`,
  [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...tests.map(row)].join('\n'),
  sentences.join('\n'),
  whatFollowingCannotShow,
].join('\n\n')
console.log(content)
const page = join(import.meta.dirname, '../docs/method/sequences.md')
writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'sequences', content))
if (differences.length > 0) {
  console.error(`Not reproduced:\n${differences.join('\n')}`)
  process.exit(1)
}
console.log('All known figures are reproduced.')
