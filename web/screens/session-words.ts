import type { SessionEntry } from '../../src/server/api.ts'

/** How it stands with a session, in the list: what may not be looked at is said to be so, and nothing of it. */
export function standingInWords({
  job,
  coded,
  consents,
  met,
  openings,
}: Pick<SessionEntry, 'job' | 'coded' | 'consents' | 'met' | 'openings'>): string {
  if (job !== null) return 'being read'
  if (!consents.includes('keep')) return 'put away: not agreed to be kept'
  if (!consents.includes('code')) return coded ? 'codes put away' : 'not agreed to be coded'
  if (!coded) return 'not coded yet'
  return openings === 0 ? 'no openings found' : `${met} of ${openings} openings met`
}
