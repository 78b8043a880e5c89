/** Holds the tokens to what the design measured: text that can be read, sides that stay apart for every eye. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ciede2000, cielab, contrast, type Eye, linearRgb, oklab, seenBy } from './colour.ts'

const css = readFileSync(join(import.meta.dirname, '../../web/tokens.css'), 'utf8')
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)]
const themes = {
  light: new Map(pairs.map(([, name, light]) => [name, light])),
  dark: new Map(pairs.map(([, name, , dark]) => [name, dark])),
}
const colourOf = (theme: keyof typeof themes, name: string): string => {
  const colour = themes[theme].get(name)
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`)
  return colour
}

const sides = ['compassion', 'neutral', 'pressing', 'judging']
const ramp = [1, 2, 3, 4, 5].map((step) => `feeling-${step}`)
const allPairs = sides.flatMap((one, place) => sides.slice(place + 1).map((other) => [one, other] as const))
const neighbours = ramp.slice(1).map((step, place) => [ramp[place] ?? '', step] as const)

/** The smallest distance between any of the pairs, as that eye sees them. */
function smallest(
  theme: keyof typeof themes,
  among: readonly (readonly [string, string])[],
  eye: Eye,
  distance: (one: readonly [number, number, number], other: readonly [number, number, number]) => number,
): number {
  const seen = (name: string) => seenBy(eye, linearRgb(colourOf(theme, name)))
  return Math.min(...among.map(([one, other]) => distance(seen(one), seen(other))))
}

const byCiede = (one: readonly [number, number, number], other: readonly [number, number, number]): number =>
  ciede2000(cielab(one), cielab(other))
const byOklab = (one: readonly [number, number, number], other: readonly [number, number, number]): number => {
  const [a, b] = [oklab(one), oklab(other)]
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

describe('the measure of distance', () => {
  // Sharma, Wu & Dalal (2005), table 1: pairs 1, 7, 17, 19 and 34.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [56, -27, -3], 31.903],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('gives the published CIEDE2000 of %j and %j', (one, other, distance) => {
    expect(ciede2000(one, other)).toBeCloseTo(distance, 4)
  })

  it('gives black on white its contrast of 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})

/** As measured for the design, rounded down to a tenth. */
const sidesApart = {
  light: { normal: [22.6, 12.1], protan: [18, 13.9], deutan: [18.6, 11.4], tritan: [20, 11.5], grey: [7.2, 6.8] },
  dark: { normal: [26.1, 13.5], protan: [16.6, 8], deutan: [14.4, 9.8], tritan: [19, 12.9], grey: [7.2, 8.1] },
} as const
const stepsApart = {
  light: { normal: 8.8, protan: 8.4, deutan: 7.9, tritan: 9.2, grey: 7.4 },
  dark: { normal: 9.3, protan: 7.9, deutan: 8.9, tritan: 9.7, grey: 7.9 },
} as const

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  it.each(['ink', 'ink-2', 'ink-3'])('let --%s be read on every ground', (ink) => {
    for (const ground of ['paper', 'raised', 'mark']) {
      expect(contrast(colourOf(theme, ink), colourOf(theme, ground)), `on --${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each([...sides, 'feeling-3', 'feeling-4', 'feeling-5', 'handle', 'focus'])(
    'let --%s be seen on the ribbon',
    (shape) => {
      expect(contrast(colourOf(theme, shape), colourOf(theme, 'mark'))).toBeGreaterThanOrEqual(3)
    },
  )

  it('let the focus be seen on every ground', () => {
    for (const ground of ['paper', 'raised']) {
      expect(contrast(colourOf(theme, 'focus'), colourOf(theme, ground))).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(['normal', 'protan', 'deutan', 'tritan', 'grey'] as const)('keep the four sides apart for %s eyes', (eye) => {
    const [ciede, ok] = sidesApart[theme][eye]
    expect(smallest(theme, allPairs, eye, byCiede)).toBeGreaterThanOrEqual(ciede)
    expect(smallest(theme, allPairs, eye, byOklab)).toBeGreaterThanOrEqual(ok)
  })

  it.each(['normal', 'protan', 'deutan', 'tritan', 'grey'] as const)(
    'keep the steps of feeling apart for %s eyes',
    (eye) => {
      expect(smallest(theme, neighbours, eye, byCiede)).toBeGreaterThanOrEqual(stepsApart[theme][eye])
    },
  )

  it('has no red and no green for a person’s failing: the side of judging is plum, pressing is ochre', () => {
    const hue = (name: string): number => {
      const [, a, b] = oklab(linearRgb(colourOf(theme, name)))
      return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
    }
    expect(hue('judging')).toBeGreaterThan(330)
    expect(hue('pressing')).toBeGreaterThan(65)
    expect(hue('pressing')).toBeLessThan(95)
    expect(hue('compassion')).toBeGreaterThan(225)
    expect(hue('compassion')).toBeLessThan(260)
  })
})
