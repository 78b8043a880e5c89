import { type CodeKey, codeKeys } from '../../model/codebook.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { codesByTurn } from '../../model/holds.ts'
import { several } from '../several.ts'

export type SdisKind = 'event' | 'multievent'

/** GSEQ’s code names are at most this long. */
export const longestSdisName = 16

/**
 * Sessions as sequential data for GSEQ, in the Sequential Data Interchange Standard.
 * `event`: one code a turn, what it mainly does or which way it talks (tReflection, cChange …), so that lags are turns.
 * `multievent`: each turn is an event that carries its speaker (therapist, client, other) and every code that holds.
 * A session ends with `/`; comments stand between `%`. Only names of codes are written, nothing that was said.
 * Source: Bakeman & Quera (2011), Sequential Analysis and Observational Methods for the Behavioral Sciences.
 */
export function sdis(coded: CodedSession | readonly CodedSession[], kind: SdisKind = 'event'): string {
  const sessions = several(coded)
  const data = sessions.map((one) => {
    const events = kind === 'event' ? singleEvents(one) : multipleEvents(one)
    return `<${unitName(one.session.id)}>\n${wrapped(events)} /`
  })
  return [`${kind === 'event' ? 'Event' : 'Multievent'} (${declared(kind).join(' ')});`, ...data, ''].join('\n')
}

/** A code’s name in SDIS: letters and digits only. `reflection.complex` is reflComplex, `names-feeling` namesFeeling. */
export function sdisName(code: CodeKey): string {
  return code.replace(/^reflection\./, 'refl.').replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase())
}

const mainNames = { reflection: 'tReflection', question: 'tQuestion', input: 'tInput', other: 'tOther' } as const
const talkNames = { change: 'cChange', sustain: 'cSustain', neutral: 'cNeutral' } as const

function declared(kind: SdisKind): readonly string[] {
  return kind === 'event'
    ? [...Object.values(mainNames), ...Object.values(talkNames), 'other']
    : ['therapist', 'client', 'other', ...codeKeys.map(sdisName)]
}

function singleEvents({ session, coding }: CodedSession): readonly string[] {
  const main = new Map(coding.main.map(({ turn, value }) => [turn, mainNames[value]]))
  const talk = new Map(coding.talk.map(({ turn, value }) => [turn, talkNames[value]]))
  return session.turns.map(({ index }) => main.get(index) ?? talk.get(index) ?? 'other')
}

function multipleEvents({ session, coding }: CodedSession): readonly string[] {
  const codes = codesByTurn(coding)
  return session.turns.map(({ index, role }) => `${[role, ...[...(codes.get(index) ?? [])].map(sdisName)].join(' ')}.`)
}

/** What SDIS gives a meaning of its own is left out of a name. */
function unitName(id: string): string {
  return id.replace(/[^\p{L}\p{N} _-]+/gu, ' ').trim() || 'session'
}

function wrapped(events: readonly string[]): string {
  const lines: string[] = []
  let line = ''
  for (const event of events) {
    if (line !== '' && line.length + 1 + event.length > 100) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? event : `${line} ${event}`
  }
  return [...lines, line].join('\n')
}
