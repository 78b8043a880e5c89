import type { CodedSession } from '../model/coded-session.ts'

/** One coded session or several, as several. */
export function several(coded: CodedSession | readonly CodedSession[]): readonly CodedSession[] {
  return isMany(coded) ? coded : [coded]
}

function isMany(coded: CodedSession | readonly CodedSession[]): coded is readonly CodedSession[] {
  return Array.isArray(coded)
}
