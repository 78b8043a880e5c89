import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import type { CodedSession } from '../../src/model/coded-session.ts'
import type { Moment } from '../../src/model/moment.ts'
import { lengthOf } from '../../src/report/clock.ts'
import { pauseAfterTurn } from '../../src/report/pauses.ts'
import { afterwards, cameBack, kindInWords } from '../../src/report/sentences.ts'
import { withoutTalkOfChange } from '../../src/report/talk-of-change.ts'
import { capital, placeOf } from '../../src/report/turn-words.ts'
import type { SessionView } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { form, Trouble } from '../parts/form.tsx'
import { Bead, beadShapeOf, CodeMark } from '../parts/marks.tsx'
import { queries } from '../queries.ts'
import { hrefOf } from '../router.ts'
import { isYours, shownOn } from '../session/codes.ts'
import { KeptNote } from '../session/notes.tsx'
import { peopleWithAlias } from '../session/people.ts'
import { useDraft } from '../session/use-draft.ts'
import { useNotes } from '../session/use-notes.ts'
import page from '../styles/page.module.css'
import s from './moment.module.css'

/** One moment: the opening, what was said, what followed; and the clinician's own note on it. */
export function MomentScreen({ id, opening }: { readonly id: string; readonly opening: number }) {
  const client = useClient()
  const { data: view, error } = useQuery(queries.session(client, id))
  const moment = view?.document?.moments.find((one) => one.opening === opening)
  useEffect(() => {
    window.document.title = 'A moment · Regard'
  }, [])
  return (
    <main className={`${page.page} ${page.plain}`} id="main" tabIndex={-1}>
      <Trouble error={error} />
      {view?.document && moment ? (
        <Shown
          view={view}
          coded={view.goal === null ? withoutTalkOfChange(view.document) : view.document}
          moment={moment}
        />
      ) : (
        (view ?? error) && (
          <header className={page.head}>
            {view && <p className={page.lead}>There is no moment here any more: its codes have changed.</p>}
            <a href={hrefOf({ screen: 'session', id })}>Back to the session</a>
          </header>
        )
      )}
    </main>
  )
}

type ShownProps = { readonly view: SessionView; readonly coded: CodedSession; readonly moment: Moment }

function Shown({ view, coded, moment }: ShownProps) {
  const { session, moments } = coded
  const people = peopleWithAlias(session, view.entry.alias)
  const place = moments.indexOf(moment)
  const [before, after] = [moments[place - 1], moments[place + 1]]
  const pause = moment.response === null ? undefined : pauseAfterTurn(session).get(moment.response)
  const came = cameBack(moment, coded)
  const followed = afterwards(moment, coded, people)
  const link = (to: Moment, words: string) => (
    <a href={hrefOf({ screen: 'moment', id: view.entry.id, opening: to.opening })}>{words}</a>
  )
  return (
    <>
      <header className={page.head}>
        <div className={page.what}>
          <p>
            <Bead shape={beadShapeOf(moment.kind)} /> <h1>{kindHeading(moment, coded)}</h1>,{' '}
            {placeOf(session, moment.opening)} with {people.client}
          </p>
        </div>
      </header>
      <div className={page.body}>
        <div className={s.turns}>
          <p className={s.label}>{people.Client} opened</p>
          {moment.openingTurns.map((turn) => (
            <Said key={turn} coded={coded} turn={turn} />
          ))}
          {moment.pauseBefore !== undefined && moment.pauseBefore >= 1 && (
            <p className={s.pause}>{lengthOf(moment.pauseBefore)}</p>
          )}
          <p className={s.label}>You</p>
          {moment.response === null ? (
            <p className={s.pause}>{people.Client} went on, or the session ended, before an answer.</p>
          ) : (
            <Said coded={coded} turn={moment.response} />
          )}
          {pause !== undefined && <p className={s.pause}>{lengthOf(pause)}</p>}
          {moment.next !== null && (
            <>
              <p className={s.label}>What followed</p>
              <Said coded={coded} turn={moment.next} />
            </>
          )}
          <p className={s.pause}>{[followed, came].filter(Boolean).join(' ')}</p>
        </div>
        <Notes view={view} moment={moment} />
        <nav className={s.around} aria-label="Moments">
          {before && link(before, 'the moment before')}
          {after && link(after, 'the next moment')}
          <a href={hrefOf({ screen: 'session', id: view.entry.id, turn: moment.opening })}>in the session</a>
        </nav>
      </div>
    </>
  )
}

function kindHeading(moment: Moment, coded: CodedSession): string {
  return capital(kindInWords(moment, coded))
}

function Said({ coded, turn }: { readonly coded: CodedSession; readonly turn: number }) {
  const codes = shownOn(coded.coding.codes.filter((assertion) => assertion.turn === turn))
  return (
    <>
      <p className={s.said}>{coded.session.turns[turn]?.text}</p>
      <ul className={s.codes} aria-label="codes">
        {codes.map((assertion) => (
          <li key={assertion.code}>
            <CodeMark code={assertion.code} />
            <a href={hrefOf({ screen: 'codebook', code: assertion.code })}>{definitionOf(assertion.code).label}</a>
            {definitionOf(assertion.code).young && '°'}
            {isYours(assertion) && ', yours'}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Notes on any turn of the moment stand here; a new one is on its opening. */
function Notes({ view, moment }: { readonly view: SessionView; readonly moment: Moment }) {
  const [text, write] = useDraft({ session: view.entry.id, turn: moment.opening })
  const field = useRef<HTMLTextAreaElement>(null)
  const notes = useNotes(view.entry.id)
  const mine = view.notes.filter((note) => note.turn !== null && partOf(moment, note.turn) !== undefined)
  return (
    <section className={s.notes} aria-labelledby="notes">
      <h2 id="notes">{mine.length > 1 ? 'Your notes' : 'Your note'}</h2>
      {mine.map((note) => (
        <KeptNote
          key={note.id}
          note={note}
          where={(note.turn === null ? undefined : partOf(moment, note.turn)) ?? ''}
          onChange={(changed) => notes.change({ note: note.id, text: changed })}
          onRemove={() => {
            notes.remove(note.id)
            field.current?.focus()
          }}
        />
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '' || notes.adding) return
          notes.add({ turn: moment.opening, text: text.trim() }, { onSuccess: () => write('') })
          field.current?.focus()
        }}
      >
        <label>
          <span className="vh">A note on this moment</span>
          <textarea
            ref={field}
            rows={3}
            value={text}
            maxLength={20_000}
            placeholder="What do you make of it? The note stays with the session."
            onChange={(event) => write(event.target.value)}
          />
        </label>
        <Trouble error={notes.problem} />
        <div className={form.acts}>
          <button type="submit" className={form.second} disabled={text.trim() === ''}>
            Keep the note
          </button>
        </div>
      </form>
    </section>
  )
}

/** On which part of the moment a turn is: empty for its opening; undefined where it is none. */
function partOf({ opening, openingTurns, response, next }: Moment, turn: number): string | undefined {
  if (turn === opening || openingTurns.includes(turn)) return ''
  if (turn === response) return 'on your answer'
  return turn === next ? 'on what followed' : undefined
}
