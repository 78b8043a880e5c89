export type Need = {
  /** The name of the field that gives it. */
  readonly field: 'therapist' | 'alias' | 'keep'
  readonly says: string
}

type Given = {
  readonly alias: string
  readonly keep: boolean
  readonly therapist: string
  readonly client: string
}

/** What has to be given before a session can be kept, in the order of the form. */
export function missingFor({ alias, keep, therapist, client }: Given): Need[] {
  return [
    ...(therapist === client ? [{ field: 'therapist', says: 'two different speakers' } as const] : []),
    ...(alias.trim() === '' ? [{ field: 'alias', says: 'initials or an alias for the client' } as const] : []),
    ...(keep ? [] : [{ field: 'keep', says: 'the client’s consent to keep it' } as const]),
  ]
}

/** `Still needed: initials or an alias for the client, and the client’s consent to keep it.` */
export function neededInWords(needs: readonly Need[]): string {
  const said = needs.map(({ says }) => says)
  const last = said.pop()
  return `Still needed: ${said.length === 0 ? last : `${said.join(', ')}, and ${last}`}.`
}
