import type { Measure } from '../measures/index.ts'
import type { CodeKey } from '../model/codebook.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { Coding } from '../model/coding.ts'

/** The codes that mean something only where a change is being talked about: in a session with a goal. */
export function isTalkOfChange(code: CodeKey): boolean {
  return code === 'change-talk' || code === 'sustain-talk'
}

/** The measures of it; their groups mean something only there too. */
export function measuresTalkOfChange({ group }: Pick<Measure, 'group'>): boolean {
  return group === 'change'
}

/** The session as it is shown where no change was agreed on: without change talk and sustain talk. */
export function withoutTalkOfChange(coded: CodedSession): CodedSession {
  return { ...coded, coding: codingWithoutTalkOfChange(coded.coding) }
}

export function codingWithoutTalkOfChange(coding: Coding): Coding {
  return { ...coding, codes: coding.codes.filter(({ code }) => !isTalkOfChange(code)) }
}
