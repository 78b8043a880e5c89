import { errorCatalogue } from '../errors.ts'

/** 0 done, 1 the input has errors, 2 usage, 3 refused (locked, not permitted), 4 a part is missing, 70 a bug. */
export const exitCodes = {
  done: 0,
  inputErrors: 1,
  usage: errorCatalogue['bad-usage'].exit,
  refused: 3,
  missingPart: 4,
  bug: 70,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
