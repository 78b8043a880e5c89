import { axisY, lineY, rectY, ruleY, text } from '@observablehq/plot'
import { isTimed, spokenSeconds } from '../../measures/times.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import type { DrawingElement } from '../drawing.ts'
import type { Strip, StripPause } from '../strip/strip.ts'
import { wordCount } from '../word-count.ts'
import { type Bin, binOf, binsOf } from './bins.ts'
import { type ChartOptions, chartOverStrip } from './plot.ts'

/** Words per minute of each side in a stretch; undefined where one spoke under ten seconds there. */
export type PaceBin = Bin & { readonly therapist: number | undefined; readonly client: number | undefined }

/** A rate over less is a rate of a word or two. Seconds. */
const fewestSeconds = 10

/** How fast each side spoke along the session, pauses of 3 s or more inside a turn taken out. No times: none. */
export function paceAlong({ session }: Pick<CodedSession, 'session'>, strip: Strip): readonly PaceBin[] {
  if (strip.scale !== 'time') return []
  const bins = binsOf(strip)
  const sums = bins.map(() => ({ therapist: { words: 0, seconds: 0 }, client: { words: 0, seconds: 0 } }))
  for (const role of ['therapist', 'client'] as const) {
    for (const column of strip[role]) {
      const turn = session.turns[column.turn]
      const sum = sums[binOf(bins, column)]?.[role]
      if (!turn || !isTimed(turn) || !sum) continue
      sum.words += wordCount(turn)
      sum.seconds += spokenSeconds(turn)
    }
  }
  return bins.map((bin, at) => ({ ...bin, therapist: rate(sums[at]?.therapist), client: rate(sums[at]?.client) }))
}

function rate(sum: { readonly words: number; readonly seconds: number } | undefined): number | undefined {
  return sum && sum.seconds >= fewestSeconds ? (sum.words / sum.seconds) * 60 : undefined
}

/** Two lines, one for each side; a stretch in which one hardly spoke is a gap in theirs. */
export function drawPace(
  strip: Strip,
  bins: readonly PaceBin[],
  options: Omit<ChartOptions, 'height' | 'label'>,
): DrawingElement {
  const most = Math.max(60, ...bins.flatMap(({ therapist, client }) => [therapist ?? 0, client ?? 0]))
  const middle = ({ from, to }: Bin): number => (from + to) / 2
  const line = (role: 'therapist' | 'client') =>
    lineY(bins, { x: middle, y: (bin: PaceBin) => bin[role] ?? Number.NaN, className: `pace ${role}`, curve: 'linear' })
  return chartOverStrip(
    strip,
    {
      ...options,
      height: 120,
      label: 'Words per minute of therapist and client along the session; the figures are in the table.',
    },
    {
      y: { domain: [0, most * 1.1], axis: null },
      marks: [
        ruleY([0], { className: 'ground' }),
        line('therapist'),
        line('client'),
        axisY(
          [0, 50, 100, 150, 200, 250, 300].filter((tick) => tick > 0 && tick <= most * 1.1),
          { tickSize: 0, tickPadding: 12, label: null, className: 'row-name' },
        ),
      ],
    },
  )
}

/** Each pause as high as it was long, where it was; the three longest say their length. */
export function drawPauses(strip: Strip, options: Omit<ChartOptions, 'height' | 'label'>): DrawingElement {
  const { pauses } = strip
  const longest = Math.max(3, ...pauses.map(({ seconds }) => seconds))
  const named = pauses.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3)
  const wide = ({ from, to }: StripPause): number => Math.max(3, to - from)
  const middle = ({ from, to }: StripPause): number => (from + to) / 2
  return chartOverStrip(
    strip,
    {
      ...options,
      height: 100,
      label: `${pauses.length} pauses of 3 seconds or more, the longest ${Math.round(longest)} seconds.`,
    },
    {
      marginTop: 20,
      y: { domain: [0, longest], axis: null },
      marks: [
        ruleY([0], { className: 'ground' }),
        rectY(pauses, {
          x1: (pause) => middle(pause) - wide(pause) / 2,
          x2: (pause) => middle(pause) + wide(pause) / 2,
          y1: 0,
          y2: 'seconds',
          className: 'pause',
        }),
        text(named, {
          x: middle,
          y: 'seconds',
          text: ({ seconds }) => `${Math.round(seconds)}\u00a0s`,
          dy: -8,
          className: 'said-on',
        }),
      ],
    },
  )
}
