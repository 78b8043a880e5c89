import { useQuery } from '@tanstack/react-query'
import type { CodeDefinition, CodeKey } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import { useClient } from '../client-context.ts'
import { queries } from '../queries.ts'

/** What a code means in the codebook that this person reads: in their own wording, where they have one. */
export function useDefinition(code: CodeKey | undefined): CodeDefinition | undefined {
  const client = useClient()
  const { data } = useQuery(queries.codebook(client))
  if (code === undefined) return undefined
  return data?.codebook.codes.find(({ key }) => key === code) ?? definitionOf(code)
}
