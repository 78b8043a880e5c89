import * as z from 'zod'
import { CodeKey } from './codebook.ts'

const turn = z.int().min(0).describe('the index of a turn')
const probability = z.number().min(0).max(1)

export const Coder = z.object({
  kind: z.enum(['machine', 'person']),
  id: z.string().min(1),
  version: z.string().min(1),
})
export type Coder = z.infer<typeof Coder>

export const MainBehaviour = z.enum(['reflection', 'question', 'input', 'other'])
export type MainBehaviour = z.infer<typeof MainBehaviour>

export const ClientTalk = z.enum(['change', 'sustain', 'neutral'])
export type ClientTalk = z.infer<typeof ClientTalk>

/** suggested and possible are the machine's; accepted, rejected and added a person's. */
export const CodeState = z.enum(['suggested', 'possible', 'accepted', 'rejected', 'added'])
export type CodeState = z.infer<typeof CodeState>

export const CodeAssertion = z.object({
  turn,
  code: CodeKey,
  probability: probability.optional().describe('the machine’s alone, calibrated'),
  state: CodeState,
  span: z
    .tuple([z.int().min(0), z.int().min(0)])
    .optional()
    .describe('the evidence: UTF-16 offsets [start, end) into the text of the turn'),
  replaces: CodeKey.optional().describe('on an added code: the rejected code that it corrects'),
})
export type CodeAssertion = z.infer<typeof CodeAssertion>

export const Unsure = z.object({ turn, code: CodeKey, among: z.array(CodeKey).min(2) })
export type Unsure = z.infer<typeof Unsure>

/**
 * What one coder says of one session. `main` has an entry for each therapist turn, `talk` for each client turn;
 * `codes` is sorted by turn, then in the order of the codebook.
 */
export const Coding = z.object({
  coder: Coder,
  codebook: z.object({ id: z.string().min(1), version: z.string().min(1) }),
  main: z.array(z.object({ turn, value: MainBehaviour, probability })),
  talk: z.array(z.object({ turn, value: ClientTalk, probability })),
  codes: z.array(CodeAssertion),
  unsure: z.array(Unsure).describe('a kind under an asserted parent that could not be told'),
})
export type Coding = z.infer<typeof Coding>
