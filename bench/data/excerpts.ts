import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { CodeKey } from '../../src/model/codebook.ts'
import type { LabelledSession } from './labelled-session.ts'

const Excerpt = z.object({
  id: z.string(),
  turns: z.array(z.object({ speaker: z.enum(['therapist', 'client']), text: z.string(), codes: z.array(CodeKey) })),
})

/** The written excerpts with their codes: numbers 08 and 16 are test, 07 and 15 dev (for thresholds), the rest train. */
export function readExcerpts(folder: string): LabelledSession[] {
  const lines = readFileSync(join(folder, 'regard-codes/excerpts.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const excerpt = Excerpt.parse(JSON.parse(line))
    const number = excerpt.id.split('-')[1] ?? ''
    return {
      id: `excerpt-${excerpt.id}`,
      source: 'excerpt',
      split: ['08', '16'].includes(number) ? 'test' : ['07', '15'].includes(number) ? 'dev' : 'train',
      tenRaters: false,
      annotators: [],
      turns: excerpt.turns.map((turn) => ({
        role: turn.speaker,
        text: turn.text,
        main: [],
        talk: [],
        human: new Map(),
        annotators: [],
        silver: new Set(turn.codes),
      })),
    }
  })
}
