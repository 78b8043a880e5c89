import { openApiDocument } from '../../src/server/openapi.ts'
import type { GeneratedFile } from './generated-file.ts'

/** What the page and the program say to each other, from the routes of the server. */
export async function openApiFile(): Promise<GeneratedFile> {
  const document = await openApiDocument()
  return { path: 'docs/reference/openapi.json', content: `${JSON.stringify(document, null, 2)}\n` }
}
