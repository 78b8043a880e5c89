/** What a part of a line is; colour only repeats what its shape or its words say. */
export type Tone = 'strong' | 'quiet' | 'feeling' | 'compassion' | 'pressing'

/** Select Graphic Rendition codes (ECMA-48), each with the one that ends it; from the 16 colours that a terminal's theme keeps readable. */
const codes = {
  strong: [1, 22],
  quiet: [2, 22],
  feeling: [33, 39],
  compassion: [36, 39],
  pressing: [35, 39],
} as const satisfies Record<Tone, readonly [number, number]>

export type Paint = (tone: Tone, text: string) => string

/** Without colour the text stays as it is: no escape sequence is written. */
export function paintFor(colour: boolean): Paint {
  return (tone, text) => (colour && text !== '' ? `\u001b[${codes[tone][0]}m${text}\u001b[${codes[tone][1]}m` : text)
}
