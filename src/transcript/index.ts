export { limits } from './limits.ts'
export { type ReadOptions, readTranscript } from './read-transcript.ts'
