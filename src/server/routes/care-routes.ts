import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import {
  changePassphrase,
  confirmPassphrase,
  eraseClient,
  eraseSession,
  listClients,
  listSessions,
  notePlay,
  recordingPart,
  type Store,
  takeBackup,
  verify,
} from '../../app/index.ts'
import { RegardError } from '../../errors.ts'
import { Erase, ErasureCertificate, PassphraseChange, PassphraseOnly, RecoveryCode, Verified } from '../api.ts'
import type { Desk } from '../desk.ts'
import { attached } from './hand-over.ts'
import { about, body } from './route.ts'

/** Recordings, copies, erasure, keys. */
export function careRoutes(desk: Desk): Hono {
  return new Hono()
    .post('/recordings/:id/plays', about({ summary: 'Notes that the recording is played' }), async (c) => {
      await notePlay(desk.store, c.req.param('id'))
      return c.body(null, 204)
    })
    .get('/recordings/:id', about({ summary: 'The recording, or a range of it', file: 'audio/*' }), (c) =>
      recording(c, desk.store, c.req.param('id')),
    )
    .post(
      '/backup',
      about({ summary: 'Everything in one encrypted file', file: 'application/octet-stream' }),
      async (c) => {
        const { name, bytes } = await takeBackup(desk.store)
        c.header('content-type', 'application/octet-stream')
        c.header('content-disposition', attached(name))
        return stream(c, async (out) => {
          for await (const part of bytes) await out.write(part)
        })
      },
    )
    .post('/verify', about({ summary: 'Reads every byte of the store', answer: Verified }), async (c) => {
      const { whole, pages, damagedPages, attachments, damagedAttachments, audit } = await verify(desk.store)
      return c.json({
        whole,
        pages,
        damagedPages: damagedPages.length,
        recordings: attachments,
        damagedRecordings: damagedAttachments.length,
        auditEntries: audit.finding.whole ? audit.finding.entries : audit.finding.position,
        auditWhole: audit.finding.whole,
        checkpoint: audit.checkpoint,
      } satisfies Verified)
    })
    .post('/erase', about({ summary: 'Erases for good', answer: ErasureCertificate }), body(Erase), async (c) =>
      c.json(await erased(desk, c.req.valid('json'))),
    )
    .put('/passphrase', about({ summary: 'Another passphrase' }), body(PassphraseChange), async (c) => {
      const { current, next } = c.req.valid('json')
      await changePassphrase(desk.store, { passphrase: current }, next)
      return c.body(null, 204)
    })
    .post(
      '/recovery-code',
      about({ summary: 'A new recovery code; the one before opens nothing any more', answer: RecoveryCode }),
      body(PassphraseOnly),
      async (c) => c.json(await desk.workbench.newRecoveryCode(c.req.valid('json').passphrase)),
    )
}

/** A whole recording, or one range of bytes of it (RFC 9110, section 14.2). */
async function recording(c: Context, store: Store, id: string): Promise<Response> {
  const range = rangeIn(c.req.header('range'))
  const { mediaType, size, from, to, bytes } = await recordingPart(store, id, range)
  c.header('content-type', mediaType)
  c.header('accept-ranges', 'bytes')
  c.header('content-length', String(to - from))
  if (range) {
    c.status(206)
    c.header('content-range', `bytes ${from}-${to - 1}/${size}`)
  }
  return stream(c, async (out) => {
    for (const part of bytes) {
      if (out.aborted) return
      await out.write(part)
    }
  })
}

/** `bytes=FROM-TO`; what is not understood is no range, as the standard says. */
function rangeIn(header: string | undefined): { from?: number; to?: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '')
  if (!match) return undefined
  return { from: Number(match[1]), ...(match[2] ? { to: Number(match[2]) + 1 } : {}) }
}

/** @throws RegardError `confirmation-wrong`, `passphrase-wrong`, `held`, `not-found` */
async function erased(desk: Desk, request: Erase): Promise<ErasureCertificate> {
  const { store } = desk
  const certificate = await (async () => {
    if (request.what === 'everything') {
      await confirmPassphrase(store, request.confirm)
      return desk.workbench.eraseEverything()
    }
    if ((await aliasOf(store, request)) !== request.confirm.trim()) throw new RegardError('confirmation-wrong')
    return request.what === 'client' ? eraseClient(store, request.id) : eraseSession(store, request.id)
  })()
  return { ...certificate, sessions: [...certificate.sessions], outOfReach: [...certificate.outOfReach] }
}

async function aliasOf(store: Store, { what, id }: Exclude<Erase, { what: 'everything' }>): Promise<string> {
  const alias =
    what === 'client'
      ? (await listClients(store)).find((client) => client.id === id)?.alias
      : (await listSessions(store)).find((session) => session.id === id)?.alias
  if (alias === undefined) throw new RegardError('not-found')
  return alias
}
