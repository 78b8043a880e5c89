import * as z from 'zod'
import { Codebook } from '../../src/model/codebook.ts'
import { CodedSession } from '../../src/model/coded-session.ts'
import { Session } from '../../src/model/session.ts'
import type { GeneratedFile } from './generated-file.ts'

/**
 * The published JSON Schemas. A document that Regard prints may gain optional fields within a version, so the schemas of
 * documents leave room for them; a codebook is edited by hand, so its schema names what it does not know.
 */
export function schemaFiles(): readonly GeneratedFile[] {
  const codebook = json(z.toJSONSchema(Codebook))
  return [
    schemaFile('coded-session', json(z.toJSONSchema(CodedSession, { io: 'input' }))),
    schemaFile('session', json(z.toJSONSchema(Session, { io: 'input' }))),
    schemaFile('codebook', codebook),
    { path: 'codebook/regard.schema.json', content: codebook },
  ]
}

function schemaFile(name: string, content: string): GeneratedFile {
  return { path: `docs/reference/schema/${name}.schema.json`, content }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
