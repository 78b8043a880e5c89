import { useEffect, useRef, useState } from 'react'
import type { Session, Turn } from '../../src/model/session.ts'
import { peopleOf } from '../../src/report/people.ts'
import type { SpeakerChange } from '../../src/server/api.ts'
import { joinedInWords } from './joins.ts'
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
  // The choices give way to the words: the keys go with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change from the one to the other that matters
  useEffect(() => first.current?.focus(), [splitting])
  const people = peopleOf(session)
  const nameOf = ({ id, role }: Session['speakers'][number]) => people.nameOf({ speaker: id, role })
  const others = session.speakers.filter(({ id }) => id !== turn.speaker)
  const before = session.turns[turn.index - 1]
  const [other] = others
  const choices: readonly { readonly says: string; readonly change: SpeakerChoice }[] = [
    ...others.map((speaker) => ({
      says: `${nameOf(speaker)} said this`,
      change: { kind: 'assign' as const, turn: turn.index, speaker: speaker.id },
    })),
    ...(before ? [{ says: 'join it to the turn before', change: { kind: 'merge' as const, turn: turn.index } }] : []),
    { says: 'swap therapist and client everywhere', change: { kind: 'swap' as const } },
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is in it
    <div
      className={s.who2}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onLeave()
      }}
    >
      <p>Who said it? What changes is coded anew; your corrections stay with their turns. Undo takes it back.</p>
      {splitting && other ? (
        <>
          <p>
            Choose the first word that {inSentence(nameOf(other))} said.{' '}
            {joinedInWords(session, { kind: 'split', turn: turn.index, at: 1, speaker: other.id })}
          </p>
          <p className={s.words}>
            {[...turn.text.matchAll(/\S+/g)].slice(1).map((word, place) => (
              <button
                key={word.index}
                ref={place === 0 ? first : undefined}
                type="button"
                onClick={() => onChoose({ kind: 'split', turn: turn.index, at: word.index, speaker: other.id })}
              >
                {word[0]}
              </button>
            ))}
          </p>
        </>
      ) : (
        <ul className={s.choices}>
          {choices.map(({ says, change }, place) => (
            <li key={says}>
              <button ref={place === 0 ? first : undefined} type="button" onClick={() => onChoose(change)}>
                {says}
              </button>{' '}
              <small>{joinedInWords(session, change)}</small>
            </li>
          ))}
          {other && /\S\s+\S/.test(turn.text) && (
            <li>
              <button type="button" onClick={() => setSplitting(true)}>
                split it between the two
              </button>
            </li>
          )}
        </ul>
      )}
      <div className={s.acts}>
        {splitting && (
          <button type="button" onClick={() => setSplitting(false)}>
            do not split it
          </button>
        )}
        <button type="button" onClick={onLeave}>
          <kbd>Esc</kbd> leave it
        </button>
      </div>
    </div>
  )
}

/** As it stands in the middle of a sentence: `you`, `Ash`. */
function inSentence(name: string): string {
  return name === 'You' ? 'you' : name
}
