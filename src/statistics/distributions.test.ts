import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  betaCdf,
  betaQuantile,
  chiSquareQuantile,
  fCdf,
  fQuantile,
  gammaCdf,
  gammaUpperTail,
  logGamma,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from './index.ts'

/** Expected values: SciPy 1.17.1 (scipy.stats, scipy.special.gammaln). */
const tables: readonly [string, (...given: number[]) => number, readonly (readonly number[])[]][] = [
  [
    'normalCdf',
    (z = 0) => normalCdf(z),
    [
      [-12, 1.776482112077653e-33],
      [-5, 2.866515718791933e-7],
      [-1, 0.15865525393145707],
      [-0.1, 0.460172162722971],
      [0, 0.5],
      [0.3, 0.6179114221889526],
      [4, 0.9999683287581669],
    ],
  ],
  [
    'normalQuantile',
    (p = 0) => normalQuantile(p),
    [
      [1e-20, -9.262340089798409],
      [1e-6, -4.753424308822899],
      [0.025, -1.9599639845400545],
      [0.3, -0.5244005127080409],
      [0.9, 1.2815515655446004],
    ],
  ],
  [
    'betaCdf',
    (x = 0, a = 1, b = 1) => betaCdf(x, a, b),
    [
      [0.1, 0.5, 0.5, 0.20483276469913345],
      [0.5, 2, 3, 0.6875],
      [0.9, 10, 1.5, 0.5401970065018546],
      [0.02, 1, 80, 0.8013511499179591],
      [0.4, 300, 400, 0.06261247539854092],
      [0.999, 5, 0.2, 0.6288900790266132],
    ],
  ],
  [
    'betaQuantile',
    (p = 0, a = 1, b = 1) => betaQuantile(p, a, b),
    [
      [0.05, 0.5, 0.5, 0.0061558297024311365],
      [0.025, 2, 3, 0.06758598648854294],
      [0.975, 10, 1.5, 0.9895232238351304],
      [0.5, 1, 80, 0.008626912537337907],
      [0.9, 300, 400, 0.452579925957759],
    ],
  ],
  [
    'fCdf',
    (x = 0, a = 1, b = 1) => fCdf(x, a, b),
    [
      [0.5, 1, 1, 0.39182655203060723],
      [1, 3, 7, 0.5529203865315162],
      [4.2, 5, 15, 0.9862105027583389],
      [11.03, 5, 18, 0.9999439337464208],
      [2.5, 2.5, 9.7, 0.8733716802738982],
    ],
  ],
  [
    'fQuantile',
    (p = 0, a = 1, b = 1) => fQuantile(p, a, b),
    [
      [0.025, 5, 15, 0.15557596307848703],
      [0.975, 5, 18, 3.381967805875243],
      [0.5, 2.5, 9.7, 0.8052239083069144],
      [0.995, 1, 1, 16210.722720219721],
      [0.975, 15, 5, 6.427728167078779],
    ],
  ],
  [
    'tCdf',
    (t = 0, d = 1) => tCdf(t, d),
    [
      [-30, 4, 3.6764280488306595e-6],
      [-2.1, 1, 0.141463028121509],
      [0, 5, 0.5],
      [1.3, 2.5, 0.8497566053646458],
      [4, 30, 0.9998090771819581],
    ],
  ],
  [
    'tQuantile',
    (p = 0, d = 1) => tQuantile(p, d),
    [
      [0.025, 1, -12.706204736174705],
      [0.975, 10, 2.228138851986274],
      [0.3, 2.5, -0.597307738252318],
      [0.9999, 30, 4.23398595727206],
    ],
  ],
  [
    'gammaCdf',
    (x = 0, a = 1) => gammaCdf(x, a),
    [
      [0.1, 0.5, 0.34527915398142317],
      [3, 2, 0.8008517265285442],
      [20, 8, 0.9992214099174926],
      [700, 650, 0.9729484747641512],
    ],
  ],
  [
    'gammaUpperTail',
    (x = 0, a = 1) => gammaUpperTail(x, a),
    [
      [0.1, 0.5, 0.6547208460185768],
      [60, 8, 5.492840396854275e-18],
      [300, 0.5, 1.674167984691805e-132],
    ],
  ],
  [
    'chiSquareQuantile',
    (p = 0, d = 1) => chiSquareQuantile(p, d),
    [
      [0.05, 1, 0.003932140000019522],
      [0.95, 3, 7.814727903251179],
      [0.5, 40, 39.33534484661134],
    ],
  ],
  [
    'logGamma',
    (x = 1) => logGamma(x),
    [
      [0.01, 4.599479878042022],
      [0.5, 0.5723649429247],
      [3.5, 1.2009736023470743],
      [100, 359.1342053695754],
      [12345.6, 103959.18506616844],
    ],
  ],
]

describe.each(tables)('%s holds against SciPy', (_name, compute, rows) => {
  test.each(rows.map((row) => ({ given: row.slice(0, -1), expected: row.at(-1) ?? Number.NaN })))(
    '$given',
    ({ given, expected }) => {
      const value = compute(...given)
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-300))
    },
  )
})

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const shape = fc.double({ min: 0.3, max: 200, noNaN: true })

describe('quantiles and distribution functions undo each other', () => {
  test('beta', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        // Near an end the density can be so steep that neighbouring numbers differ in p: hold both sides.
        const x = betaQuantile(p, a, b)
        expect(betaCdf(x * (1 - 1e-12), a, b)).toBeLessThanOrEqual(p + 1e-9)
        expect(betaCdf(Math.min(1, x + 1e-12 * Math.max(x, 1e-4)), a, b)).toBeGreaterThanOrEqual(p - 1e-9)
      }),
    )
  })
  test('F', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expect(fCdf(fQuantile(p, 2 + a, 2 + b), 2 + a, 2 + b)).toBeCloseTo(p, 8)
      }),
    )
  })
  test('t and normal', () => {
    fc.assert(
      fc.property(share, shape, (p, d) => {
        expect(tCdf(tQuantile(p, 1 + d), 1 + d)).toBeCloseTo(p, 8)
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12)
      }),
    )
  })
})
