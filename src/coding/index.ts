export { type LoadOptions, loadCoder } from './load-coder.ts'
export type { CodeOptions, SessionCoder } from './session-coder.ts'
