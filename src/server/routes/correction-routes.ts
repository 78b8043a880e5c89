import { type Context, Hono } from 'hono'
import {
  addNote,
  agreementWithMe,
  type CodeCorrection,
  changeNote,
  correctCode,
  type Corrected as Done,
  listNotes,
  redoCorrection,
  removeNote,
  type Store,
  showSession,
  undoCorrection,
} from '../../app/index.ts'
import { invariant } from '../../errors.ts'
import { Corrected, Correction, NewNote, Note, NoteText } from '../api.ts'
import type { Desk } from '../desk.ts'
import { startJob } from '../start-coding.ts'
import { correctedOf, noteOf } from '../views.ts'
import { about, body } from './route.ts'

/** What a person does to the codes of a session, and writes on its moments. */
export function correctionRoutes(desk: Desk): Hono {
  const after = async (c: Context, sessionId: string, work: (store: Store) => Promise<Done>) => {
    const { store } = desk
    const done = await work(store)
    if (done.job) await startJob(desk, done.job)
    desk.finder.want(sessionId)
    const shown = await showSession(store, sessionId, { interval: 'none' })
    return c.json(correctedOf(shown, done, await agreementWithMe(store)))
  }
  return new Hono()
    .post(
      '/sessions/:id/corrections',
      about({ summary: 'Accepts, rejects, changes or adds a code', answer: Corrected }),
      body(Correction),
      (c) => {
        const id = c.req.param('id')
        const correction: CodeCorrection = c.req.valid('json')
        return after(c, id, (store) => correctCode(store, id, correction))
      },
    )
    .post(
      '/sessions/:id/undo',
      about({ summary: 'Takes back the last correction, of a code or of who said it', answer: Corrected }),
      (c) => {
        const id = c.req.param('id')
        return after(c, id, (store) => undoCorrection(store, id))
      },
    )
    .post('/sessions/:id/redo', about({ summary: 'Does it again', answer: Corrected }), (c) => {
      const id = c.req.param('id')
      return after(c, id, (store) => redoCorrection(store, id))
    })
    .post(
      '/sessions/:id/notes',
      about({ summary: 'A note on the session or on a turn', answer: Note }),
      body(NewNote),
      async (c) => {
        const id = c.req.param('id')
        return c.json(await noteBy(desk.store, id, await addNote(desk.store, id, c.req.valid('json'))))
      },
    )
    .put(
      '/sessions/:id/notes/:note',
      about({ summary: 'Another text for the note', answer: Note }),
      body(NoteText),
      async (c) => {
        const { id, note } = c.req.param()
        await changeNote(desk.store, id, note, c.req.valid('json').text)
        return c.json(await noteBy(desk.store, id, note))
      },
    )
    .delete('/sessions/:id/notes/:note', about({ summary: 'Takes the note away' }), async (c) => {
      const { id, note } = c.req.param()
      await removeNote(desk.store, id, note)
      return c.body(null, 204)
    })
}

async function noteBy(store: Store, sessionId: string, noteId: string): Promise<Note> {
  const note = (await listNotes(store, sessionId)).find(({ id }) => id === noteId)
  invariant(note, 'a note that was just written is there')
  return noteOf(note)
}
