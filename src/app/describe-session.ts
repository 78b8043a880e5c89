import { RegardError } from '../errors.ts'
import { renameClient } from '../store/clients.ts'
import { setGoal, setHeldOn, setTitle } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import { requireSession } from './find.ts'

/** What is left out stays as it is; null takes it away. `alias` is the client's, in all their sessions. */
export type SessionDetails = {
  readonly alias?: string | undefined
  readonly title?: string | undefined
  readonly heldOn?: string | null | undefined
  readonly goal?: string | null | undefined
}

/** @throws RegardError `not-found`, `alias-taken`, `text-not-storable` */
export async function describeSession(store: Store, sessionId: string, details: SessionDetails): Promise<void> {
  const { alias, title, heldOn, goal } = details
  await store.write(async (writer) => {
    const clientId = await requireSession(writer.db, sessionId)
    if (alias !== undefined && !(await renameClient(writer, clientId, alias.trim()))) {
      throw new RegardError('alias-taken')
    }
    if (title !== undefined) await setTitle(writer, sessionId, title)
    if (heldOn !== undefined) await setHeldOn(writer, sessionId, heldOn)
    if (goal !== undefined) await setGoal(writer, sessionId, goal ?? undefined)
  })
}
