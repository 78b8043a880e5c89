/** What windows-1252 has at the bytes 0x80 to 0x9f, in their order; a space where it has nothing. Source: WHATWG Encoding, index-windows-1252. */
const letters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * The text of windows-1252 bytes. Some engines leave the bytes 0x80 to 0x9f as control characters, among them the curly
 * quotation marks and apostrophes of most Windows files, which would then be taken out as unseen: “I’m” would become “Im”.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (control) => {
    const letter = letters[control.charCodeAt(0) - 0x80]
    return letter === undefined || letter === ' ' ? control : letter
  })
}
