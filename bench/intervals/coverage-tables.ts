import type { Coder } from '../../src/model/coding.ts'
import { clopperPearsonLimits, type Limits, mean } from '../../src/statistics/index.ts'
import type { Coverage, Judged } from './check-coverage.ts'

/** What is written into docs/method/intervals.md. */
export function coverageTables(test: readonly Coverage[], dev: readonly Coverage[], coder: Coder): string {
  const rows = [...test.map((one) => [one.measure.label, one.sessions] as const), ['All three', all(test)] as const]
  return [
    `Weights \`${coder.id}\` ${coder.version}. AnnoMI's test sessions with at least ten therapist turns with content.`,
    table(
      ['', 'sessions', 'held by the 90 % interval', 'exact 95 % limits of that share', '0.9 rejected?', 'mean width'],
      rows.map(([label, sessions]) => coverageRow(label, sessions, (one) => one.interval)),
    ),
    'The same for two intervals that Regard does not use: one that ignores the text (the same model with dev’s base rate in the place of each turn’s probability), and one in which each turn errs by itself.',
    table(
      ['', 'ignoring the text: held', 'mean width', 'without the shift: held', 'mean width'],
      rows.map(([label, sessions]) => [
        label,
        heldOf(sessions, (one) => one.withoutText),
        width(sessions, (one) => one.withoutText),
        heldOf(sessions, (one) => one.withoutShift),
        width(sessions, (one) => one.withoutShift),
      ]),
    ),
    'How far the value lies from the value of people’s codes, per 100 turns, mean over sessions (and its bias). Regard shows the counted value: over the three it errs less on dev, and each of its turns can be opened.',
    table(
      ['', 'dev: expected', 'dev: counted', 'test: expected', 'test: counted'],
      test.map((one, at) => [
        one.measure.label,
        error(dev[at]?.sessions ?? [], (session) => session.expected),
        error(dev[at]?.sessions ?? [], (session) => session.counted),
        error(one.sessions, (session) => session.expected),
        error(one.sessions, (session) => session.counted),
      ]),
    ),
  ].join('\n\n')
}

function coverageRow(label: string, sessions: readonly Judged[], of: (one: Judged) => Limits): string[] {
  const limits = clopperPearsonLimits(held(sessions, of), sessions.length)
  return [
    label,
    `${sessions.length}`,
    heldOf(sessions, of),
    limits ? `${limits.low.toFixed(2)} to ${limits.high.toFixed(2)}` : '',
    limits && limits.low <= 0.9 && 0.9 <= limits.high ? 'no' : 'yes',
    width(sessions, of),
  ]
}

function all(coverage: readonly Coverage[]): readonly Judged[] {
  return coverage.flatMap((one) => one.sessions)
}

/** Rates are whole turns: half a turn's rounding must not decide. */
function held(sessions: readonly Judged[], of: (one: Judged) => Limits): number {
  return sessions.filter((one) => of(one).low - 1e-9 <= one.human && one.human <= of(one).high + 1e-9).length
}

function heldOf(sessions: readonly Judged[], of: (one: Judged) => Limits): string {
  const count = held(sessions, of)
  return `${count} of ${sessions.length} (${(count / sessions.length).toFixed(2)})`
}

function width(sessions: readonly Judged[], of: (one: Judged) => Limits): string {
  return (mean(sessions.map((one) => of(one).high - of(one).low)) ?? Number.NaN).toFixed(1)
}

function error(sessions: readonly Judged[], of: (one: Judged) => number): string {
  const errors = sessions.map((one) => of(one) - one.human)
  const size = mean(errors.map(Math.abs)) ?? Number.NaN
  const bias = mean(errors) ?? Number.NaN
  return `${size.toFixed(1)} (${bias < 0 ? '−' : '+'}${Math.abs(bias).toFixed(1)})`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
