import { RegardError } from '../errors.ts'
import type { CodeKey } from '../model/codebook.ts'
import { definitionOf } from '../model/codebook-lookup.ts'
import type { CodeAssertion, Coding } from '../model/coding.ts'
import { holds } from '../model/holds.ts'
import { latestMachineCoding } from '../store/codings.ts'
import { addCorrection, type Change, type Correction, correctionsOf } from '../store/corrections.ts'
import { askJob } from '../store/jobs.ts'
import type { Store, Writer } from '../store/store.ts'
import { applyCorrections, fitting, heldOn, standingCorrections } from './apply-corrections.ts'
import { requireConsent } from './consents.ts'
import { excludes } from './exclusive-codes.ts'
import { requireSession } from './find.ts'
import { type Crossed, crossOver } from './speaker-history.ts'

/** What a person does to one code of one turn. `span`: the words they point at, as UTF-16 offsets [start, end). */
export type CodeCorrection =
  | { readonly kind: 'accept'; readonly turn: number; readonly code: CodeKey }
  | { readonly kind: 'reject'; readonly turn: number; readonly code: CodeKey }
  | {
      readonly kind: 'add'
      readonly turn: number
      readonly code: CodeKey
      readonly span?: readonly [number, number] | undefined
    }
  | { readonly kind: 'change'; readonly turn: number; readonly from: CodeKey; readonly to: CodeKey }

export type Corrected = {
  readonly changes: readonly Change[]
  /** Who said it was taken back or done again: the turns are others now, from `turn` on (undefined: none is another). */
  readonly speakers?: Pick<Crossed, 'turn'>
  /** The job that codes the session anew, where another coder has coded it since. */
  readonly job?: string
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/**
 * Does it, and keeps who did it, when, from what to what. Where the new code and one that stands cannot be on one turn
 * (two kinds of a question), the one that stands is rejected and the new one says that it replaces it.
 * @throws RegardError `not-found`, `consent-missing`, `coding-missing`, `correction-impossible`
 */
export async function correctCode(store: Store, sessionId: string, correction: CodeCorrection): Promise<Corrected> {
  return store.write(async (writer) => {
    const { coding, codingId, log } = await correctable(writer, sessionId)
    const { done } = standingCorrections(log)
    const turn = await writer.db
      .selectFrom('turns')
      .select(['role', 'text'])
      .where('session_id', '=', sessionId)
      .where('position', '=', correction.turn)
      .executeTakeFirst()
    const here = fitting(done, (at) => (at === correction.turn ? turn?.role : undefined))
    const changes = turn ? changesFor(applyCorrections(coding, here), turn, correction) : 'the session has no such turn'
    if (typeof changes === 'string') {
      throw new RegardError('correction-impossible', { details: { turn: correction.turn, why: changes } })
    }
    await addCorrection(writer, sessionId, { kind: 'correct', target: null, codingId, who: store.parts.who, changes })
    return { changes, canUndo: true, canRedo: false }
  })
}

/**
 * Takes back the last correction that stands, in this session, also one of an earlier day: of a code, or of who said it.
 * @throws RegardError `not-found`, `nothing-to-undo`
 */
export function undoCorrection(store: Store, sessionId: string): Promise<Corrected> {
  return step(store, sessionId, 'undo')
}

/**
 * Does again what was last taken back, as long as nothing was corrected since.
 * @throws RegardError `not-found`, `nothing-to-undo`
 */
export function redoCorrection(store: Store, sessionId: string): Promise<Corrected> {
  return step(store, sessionId, 'redo')
}

function step(store: Store, sessionId: string, kind: 'undo' | 'redo'): Promise<Corrected> {
  return store.write(async (writer) => {
    const { log } = await correctable(writer, sessionId)
    const { done, undone } = standingCorrections(log)
    const moved = (kind === 'undo' ? done : undone).at(-1)
    if (!moved) throw new RegardError('nothing-to-undo')
    const crossed = moved.speakers ? await crossOver(writer, sessionId, moved.id) : undefined
    const changes =
      kind === 'redo' ? moved.changes : moved.changes.map((change) => ({ ...change, from: change.to, to: change.from }))
    await addCorrection(writer, sessionId, {
      kind,
      target: moved.id,
      codingId: moved.codingId,
      who: store.parts.who,
      changes,
    })
    return {
      changes,
      ...(crossed ? { speakers: { turn: crossed.turn } } : {}),
      ...(crossed?.stale ? { job: await askJob(writer, sessionId, 'code') } : {}),
      canUndo: kind === 'redo' || done.length > 1,
      canRedo: kind === 'undo' || undone.length > 1,
    }
  })
}

async function correctable(
  writer: Writer,
  sessionId: string,
): Promise<{ coding: Coding; codingId: string; log: Correction[] }> {
  await requireSession(writer.db, sessionId)
  await requireConsent(writer.db, sessionId, 'transcript', 'code')
  const latest = await latestMachineCoding(writer.db, sessionId)
  if (!latest) throw new RegardError('coding-missing', { details: { session: sessionId } })
  return { coding: latest.coding, codingId: latest.id, log: await correctionsOf(writer.db, sessionId) }
}

/** The changes that a correction comes to, on a coding as it stands; where it cannot be done, why. */
export function changesFor(
  coding: Coding,
  turn: { readonly role: string; readonly text: string },
  correction: CodeCorrection,
): Change[] | string {
  const code = correction.kind === 'change' ? correction.to : correction.code
  const { kind } = definitionOf(code)
  if (kind !== turn.role) return `${code} is a code of the ${kind}, and here the ${turn.role} speaks`
  const at = correction.turn
  const find = (key: CodeKey) => coding.codes.find((assertion) => assertion.turn === at && assertion.code === key)
  const now = find(code)
  switch (correction.kind) {
    case 'reject': {
      if (now?.state === 'rejected') return `${code} is rejected there already`
      return [rejection(at, code, now)]
    }
    case 'accept': {
      if (!now) return `${code} is not there; add puts it there`
      if (now.state === 'accepted' || now.state === 'added') return `${code} is yours there already`
      return [...outOfTheWay(coding, at, code), { turn: at, code, from: now.state, to: 'accepted' }]
    }
    case 'add': {
      if (now && holds(now)) return `${code} is there already`
      // A parent says less than the kind that stands: it is in it already.
      const within = heldOn(coding, at).find((held) => definitionOf(held).parent === code)
      if (within) return `${within} is there, which says it already`
      const { span } = correction
      if (span && !(span[0] < span[1] && span[1] <= turn.text.length))
        return 'the words pointed at are not in that turn'
      const rejected = outOfTheWay(coding, at, code)
      return [
        ...rejected,
        {
          turn: at,
          code,
          from: now?.state ?? 'none',
          to: 'added',
          ...(rejected[0] ? { replaces: rejected[0].code } : {}),
          ...(span ? { span: [span[0], span[1]] } : {}),
        },
      ]
    }
    case 'change': {
      const before = find(correction.from)
      if (!before || !holds(before)) return `${correction.from} is not there`
      if (correction.from === code) return 'both codes are the same'
      if (now && holds(now)) return `${code} is there already`
      const others = outOfTheWay(coding, at, code).filter((change) => change.code !== correction.from)
      return [
        rejection(at, correction.from, before),
        ...others,
        { turn: at, code, from: now?.state ?? 'none', to: 'added', replaces: correction.from },
      ]
    }
  }
}

/** A code that a person had added goes; one that the machine had said stays, as rejected. */
function rejection(turn: number, code: CodeKey, now: CodeAssertion | undefined): Change {
  return { turn, code, from: now?.state ?? 'none', to: now?.state === 'added' ? 'none' : 'rejected' }
}

function outOfTheWay(coding: Coding, turn: number, code: CodeKey): Change[] {
  return coding.codes
    .filter((assertion) => assertion.turn === turn && holds(assertion) && excludes(code, assertion.code))
    .map((assertion) => rejection(turn, assertion.code, assertion))
}
