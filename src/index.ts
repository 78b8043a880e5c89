/** The library: a transcript becomes a coded session, in a program of your own. */
export * from './agreement/index.ts'
export { type CodeTranscriptOptions, codeTranscript } from './app/code-transcript.ts'
export { type CodeOptions, type LoadOptions, loadCoder, type SessionCoder } from './coding/index.ts'
export { type ErrorCode, RegardError } from './errors.ts'
export { type Measure, measureSession, measures } from './measures/index.ts'
export * from './model/index.ts'
export { momentsOf } from './moments/index.ts'
export { readTranscript } from './transcript/index.ts'
