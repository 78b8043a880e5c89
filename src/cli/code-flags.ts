import type { Topic } from '../app/topics.ts'

/** The forms that a session has by itself. */
export const pageFormats = ['text', 'json', 'csv', 'html'] as const
export type PageFormat = (typeof pageFormats)[number]

/** The last two hold all sessions of a run together. */
export const formats = [...pageFormats, 'sdis', 'convokit'] as const
export type Format = (typeof formats)[number]

/** The options of `regard code`, as the command line gives them. */
export type CodeFlags = {
  readonly format: Format
  readonly out?: string
  readonly therapist?: string
  readonly client?: string
  readonly goal?: string
  /** A file with the person's own words for topics. */
  readonly topics?: string
  /** What stands in that file, once it is read. */
  readonly topicLists?: readonly Topic[]
  readonly all?: true
  readonly ascii?: true
  readonly deidentified?: true
  /** The address of a language model that codes the same turns. */
  readonly secondOpinion?: string
  readonly secondModel?: string
  readonly allowRemote?: true
}
