import * as z from 'zod'
import { RegardError } from '../errors.ts'
import { ClientTalk, type Coding, MainBehaviour } from '../model/coding.ts'
import type { Session, Turn } from '../model/session.ts'
import { askFor, guide, stretchesOf, wellFormedCodes } from './second-opinion-guide.ts'
import type { SessionCoder } from './session-coder.ts'

/** A small local model may take long for a stretch of turns. */
const patience = 300_000
/** A reply that cannot be read is asked for once more. */
const tries = 2

export type SecondOpinionOptions = {
  /** An OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1 (Ollama). */
  readonly url: string
  /** The model's name there. */
  readonly model: string
  /** Without it only this machine is asked. Whoever sets it has warned the person that the session leaves the machine. */
  readonly allowRemote?: boolean
  readonly signal?: AbortSignal
}

const Models = z.object({ data: z.array(z.object({ id: z.string() })).min(1) })
const Reply = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })
const Opinion = z.object({
  turns: z.array(
    z.object({
      turn: z.int().min(0),
      main: MainBehaviour.nullish(),
      talk: ClientTalk.nullish(),
      codes: z.array(z.string()),
    }),
  ),
})
type Opinion = z.infer<typeof Opinion>

/**
 * A coder of its own, beside the machine's: a language model on an endpoint that the person names codes the same turns by
 * the codebook, a stretch at a time. It gives no calibrated probability: codes come without one, and single labels, where
 * the contract wants a number, with 1. Its codes are to be compared with the machine's, and never mixed in.
 * @throws RegardError `second-opinion-remote` where the address is not this machine's and that was not allowed;
 * `second-opinion-failed` while coding, where the endpoint cannot be reached or twice gives what cannot be read
 */
export function secondOpinion(options: SecondOpinionOptions): SessionCoder {
  const endpoint = endpointOf(options.url, 'chat/completions', options.allowRemote)
  const coder = { kind: 'machine', id: 'second-opinion', version: options.model } as const
  return {
    coder,
    async code(session, { goal, onProgress } = {}) {
      const coding: Coding = {
        coder,
        codebook: { id: 'regard', version: '1.0' },
        main: [],
        talk: [],
        codes: [],
        unsure: [],
      }
      let done = 0
      for (const stretch of stretchesOf(session.turns)) {
        const opinion = await opinionOn(stretch, session, goal, endpoint, options)
        for (const turn of stretch.turns) say(coding, turn, opinion)
        done += stretch.turns.length
        onProgress?.(done, session.turns.length)
      }
      return coding
    },
    async close() {},
  }
}

/**
 * The first model that the endpoint lists: what a person means who names none.
 * @throws RegardError `second-opinion-remote`; `second-opinion-failed` where none is listed
 */
export async function firstModelAt({ url, allowRemote, signal }: Omit<SecondOpinionOptions, 'model'>): Promise<string> {
  const endpoint = endpointOf(url, 'models', allowRemote)
  const [first] = Models.safeParse(await ask(endpoint, { signal })).data?.data ?? []
  if (!first) {
    throw new RegardError('second-opinion-failed', {
      details: { reason: 'the address lists no model; name one with --second-model' },
    })
  }
  return first.id
}

/** True for this machine's own addresses only: 127.0.0.0/8, ::1 and localhost. */
export function isLoopback(url: URL): boolean {
  const host = url.hostname
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}

function endpointOf(text: string, path: 'models' | 'chat/completions', allowRemote: boolean | undefined): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new RegardError('bad-usage', {
      details: { secondOpinion: 'an http or https address is needed, without a name or a key in it' },
    })
  }
  if (!allowRemote && !isLoopback(url)) throw new RegardError('second-opinion-remote')
  url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/${path}`
  return url
}

type Stretch = ReturnType<typeof stretchesOf>[number]

async function opinionOn(
  stretch: Stretch,
  session: Session,
  goal: string | undefined,
  endpoint: URL,
  { model, signal }: SecondOpinionOptions,
): Promise<Opinion> {
  const wanted = stretch.turns.filter((turn) => turn.role !== 'other').map((turn) => turn.index)
  if (wanted.length === 0) return { turns: [] }
  const body = JSON.stringify({
    model,
    temperature: 0,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: guide() },
      { role: 'user', content: askFor(stretch, session, goal) },
    ],
  })
  for (let attempt = 0; attempt < tries; attempt++) {
    const opinion = read(await ask(endpoint, { body, signal }))
    const given = new Set(opinion?.turns.map(({ turn }) => turn))
    if (opinion && wanted.every((turn) => given.has(turn))) return opinion
  }
  throw new RegardError('second-opinion-failed', {
    details: { reason: 'the reply could not be read', turn: wanted[0] ?? 0 },
  })
}

/** Posts the body, or without one asks for what is there. */
async function ask(
  endpoint: URL,
  { body, signal }: { readonly body?: string; readonly signal: AbortSignal | undefined },
): Promise<unknown> {
  const limit = AbortSignal.timeout(patience)
  // A redirect could lead off this machine.
  const response = await fetch(endpoint, {
    ...(body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  }).catch((cause: unknown) => {
    throw new RegardError('second-opinion-failed', { details: { reason: 'the address does not answer' }, cause })
  })
  if (!response.ok) {
    throw new RegardError('second-opinion-failed', {
      details: { reason: 'the address refuses', status: response.status },
    })
  }
  return response.json().catch(() => undefined)
}

function read(reply: unknown): Opinion | undefined {
  const content = Reply.safeParse(reply).data?.choices[0]?.message.content ?? ''
  // Some models write around the object or fence it.
  const json = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)
  try {
    return Opinion.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}

function say(coding: Coding, turn: Turn, opinion: Opinion): void {
  const said = opinion.turns.find((one) => one.turn === turn.index)
  if (!said || turn.role === 'other') return
  const { index } = turn
  const codes = said.codes.filter((code) => code !== 'change-talk' && code !== 'sustain-talk')
  if (turn.role === 'therapist') {
    coding.main.push({ turn: index, value: said.main ?? 'other', probability: 1 })
  } else {
    const talk = said.talk ?? 'neutral'
    coding.talk.push({ turn: index, value: talk, probability: 1 })
    if (talk !== 'neutral') codes.push(`${talk}-talk`) // one judgement, told in both places
  }
  for (const code of wellFormedCodes(codes, turn.role)) coding.codes.push({ turn: index, code, state: 'suggested' })
}
