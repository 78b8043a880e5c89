import { InvalidArgumentError } from 'commander'

/** An option that counts something: 1 or more, with at most six digits. */
export function wholeNumber(text: string): number {
  if (!/^0*[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 1 or more.')
  return Number(text)
}

/** The same where none is an answer too: 0 or more. */
export function wholeNumberOrNone(text: string): number {
  return /^0+$/.test(text) ? 0 : wholeNumber(text)
}
