import { useEffect, useRef, useState } from 'react'
import type { Session, Turn } from '../../src/model/session.ts'
import type { SpeakerChange } from '../../src/server/api.ts'
import s from './turn.module.css'

export type SpeakerChoice = SpeakerChange

type WhoSaidItProps = {
  readonly session: Session
  readonly turn: Turn
  readonly onChoose: (change: SpeakerChoice) => void
  readonly onLeave: () => void
}

/** Gives a turn to another speaker, splits it where a word begins, or joins it to the one before. */
export function WhoSaidIt({ session, turn, onChoose, onLeave }: WhoSaidItProps) {
  const [splitting, setSplitting] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const others = session.speakers.filter(({ id }) => id !== turn.speaker)
  const before = session.turns[turn.index - 1]
  const [other] = others
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is in it
    <div
      className={s.who2}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onLeave()
      }}
    >
      <p>Who said it? What changes is coded anew; your corrections stay with their turns.</p>
      {splitting && other ? (
        <>
          <p>Choose the first word that {nameOf(other)} said.</p>
          <p className={s.words}>
            {[...turn.text.matchAll(/\S+/g)].slice(1).map((word) => (
              <button
                key={word.index}
                type="button"
                onClick={() => onChoose({ kind: 'split', turn: turn.index, at: word.index, speaker: other.id })}
              >
                {word[0]}
              </button>
            ))}
          </p>
        </>
      ) : (
        <div className={s.acts}>
          {others.map((speaker, place) => (
            <button
              key={speaker.id}
              ref={place === 0 ? first : undefined}
              type="button"
              onClick={() => onChoose({ kind: 'assign', turn: turn.index, speaker: speaker.id })}
            >
              {nameOf(speaker)} said this
            </button>
          ))}
          {other && /\S\s+\S/.test(turn.text) && (
            <button type="button" onClick={() => setSplitting(true)}>
              split it between the two
            </button>
          )}
          {before && (
            <button type="button" onClick={() => onChoose({ kind: 'merge', turn: turn.index })}>
              join it to the turn before
            </button>
          )}
          <button type="button" onClick={() => onChoose({ kind: 'swap' })}>
            swap therapist and client everywhere
          </button>
          <button type="button" onClick={onLeave}>
            <kbd>Esc</kbd> leave it
          </button>
        </div>
      )}
    </div>
  )
}

function nameOf(speaker: Session['speakers'][number]): string {
  if (speaker.role === 'therapist') return 'You'
  return speaker.role === 'client' ? speaker.label || 'The client' : speaker.label || 'Someone else'
}
