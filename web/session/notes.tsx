import { useEffect, useRef, useState } from 'react'
import type { Note } from '../../src/server/api.ts'
import { dayInWords } from '../parts/days.ts'
import s from './turn.module.css'
import { type DraftOf, useDraft } from './use-draft.ts'

type NoteFieldProps = {
  readonly label: string
  readonly of: DraftOf
  /** The note as it is kept; empty for a new one. */
  readonly written?: string
  readonly onSave: (text: string) => void
  readonly onLeave: () => void
}

/** A note that is being written. Leaving it keeps what is there: it stands in the field when that is opened again. */
export function NoteField({ label, of, written = '', onSave, onLeave }: NoteFieldProps) {
  const [text, write] = useDraft(of, written)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  const save = () => (text.trim() === '' || text.trim() === written ? onLeave() : onSave(text.trim()))
  return (
    <form
      className={s.note}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label>
        <span className="vh">{label}</span>
        <textarea
          ref={field}
          value={text}
          rows={3}
          maxLength={20_000}
          placeholder="Your note. It stays with the session."
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape') onLeave()
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          }}
        />
      </label>
      <div className={s.acts}>
        <button type="submit">
          <kbd>Ctrl Enter</kbd> keep the note
        </button>
        <button type="button" onClick={onLeave}>
          <kbd>Esc</kbd> leave it for now
        </button>
        {text !== written && (
          <button
            type="button"
            onClick={() => {
              write(written)
              onLeave()
            }}
          >
            {written === '' ? 'discard it' : 'leave it as it was'}
          </button>
        )}
      </div>
    </form>
  )
}

type KeptNoteProps = {
  readonly note: Note
  /** On which of several turns it is; empty where that is plain. */
  readonly where?: string
  readonly onChange: (text: string) => void
  readonly onRemove: () => void
}

/** A note as it was kept: it can be reworded, and taken away after being asked. */
export function KeptNote({ note, where = '', onChange, onRemove }: KeptNoteProps) {
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'asking'>('nothing')
  const focused = useRef<HTMLButtonElement>(null)
  const was = useRef(doing)
  useEffect(() => {
    // The button that was pressed has given way to another.
    if (was.current !== doing && doing !== 'changing') focused.current?.focus()
    was.current = doing
  }, [doing])
  if (doing === 'changing') {
    return (
      <NoteField
        label="Your note"
        of={{ note: note.id }}
        written={note.text}
        onSave={(text) => {
          onChange(text)
          setDoing('nothing')
        }}
        onLeave={() => setDoing('nothing')}
      />
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes the question back from wherever the focus is in it
    <div
      className={s.kept}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || doing !== 'asking') return
        event.stopPropagation()
        setDoing('nothing')
      }}
    >
      <p className={s.noteText}>{note.text}</p>
      <div className={s.acts}>
        <small>
          {where !== '' && `${where}, `}
          {dayInWords(note.changedAt ?? note.madeAt)}
        </small>
        {doing === 'asking' ? (
          <>
            <button ref={focused} type="button" onClick={() => setDoing('nothing')}>
              keep it
            </button>
            <button type="button" onClick={onRemove}>
              remove it for good
            </button>
          </>
        ) : (
          <>
            <button ref={focused} type="button" onClick={() => setDoing('changing')}>
              change the note
            </button>
            <button type="button" onClick={() => setDoing('asking')}>
              remove it
            </button>
          </>
        )}
      </div>
    </div>
  )
}
