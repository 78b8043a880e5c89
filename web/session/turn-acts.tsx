import { useQueryClient } from '@tanstack/react-query'
import type { CodeKey } from '../../src/model/codebook.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import type { Moment } from '../../src/model/moment.ts'
import type { Session, Turn } from '../../src/model/session.ts'
import { capital } from '../../src/report/turn-words.ts'
import type { CodeAgreement, Note } from '../../src/server/api.ts'
import { type Action, shownKey } from '../keys.ts'
import { Trouble } from '../parts/form.tsx'
import { Palette } from '../parts/palette.tsx'
import { hrefOf } from '../router.ts'
import { agreementInWords } from './agreement-words.ts'
import { choicesFor } from './codes.ts'
import { KeptNote, NoteField } from './notes.tsx'
import s from './turn.module.css'
import { useDefinition } from './use-definition.ts'
import { draftIn } from './use-draft.ts'
import { type SpeakerChoice, WhoSaidIt } from './who-said-it.tsx'

export type Panel = 'add' | 'change' | 'note' | 'who' | undefined

type TurnActsProps = {
  readonly sessionId: string
  readonly session: Session
  readonly turn: Turn
  readonly assertions: readonly CodeAssertion[]
  /** A change is being talked about, so talk of change can be chosen. */
  readonly goal: boolean
  readonly now: CodeKey | undefined
  readonly panel: Panel
  /** What undo or redo has just done here; empty where it was something else. */
  readonly told: string
  readonly moment: Moment | undefined
  readonly notes: readonly Note[]
  readonly agreement: readonly CodeAgreement[]
  readonly canUndo: boolean
  readonly playable: boolean
  readonly act: (action: Action) => void
  readonly choose: (code: CodeKey) => void
  readonly leavePanel: () => void
  readonly saveNote: (text: string) => void
  readonly changeNote: (note: string, text: string) => void
  readonly removeNote: (note: string) => void
  /** What could not be kept of notes and speakers. */
  readonly problem: string | undefined
  readonly correctSpeakers: (choice: SpeakerChoice) => void
}

/** Under the turn that has the focus: what the chosen code means, and what can be done. */
export function TurnActs(props: TurnActsProps) {
  const { turn, assertions, now, panel, moment, act, canUndo, leavePanel } = props
  const definition = useDefinition(now)
  const agreement = now && agreementInWords(props.agreement.find(({ code }) => code === now))
  const kind = turn.role === 'other' ? undefined : turn.role
  const draft = { session: props.sessionId, turn: turn.index }
  const begun = draftIn(useQueryClient(), draft) !== undefined
  const isOpen = assertions.some(({ code, state }) => code === now && state === 'suggested')
  return (
    <div className={s.do}>
      {props.told && <p>{props.told}</p>}
      {definition && (
        <p>
          <a href={hrefOf({ screen: 'codebook', code: definition.key })}>{capital(definition.label)}</a>:{' '}
          {lowerFirst(firstSentence(definition.definition))}
          {agreement && ` ${agreement}`}
        </p>
      )}
      {moment && (
        <p>
          {momentLine(moment, turn)}{' '}
          <a className={s.link} href={hrefOf({ screen: 'moment', id: props.sessionId, opening: moment.opening })}>
            Read the moment
          </a>
        </p>
      )}
      {props.notes.map((note) => (
        <KeptNote
          key={note.id}
          note={note}
          onChange={(text) => props.changeNote(note.id, text)}
          onRemove={() => props.removeNote(note.id)}
        />
      ))}
      <Trouble error={props.problem} />
      {panel === 'note' ? (
        <NoteField label="Your note on this turn" of={draft} onSave={props.saveNote} onLeave={leavePanel} />
      ) : panel === 'who' ? (
        <WhoSaidIt session={props.session} turn={turn} onChoose={props.correctSpeakers} onLeave={leavePanel} />
      ) : panel !== undefined && kind ? (
        <Palette
          label={panel === 'change' && definition ? `Change ${definition.label} to` : 'Add a code'}
          choices={choicesFor(kind, assertions, props.goal)}
          probabilityOf={(code) => assertions.find((assertion) => assertion.code === code)?.probability}
          onChoose={props.choose}
          onLeave={leavePanel}
        />
      ) : (
        <div className={s.acts}>
          {isOpen && <Act action="accept" says="accept" act={act} />}
          {now && <Act action="change" says="change" act={act} />}
          {now && <Act action="reject" says="reject" act={act} />}
          {kind && <Act action="add" says="add a code" act={act} />}
          {canUndo && <Act action="undo" says="undo" act={act} />}
          <Act action="note" says={begun ? 'go on with your note' : 'note'} act={act} />
          <Act action="who-said-it" says="who said it" act={act} />
          {props.playable && <Act action="play" says="play" act={act} />}
        </div>
      )}
    </div>
  )
}

function Act({
  action,
  says,
  act,
}: {
  readonly action: Action
  readonly says: string
  readonly act: (a: Action) => void
}) {
  return (
    <button type="button" onClick={() => act(action)}>
      <kbd>{shownKey(action)}</kbd> {says}
    </button>
  )
}

function momentLine(moment: Moment, turn: Turn): string {
  if (turn.role === 'client') return moment.openingTurns.includes(turn.index) ? 'An opening.' : ''
  switch (moment.kind) {
    case 'meets':
      return 'It met an opening.'
    case 'explores':
      return 'It explored an opening with a question.'
    default:
      return 'It answered an opening; worth another look.'
  }
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
