import { RegardError } from '../errors.ts'

/**
 * The text as it is, if it comes back as it went in. A lone half of a character has no UTF-8 form and would be changed
 * silently. NUL, marks of direction and anything else well-formed are kept.
 * @throws RegardError `text-not-storable`
 */
export function storable(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new RegardError('text-not-storable')
  return text
}
