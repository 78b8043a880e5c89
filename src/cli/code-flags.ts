export const formats = ['text', 'json', 'csv', 'html'] as const
export type Format = (typeof formats)[number]

/** The options of `regard code`, as the command line gives them. */
export type CodeFlags = {
  readonly format: Format
  readonly out?: string
  readonly therapist?: string
  readonly client?: string
  readonly goal?: string
  readonly all?: true
  readonly ascii?: true
  readonly deidentified?: true
}
