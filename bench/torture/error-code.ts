/** The code of one of the program's own errors; `raw` and its name for any other. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.name === 'RegardError') return String(error.code)
  return `raw ${error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : error.message}` : typeof error}`
}
