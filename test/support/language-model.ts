import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import * as z from 'zod'

const Request = z.object({ model: z.string(), messages: z.array(z.object({ role: z.string(), content: z.string() })) })
const Line = z.object({ turn: z.number(), speaker: z.string(), text: z.string() })

/** Codes as a model might: by what stands in the turns that it was asked about. */
export function answer(body: string): string {
  const asked =
    Request.parse(JSON.parse(body))
      .messages.at(-1)
      ?.content.split(/^Code these turns.*$/m)
      .at(-1) ?? ''
  const turns = asked
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
    .map(({ turn, speaker, text }) => ({
      turn,
      main: speaker === 'therapist' ? (text.endsWith('?') ? 'question' : 'reflection') : null,
      talk: speaker === 'client' ? (text.includes('want') ? 'change' : 'neutral') : null,
      codes: text.endsWith('?')
        ? ['question', 'question.open', 'feeling']
        : text.includes('ashamed')
          ? ['shame', 'of-no-codebook']
          : [],
    }))
  return JSON.stringify({ turns })
}

let server: Server | undefined
/** What was asked since the stand-in began. */
export const requests: string[] = []
export type Reply = (body: string, response: ServerResponse) => void
/** A server in the place of a language model; gone after each test. Returns its address. */
export async function standIn(reply: Reply): Promise<string> {
  requests.length = 0
  server = createServer((request: IncomingMessage, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
    })
    request.on('end', () => {
      requests.push(`${request.url} ${body}`)
      reply(body, response)
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has one
  return `http://127.0.0.1:${port}/v1`
}
export const says = (response: ServerResponse, content: string) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ choices: [{ message: { content } }] }))

export function endStandIn(): void {
  server?.closeAllConnections()
  server?.close()
  server = undefined
}
afterEach(endStandIn)
