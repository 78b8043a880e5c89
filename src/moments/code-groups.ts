import { regardCodebook } from '../model/regard-codebook.generated.ts'
import { meetingCodes } from './answer.ts'
import type { CodeGroup } from './code-sequence.ts'

const ofSide = (side: 'compassion' | 'judgement') =>
  regardCodebook.codes.filter((code) => code.kind === 'therapist' && code.side === side).map((code) => code.key)

/** What the essay asks about: does the client's kindness to themselves follow the therapist's compassion? */
export const essayGroups = {
  compassion: { id: 'compassion', label: 'a compassionate turn', role: 'therapist', codes: ofSide('compassion') },
  judgement: { id: 'judgement', label: 'a judging turn', role: 'therapist', codes: ofSide('judgement') },
  meeting: { id: 'meeting', label: 'a turn that meets', role: 'therapist', codes: [...meetingCodes] },
  advice: { id: 'advice', label: 'advice', role: 'therapist', codes: ['advice', 'advice.permitted'] },
  selfCompassion: { id: 'self-compassion', label: 'self-compassion', role: 'client', codes: ['self-compassion'] },
  innerCritic: { id: 'inner-critic', label: 'the inner critic', role: 'client', codes: ['inner-critic'] },
  innerExperience: { id: 'inner-experience', label: 'inner experience', role: 'client', codes: ['inner-experience'] },
} as const satisfies Readonly<Record<string, CodeGroup>>

/** What the literature of motivational interviewing asks about, in which AnnoMI's known sequences are told. */
export const literatureGroups = {
  reflection: {
    id: 'reflection',
    label: 'a reflection',
    role: 'therapist',
    codes: ['reflection', 'reflection.simple', 'reflection.complex'],
  },
  openQuestion: { id: 'open', label: 'an open question', role: 'therapist', codes: ['question.open'] },
  closedQuestion: { id: 'closed', label: 'a closed question', role: 'therapist', codes: ['question.closed'] },
  information: { id: 'information', label: 'information', role: 'therapist', codes: ['information'] },
  changeTalk: { id: 'change-talk', label: 'change talk', role: 'client', codes: ['change-talk'] },
  sustainTalk: { id: 'sustain-talk', label: 'sustain talk', role: 'client', codes: ['sustain-talk'] },
} as const satisfies Readonly<Record<string, CodeGroup>>
