/** NUL, byte order marks inside a text, and what turns the direction of writing: unseen, and able to mislead a reader. */
const unseen = /[\0\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Control characters that are not white space: a terminal would obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
const loneSurrogates = /\p{Surrogate}/gu

/** The text without NULs, direction marks and other control characters. Lone surrogates become U+FFFD. */
export function removeUnseen(text: string): string {
  return text.replace(unseen, '').replace(controls, '').replace(loneSurrogates, '\uFFFD')
}

/** What is said, as it is kept: white space collapsed and trimmed, unseen characters removed. May be empty. */
export function cleanText(text: string): string {
  return removeUnseen(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}
