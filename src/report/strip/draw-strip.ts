import { clock } from '../clock.ts'
import { type DrawingDocument, type DrawingElement, type Maker, makersOn } from '../drawing.ts'
import { geometry } from './geometry.ts'
import { box, halfDisc, hangingColumn, markPath, risingColumn, units, wedge } from './paths.ts'
import { type Strip, type StripBead, type StripPiece, tickInWords } from './strip.ts'

export type DrawStripOptions = {
  readonly document: DrawingDocument
  /** A part of the strip, in its units: narrow pages break it into systems, as a score does. */
  readonly part?: StripPiece
  /** Units across, where several parts are drawn under each other: all at the scale of the longest. */
  readonly across?: number
  /** The id of the element that says the strip in words. */
  readonly labelledBy: string
  /** Where a bead leads, and what a screen reader says of it. */
  readonly linkOf?: (bead: StripBead) => { readonly href: string; readonly label: string } | undefined
}

/** Draws the strip, or a part of it, as one SVG element; its classes are those of `web/tokens.css` and the page's rules. */
export function drawStrip(strip: Strip, options: DrawStripOptions): DrawingElement {
  const { svg } = makersOn(options.document)
  const part = options.part ?? { from: 0, to: strip.width }
  const across = options.across ?? part.to - part.from
  return svg(
    'svg',
    {
      class: 'system',
      viewBox: `${units(part.from)} 0 ${units(across)} ${geometry.height}`,
      role: options.linkOf ? 'group' : 'img',
      'aria-labelledby': options.labelledBy,
    },
    ...shapesOf(strip, part).map(([className, path]) => svg('path', { class: className, d: path })),
    ...strip.beads.filter(({ x }) => x >= part.from && x <= part.to).map((bead) => beadElement(svg, bead, options)),
    ...strip.ticks.flatMap(({ x }, at) =>
      x >= part.from && x <= part.to
        ? [
            svg(
              'text',
              { class: 'axis', x: units(x), y: geometry.axis, 'text-anchor': anchorOf(x, part) },
              tickInWords(strip, at),
            ),
          ]
        : [],
    ),
  )
}

function anchorOf(x: number, part: StripPiece): string {
  if (x - part.from < 8) return 'start'
  return part.to - x < 8 ? 'end' : 'middle'
}

/** One path for each class of shapes, from the paper up; a class without shapes has none. */
export function shapesOf(
  strip: Strip,
  part: StripPiece = { from: 0, to: strip.width },
): readonly (readonly [string, string])[] {
  const paths = new Map<string, string>()
  const add = (className: string, path: string): void => {
    paths.set(className, (paths.get(className) ?? '') + path)
  }
  const { ground, ribbonTop, ribbonBottom, neutral, pressing, judging, compassion } = geometry
  const inPart = ({ x, width }: { readonly x: number; readonly width: number }): boolean =>
    x + width / 2 >= part.from && x + width / 2 <= part.to
  const pieces = strip.pieces
    .map(({ from, to }) => ({ from: Math.max(from, part.from), to: Math.min(to, part.to) }))
    .filter(({ from, to }) => to > from)
  for (const { from, to } of pieces) {
    add('ribbon', `M${units(from)} ${ribbonTop}H${units(to)}V${ribbonBottom}H${units(from)}z`)
  }
  for (const { from, to } of pieces) add('ground', `M${units(from)} ${ground}H${units(to)}`)
  for (const column of strip.therapist) {
    const { x, width } = column
    if (!inPart(column)) continue
    const middle = x + width / 2
    if (column.neutral) add('neutral', box(x + neutral.inset, neutral.top, width - 2 * neutral.inset, neutral.height))
    const length = compassion[Math.min(column.compassion, compassion.length) - 1]
    if (length !== undefined) add('compassion', hangingColumn(x, width, length))
    if (column.pressing) add('pressing', wedge(middle, pressing.top, pressing.width, pressing.height))
    if (column.judging) add('judging', box(middle - judging.width / 2, judging.top, judging.width, judging.height))
  }
  for (const { x, width, height, level, marks } of strip.client) {
    if (!inPart({ x, width })) continue
    add(`f${level}`, risingColumn(x, width, height))
    marks.forEach((mark, place) => {
      const y = ground - geometry.offGround - height - geometry.markGap - place * geometry.markStep
      add(`m-${mark}`, markPath(mark, x + width / 2, y))
    })
  }
  return [...paths]
}

function beadElement(svg: Maker, bead: StripBead, { linkOf }: DrawStripOptions): DrawingElement {
  const link = linkOf?.(bead)
  const radius = bead.shape === 'full' ? geometry.bead.met : geometry.bead.other
  const at = { cx: units(bead.x), cy: geometry.ground }
  const shapes = [
    svg('circle', { class: 'bead-target', ...at, r: geometry.bead.target }),
    svg('circle', { class: bead.shape === 'full' ? 'bead full' : 'bead', ...at, r: radius }),
    ...(bead.shape === 'half'
      ? [svg('path', { class: 'bead half', d: halfDisc(bead.x, geometry.ground, radius) })]
      : []),
  ]
  return link ? svg('a', { href: link.href, 'aria-label': link.label }, ...shapes) : svg('g', {}, ...shapes)
}

/** The strip in words, for those who do not see it: its length, how many of each shape, and where. */
export function stripInWords(strip: Strip, client: string): string {
  const length =
    strip.scale === 'time'
      ? `From ${clock(strip.from)} to ${clock(strip.to)}.`
      : 'The times are not known: each turn is as wide as its words.'
  const count = (mark: string): number => strip.client.filter(({ marks }) => marks.some((one) => one === mark)).length
  const brought = [
    [strip.client.filter(({ level }) => level >= 3).length, 'with much feeling'],
    [count('shame'), 'with shame'],
    [count('inner-critic'), 'with the inner critic'],
    [count('self-compassion'), 'with self-compassion'],
  ] as const
  const did = [
    [strip.therapist.filter(({ compassion }) => compassion > 0).length, 'with compassion'],
    [strip.therapist.filter(({ neutral }) => neutral).length, 'neutral'],
    [strip.therapist.filter(({ pressing }) => pressing).length, 'pressing'],
    [strip.therapist.filter(({ judging }) => judging).length, 'judging'],
  ] as const
  const say = (list: typeof brought | typeof did): string =>
    list
      .flatMap(([n, what]) => (n > 0 ? [[n, what] as const] : []))
      .map(([n, what], at) => (at === 0 ? `${n} ${n === 1 ? 'turn' : 'turns'} ${what}` : `${n} ${what}`))
      .join(', ') || 'nothing that has a shape'
  return `${length} Above the line, what ${client} brought: ${say(brought)}. Below it, what you did: ${say(did)}.`
}
