import * as z from 'zod'
import { RegardError } from '../errors.ts'

/**
 * Holds that this is a day of the calendar, written YYYY-MM-DD: no 30th of February. `name`: what the day is of.
 * @throws RegardError `bad-usage`
 */
export function requireDay(text: string, name: string): void {
  if (!z.iso.date().safeParse(text).success) {
    throw new RegardError('bad-usage', { details: { [name]: 'a day of the calendar is needed, as YYYY-MM-DD' } })
  }
}
