/**
 * What a file may ask of this machine. An hour of talk is about 60 kB of text, or 200 kB as cues; these limits are far
 * above any session, and keep reading under 10 s and 512 MB whatever the bytes.
 */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  textCharacters: 8_000_000,
  lines: 100_000,
  lineCharacters: 1_000_000,
  /** Cues, rows or labelled lines; an hour has some hundreds of turns and perhaps 1,500 cues. */
  utterances: 50_000,
  /** Lists and objects in a JSON text: a coded session of 1,000 turns with all codes has about 60,000. */
  jsonStructures: 300_000,
  turnCharacters: 1_000_000,
  /** All parts of a Word document together, once unpacked; and its markup, whose tree takes a hundred times its size. */
  unpackedBytes: 96 * 1024 * 1024,
  documentBytes: 3 * 1024 * 1024,
  zipEntries: 5_000,
  /** Issues of one code that are listed with their lines; what is above is counted. */
  issuesOfOneCode: 20,
} as const
