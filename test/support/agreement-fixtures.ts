import { readFileSync } from 'node:fs'
import * as z from 'zod'

const folder = new URL('../fixtures/agreement/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const table = z.array(z.array(z.number()))
const rating = z
  .number()
  .nullable()
  .transform((value) => value ?? undefined)
const ratings = z.array(z.array(rating))

/** Tables as published, with the values that their sources print. */
export const workedExamples = z
  .object({
    cohen1960: z.object({ table, kappa: z.number() }),
    cohen1968: z.object({ weights: table, weightedKappa: z.number() }),
    fleissCohenEveritt1969: z.object({ table, kappa: z.number() }),
    fleiss1971: z.object({ ratings, kappa: z.number() }),
    fleissTextbook: z.object({ counts: table, kappa: z.number() }),
    krippendorff2011: z.object({ ratings, nominal: z.number(), ordinal: z.number(), interval: z.number() }),
    gwet2008: z.object({ table, ac1: z.number(), kappa: z.number() }),
    gwet2014: z.object({ ac1: z.number() }),
    shroutFleiss1979: z.object({
      ratings: table,
      meanSquares: z.record(z.string(), z.number()),
      forms: z.record(z.string(), z.number()),
    }),
  })
  .parse(read('worked-examples.json'))

/** Made-up ratings, and what other people's programs say of them. */
export const reference = z
  .object({
    two: z.object({
      ratings,
      kappa: z.number(),
      statsmodels: z.number(),
      linear: z.number(),
      quadratic: z.number(),
      macroF1: z.number(),
    }),
    full: z.object({ ratings, fleiss: z.number(), nominal: z.number(), ac1: z.number() }),
    gaps: z.object({
      ratings,
      nominal: z.number(),
      ordinal: z.number(),
      interval: z.number(),
      ac1: z.number(),
      percent: z.number(),
    }),
    aligned: z.object({ table, kappa: z.number() }),
    icc: z.object({
      ratings: table,
      forms: z.array(
        z.object({
          Type: z.string(),
          ICC: z.number(),
          F: z.number(),
          df1: z.number(),
          df2: z.number(),
          pval: z.number(),
          interval: z.tuple([z.number(), z.number()]),
        }),
      ),
    }),
  })
  .parse(read('reference.json'))
