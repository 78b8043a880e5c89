/** What other benches have kept in results/, for the card: adaptation to a user, and speed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { mean } from '../../src/statistics/index.ts'
import { points, type Table } from './tables.ts'

const Adaptation = z.object({
  coder: z.object({ version: z.string() }),
  seconds: z.number(),
  rows: z.array(
    z.object({ user: z.string(), head: z.string(), shipped: z.number(), own: z.number(), high: z.number().nullable() }),
  ),
})
const Coding = z.object({
  turns: z.number(),
  processor: z.string(),
  threads: z.number(),
  load: z.number().optional(),
  seconds: z.object({ cold: z.number(), warm: z.number() }),
  fastest: z.object({ cold: z.number(), warm: z.number() }),
  megabytes: z.number(),
  tenThousandTurns: z.object({ seconds: z.number(), megabytes: z.number(), coderMegabytes: z.number() }),
  pytorchSeconds: z.number().optional(),
})

/** Ten experts as users, one of their sessions left out at a time; the version it was measured on stands in the title. */
export function adaptationTable(folder: string): Table | undefined {
  const kept = read(join(folder, 'adaptation.json'), Adaptation)
  if (!kept) return undefined
  const heads = [...new Set(kept.rows.map((row) => row.head))]
  return {
    title: `Kappa with the user, mean over ten users (weights ${kept.coder.version}; a refit takes ${kept.seconds.toFixed(1)} s)`,
    columns: ['', 'shipped heads', 'own heads', 'least change of a user', 'users below by more than noise'],
    rows: heads.map((head) => {
      const rows = kept.rows.filter((row) => row.head === head)
      return [
        head,
        points(mean(rows.map((row) => row.shipped))),
        points(mean(rows.map((row) => row.own))),
        points(Math.min(...rows.map((row) => row.own - row.shipped))),
        String(rows.filter((row) => (row.high ?? 0) < 0).length),
      ]
    }),
  }
}

export function speedTable(folder: string): Table | undefined {
  const kept = read(join(folder, 'coding.json'), Coding)
  if (!kept) return undefined
  const { seconds, fastest } = kept
  return {
    title: `${kept.turns} turns, ${kept.threads} threads, ${kept.processor}, load of the machine ${(kept.load ?? 0).toFixed(1)}`,
    columns: ['', 'median', 'fastest'],
    rows: [
      ['seconds, cold process', seconds.cold.toFixed(2), fastest.cold.toFixed(2)],
      ['seconds, warm', seconds.warm.toFixed(2), fastest.warm.toFixed(2)],
      ['megabytes at the peak', String(Math.round(kept.megabytes)), ''],
      ['megabytes at the peak, 10,000 turns', String(Math.round(kept.tenThousandTurns.megabytes)), ''],
      ['of these without moments and measures', String(Math.round(kept.tenThousandTurns.coderMegabytes)), ''],
      ...(kept.pytorchSeconds === undefined
        ? []
        : [['seconds, PyTorch fp32 on the same windows, warm', kept.pytorchSeconds.toFixed(2), '']]),
    ],
  }
}

function read<T>(path: string, schema: z.ZodType<T>): T | undefined {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}
