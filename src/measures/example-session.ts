import type { CodeKey } from '../model/codebook.ts'
import type { CodeAssertion, Coding } from '../model/coding.ts'
import type { Session, Turn } from '../model/session.ts'

/** Seconds after which the session, told again, begins anew. */
const length = 214

type Line = readonly [start: number, end: number, by: 'T' | 'C', text: string, codes?: readonly CodeKey[]]

/** The session that every measure's page counts on, so that each can be done by hand. Invented; a person's codes. */
const lines: readonly Line[] = [
  [0, 4, 'T', 'Before we start, is it all right if we look at the week?', ['asks-permission', 'question.closed']],
  [4.6, 5.4, 'C', 'Sure, yeah.'],
  [6, 9, 'T', 'What has been on your mind since we last met?', ['question.open']],
  [10, 24, 'C', 'Work, mostly. Three deadlines, and I was so tired that I could not think.', ['feeling.overwhelm']],
  [28, 33, 'T', 'It sounds like you were worn out, and a little frightened.', ['reflection.complex', 'names-feeling']],
  [38, 50, 'C', 'Yes. Frightened. They will find out that I am no good at this.', ['feeling.fear', 'shame']],
  [50.5, 51, 'T', 'Mm-hmm.', ['facilitation']],
  [51.5, 60, 'C', 'Everybody else can do it. I am just lazy.', ['inner-critic']],
  [60.4, 64, 'T', 'Oh, it is not that bad. Just make a list in the morning.', ['advice', 'minimising']],
  [65, 66.5, 'C', 'Okay. I can try.'],
  [67, 71, 'T', 'A list takes the load off. Most people find that it does.', ['information']],
  [72, 78, 'C', 'I made lists. I do not think that they will change anything.', ['sustain-talk']],
  [81.5, 87, 'T', 'So you tried that, and it was not what was missing.', ['reflection.simple']],
  [87.6, 97, 'C', 'I never rest. When I sit down, I feel guilty.', ['feeling.guilt', 'inner-experience']],
  [98, 103, 'T', 'Of course. Anyone who carried so much would find it hard to stop.', ['validation']],
  [107, 118, 'C', 'My sister says the same. She came on Sunday, and we cooked, and I slept.'],
  [118.5, 122, 'T', 'What was that like for you, to be looked after?', ['question.open']],
  [123, 134, 'C', 'Warm. I nearly cried, and then I felt sad.', ['feeling.sadness', 'inner-experience']],
  [139, 146, 'T', 'I am moved as you say this. Part of you let her in.', ['reflection.complex', 'shares-impact']],
  [149.5, 160, 'C', 'Maybe I could let it be. Being tired is only human.', ['self-compassion']],
  [160.6, 166, 'T', 'That takes courage, and you will find your own way to rest.', ['affirmation', 'holds-health']],
  [166.2, 173, 'C', 'I want to leave work at six on two days. I can do that.', ['change-talk', 'strength']],
  [173.4, 175.5, 'T', 'Which two days?', ['question.closed']],
  [176, 180, 'C', 'Tuesday, and Thursday, when I see my friends.', ['change-talk']],
  [179.5, 184, 'T', 'It is your choice. You know best what would help.', ['autonomy']],
  [184.6, 190, 'C', 'I am nervous about my boss. But also glad.', ['feeling.fear', 'feeling.joy']],
  [190.4, 193, 'T', 'Both at once, nervous and glad.', ['reflection.simple', 'names-feeling']],
  [197, 202, 'C', 'Yes. Like before an exam.'],
  [202.5, 205, 'T', 'Shall we plan how you tell your boss?', ['question.closed', 'goal-setting']],
  [205.5, 208, 'C', 'I think that I will manage it.', ['change-talk', 'strength']],
  [208.4, 211, 'T', 'Then we meet again next week.'],
  [211.5, 213, 'C', 'Thank you. I feel lighter.', ['feeling.joy']],
]

/** The example session, or the same told several times over, where once through is too short for a measure. */
export function exampleOf(times = 1): { readonly session: Session; readonly coding: Coding } {
  const told = Array.from({ length: times }, (_, time) => time).flatMap((time) =>
    lines.map(([start, end, ...rest]) => [start + time * length, end + time * length, ...rest] as const),
  )
  return {
    session: {
      id: 'example',
      title: 'Worked example',
      language: 'en',
      speakers: [
        { id: 's1', role: 'therapist', label: 'T' },
        { id: 's2', role: 'client', label: 'C' },
      ],
      turns: told.map(
        ([start, end, by, text], index): Turn => ({
          index,
          speaker: by === 'T' ? 's1' : 's2',
          role: by === 'T' ? 'therapist' : 'client',
          text,
          start,
          end,
        }),
      ),
    },
    coding: {
      coder: { kind: 'person', id: 'example', version: '1' },
      codebook: { id: 'regard', version: '1.0' },
      main: [],
      talk: [],
      codes: told.flatMap(([, , , , codes = []], turn) =>
        codes.map((code): CodeAssertion => ({ turn, code, state: 'added' })),
      ),
      unsure: [],
    },
  }
}
