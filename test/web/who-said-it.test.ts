/** What the page says of changes of speakers and of steps back, before and after: held against what the program does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SpeakerChange, speakersChanged } from '../../src/app/speaker-changes.ts'
import { joinedBy, joinedInWords } from '../../web/session/joins.ts'
import { placeOfStep, sayOfStep } from '../../web/session/say.ts'
import { codedFrom, type Line } from '../support/coded-lines.ts'

const line = (by: Line['by'], says: string, at: number): Line => ({ by, says, at: [at, at + 4] })
const { session } = codedFrom([
  line('T', 'How was it?', 0),
  line('C', 'Hard. I guess.', 5),
  line('T', 'You guess so.', 10),
  line('C', 'Yes.', 15),
])

describe('what becomes one turn', () => {
  it('is said with its times, and not said where nothing is joined', () => {
    expect(joinedInWords(session, { kind: 'merge', turn: 2 })).toBe('0:05, 0:10 and 0:15 become one turn.')
    expect(joinedInWords(session, { kind: 'assign', turn: 3, speaker: 's1' })).toBe('0:10 and 0:15 become one turn.')
    expect(joinedInWords(session, { kind: 'split', turn: 1, at: 6, speaker: 's1' })).toBe(
      'It becomes one turn with what is said at 0:10.',
    )
    expect(joinedInWords(session, { kind: 'split', turn: 3, at: 2, speaker: 's1' })).toBe('')
    expect(joinedInWords(session, { kind: 'swap' })).toBe('')
  })

  it('is what becomes one: as many turns go as are joined', () => {
    const lines = fc.array(fc.constantFrom('T', 'C', 'O'), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(lines, fc.nat(11), fc.constantFrom('assign', 'merge', 'split'), fc.nat(2), (by, at, kind, who) => {
        // One speaker after another, as in every session.
        const turns = by.filter((speaker, place) => speaker !== by[place - 1])
        const { session: made } = codedFrom(turns.map((speaker, place) => line(speaker, 'so it is', place * 5)))
        const turn = at % turns.length
        const speaker = made.speakers[who % made.speakers.length]?.id ?? ''
        const change: SpeakerChange =
          kind === 'merge'
            ? { kind, turn }
            : kind === 'split'
              ? { kind, turn, at: 3, speaker }
              : { kind: 'assign', turn, speaker }
        const after = speakersChanged(made, change)
        if (!after) return
        const before = made.turns.length + (kind === 'split' ? 1 : 0)
        const joined = joinedBy(made, change).length
        expect(before - after.session.turns.length).toBe(Math.max(0, joined - 1))
      }),
    )
  })
})

describe('a step back', () => {
  it('says what stands where, and leads there', () => {
    const step = {
      kind: 'undo' as const,
      changes: [
        { turn: 2, code: 'advice' as const, from: 'rejected' as const, to: 'suggested' as const },
        { turn: 2, code: 'options' as const, from: 'added' as const, to: 'none' as const },
      ],
      speakers: null,
    }
    expect(sayOfStep(step, session)).toBe('Taken back at 0:10: advice is suggested, options is not there.')
    expect(placeOfStep(step)).toEqual({ turn: 2, code: 'advice' })
  })

  it('says so of speakers too', () => {
    const step = { kind: 'redo' as const, changes: [], speakers: { turn: 1 } }
    expect(sayOfStep(step, session)).toBe('Done again at 0:05: who said it.')
    expect(placeOfStep(step)).toEqual({ turn: 1 })
    const swap = { kind: 'undo' as const, changes: [], speakers: { turn: null } }
    expect(sayOfStep(swap, session)).toBe('Taken back: therapist and client everywhere.')
    expect(placeOfStep(swap)).toBeUndefined()
  })
})
