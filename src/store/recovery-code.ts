import { randomInt } from 'node:crypto'

/** Crockford's 32 letters and digits: no I, L, O or U, so that a code read from paper has one reading. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 28
const group = 4

/** 28 characters of 5 bits: 140 bits, in groups of four. */
export function newRecoveryCode(): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
  return characters.join('').replace(new RegExp(`.{${group}}(?=.)`, 'g'), '$&-')
}

/** The code as it was made, from what a person typed: any case, any dividers, O for 0, I or L for 1. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}
