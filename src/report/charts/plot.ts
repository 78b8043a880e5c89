import * as Plot from '@observablehq/plot'
import type { DrawingDocument, DrawingElement } from '../drawing.ts'
import { geometry } from '../strip/geometry.ts'
import { type Strip, tickInWords } from '../strip/strip.ts'

export type ChartOptions = {
  readonly document: DrawingDocument
  /** What a screen reader says of it. */
  readonly label: string
  /** In units of the strip, so that charts stand under it true to its axis. */
  readonly height: number
  /** For narrow pages: fewer units across, so that letters keep their size. */
  readonly narrow?: boolean
}

/** Room for the names of rows at the left of a narrow chart; on a wide one they stand in the page's gutter. */
const narrowMargin = 100
const narrowWidth = 420

/**
 * Draws marks over the strip's own axis with Observable Plot. What Plot writes into the picture for its looks (a style
 * element, style attributes) is taken out: the looks are the page's own, and a page's policy may forbid them.
 */
export function chartOverStrip(
  strip: Strip,
  { document, label, height, narrow = false }: ChartOptions,
  options: Pick<Plot.PlotOptions, 'y' | 'marks' | 'marginBottom' | 'marginTop'>,
): DrawingElement {
  const every = narrow ? 2 : 1
  const ticks = strip.ticks
    .map(({ x }, at) => ({ x, label: tickInWords(strip, at) }))
    .filter((_, at) => at % every === 0 || (!narrow && at === strip.ticks.length - 1))
  const figure: unknown = Plot.plot({
    // Plot asks for a browser's document; any that can make elements does.
    document: document as never,
    className: 'plot',
    ariaLabel: label,
    width: narrow ? narrowWidth : geometry.width,
    height,
    marginLeft: narrow ? narrowMargin : 0,
    marginRight: narrow ? 12 : 0,
    marginTop: options.marginTop ?? 8,
    marginBottom: options.marginBottom ?? 22,
    x: { domain: [0, strip.width], axis: null },
    ...(options.y ? { y: options.y } : {}),
    marks: [
      ...(options.marks ?? []),
      Plot.axisX(
        ticks.map(({ x }) => x),
        {
          tickFormat: (x: number) => ticks.find((tick) => tick.x === x)?.label ?? '',
          tickSize: 0,
          tickPadding: 6,
          label: null,
          className: 'axis',
        },
      ),
    ],
  })
  return plain(figure as PlotElement)
}

/** What Plot gives back is an element of the document that was handed in. */
type PlotElement = DrawingElement & {
  querySelectorAll(selector: string): Iterable<PlotElement>
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  remove(): void
}

const placing = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'transform'] as const

function plain(figure: PlotElement): DrawingElement {
  for (const style of figure.querySelectorAll('style')) style.remove()
  for (const name of ['style', 'font-family', 'font-size', 'width', 'height']) figure.removeAttribute(name)
  for (const part of figure.querySelectorAll('*')) {
    part.removeAttribute('style')
    // The picture is one for a screen reader, with a label of its own; names of its parts have no place in it.
    part.removeAttribute('aria-label')
    for (const name of placing) {
      const value = part.getAttribute(name)
      // A hundredth of a unit is not seen, and longer numbers differ from machine to machine.
      if (value !== null)
        part.setAttribute(
          name,
          value.replace(/\d+\.\d{3,}/g, (long) => String(Math.round(Number(long) * 100) / 100)),
        )
    }
  }
  figure.setAttribute('role', 'img')
  return figure
}
