import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { counted } from '../../src/report/turn-words.ts'
import type { SessionEntry } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { dayInWords } from '../parts/days.ts'
import { form, Trouble } from '../parts/form.tsx'
import { queries } from '../queries.ts'
import { hrefOf } from '../router.ts'
import { nameOf } from '../session/head.tsx'
import page from '../styles/page.module.css'
import { useImportDoor } from './import.tsx'
import { SearchHitList } from './search-hits.tsx'
import { standingInWords } from './session-words.ts'
import s from './sessions.module.css'
import { TakeTables } from './take-tables.tsx'

/** What is here, since when, with whom, how much of it was looked at. */
export function SessionsScreen() {
  const client = useClient()
  const door = useImportDoor()
  const { data, error } = useQuery({
    ...queries.sessions(client),
    // While something is being coded, the list follows.
    refetchInterval: (query) => (query.state.data?.sessions.some(({ job }) => job !== null) ? 2000 : false),
  })
  const [words, setWords] = useState('')
  const [taking, setTaking] = useState(false)
  useEffect(() => {
    window.document.title = 'Sessions · Regard'
  }, [])
  const sessions = data?.sessions
  return (
    <main className={`${page.page} ${page.plain}`} id="main" tabIndex={-1}>
      <header className={page.head}>
        <div className={page.what}>
          <p>
            <h1>Sessions</h1>
            {sessions && sessions.length > 0 && `, ${inWords(sessions)}`}
          </p>
        </div>
        {sessions?.length === 0 && (
          <p className={page.lead}>Nothing is here yet. Bring a transcript of your own, or open the example.</p>
        )}
        <Trouble error={error} />
        {taking && sessions && <TakeTables sessions={sessions} onLeave={() => setTaking(false)} />}
        <div className={s.tools}>
          <label className={s.file}>
            <span className={form.first}>Bring a transcript</span>
            <input
              type="file"
              accept=".vtt,.srt,.txt,.csv,.tsv,.json,.docx,text/*"
              multiple
              onChange={(event) => {
                door.offer([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
          </label>
          <button type="button" className={form.second} onClick={door.offerExample}>
            Open the example session
          </button>
          {sessions?.some(({ coded }) => coded) && (
            <button type="button" className={form.second} onClick={() => setTaking(true)}>
              Take out tables
            </button>
          )}
          {sessions && sessions.length > 0 && (
            <search className={s.search}>
              <label htmlFor="find-words">Find words</label>
              <input id="find-words" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
            </search>
          )}
        </div>
      </header>
      <div className={page.body}>
        {sessions?.length === 0 ? (
          <Welcome />
        ) : words.trim() !== '' ? (
          <SearchHitList words={words} />
        ) : (
          <ul className={s.list}>
            {sessions?.map((entry) => (
              <Row key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </div>
    </main>
  )
}

function Row({ entry }: { readonly entry: SessionEntry }) {
  const { reviewed } = entry
  return (
    <li className={s.row}>
      <a className={s.who} href={hrefOf({ screen: 'session', id: entry.id })}>
        {nameOf(entry.alias, entry.title)}
      </a>
      <time className={s.day} dateTime={entry.heldOn ?? entry.importedAt}>
        {dayInWords(entry.heldOn ?? entry.importedAt)}
      </time>
      <span className={s.about}>
        <span>{standingInWords(entry)}</span>
        <span>{entry.coded && reviewed.of > 0 ? reviewedInWords(reviewed) : ''}</span>
        <span className={s.last}>{counted(entry.turns, 'turn')}</span>
      </span>
    </li>
  )
}

function reviewedInWords({ decided, of }: SessionEntry['reviewed']): string {
  if (decided === 0) return 'machine only'
  if (decided >= of) return 'all codes looked at'
  return `${decided} of ${of} codes looked at`
}

function inWords(sessions: readonly SessionEntry[]): string {
  const clients = new Set(sessions.map(({ clientId }) => clientId)).size
  const first = sessions.map(({ heldOn, importedAt }) => (heldOn ?? importedAt).slice(0, 10)).toSorted()[0]
  const since = first ? ` since ${dayInWords(first)}` : ''
  return `${counted(sessions.length, 'session')}${since}, ${counted(clients, 'client')}`
}

function Welcome() {
  return (
    <div className={page.section}>
      <p className={page.text}>
        Regard reads a session and shows where your client opened up, and what met it. It never says how good you are.
        Every code can be opened to the words behind it, and corrected with one key.
      </p>
      <p className={page.text}>
        Drop files anywhere on this page, or paste a transcript: WebVTT, SRT, plain text with speaker labels, tables,
        Word. Nothing is kept until you have seen it and said whose session it is.
      </p>
      <p className={page.text}>
        The example is an invented conversation of twenty minutes. It takes a few seconds to read, and can be erased
        like any other.
      </p>
    </div>
  )
}
