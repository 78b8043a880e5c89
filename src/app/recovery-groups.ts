import { normaliseRecoveryCode } from '../store/recovery-code.ts'

/** The groups of a recovery code as it is shown. */
export function groupsOf(recoveryCode: string): string[] {
  return recoveryCode.split('-')
}

/** True where the groups asked for (counted from 1) were typed back, in that order; any case, O for 0, I and L for 1. */
export function groupsMatch(recoveryCode: string, asked: readonly number[], typed: readonly string[]): boolean {
  const groups = groupsOf(recoveryCode)
  return (
    typed.length === asked.length &&
    asked.every((group, at) => normaliseRecoveryCode(typed[at] ?? '') === groups[group - 1])
  )
}
