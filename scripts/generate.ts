/** Makes what is generated from what is written: the codebook as a module, the JSON Schemas. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Codebook } from '../src/model/codebook.ts'
import { CodedSession } from '../src/model/coded-session.ts'
import { Session } from '../src/model/session.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
let drifted = 0

function put(path: string, content: string): void {
  const full = join(root, path)
  const current = safeRead(full)
  if (current === content) return
  if (check) {
    console.error(`drift: ${path} is not what \`npm run generate\` makes`)
    drifted++
  } else {
    writeFileSync(full, content)
    console.log(`wrote ${path}`)
  }
}

function safeRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const schemas = { 'coded-session': CodedSession, session: Session, codebook: Codebook }
for (const [name, schema] of Object.entries(schemas)) {
  put(`docs/reference/schema/${name}.schema.json`, `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`)
}

const codebook = Codebook.parse(JSON.parse(readFileSync(join(root, 'codebook/regard.json'), 'utf8')))
put('codebook/regard.schema.json', `${JSON.stringify(z.toJSONSchema(Codebook), null, 2)}\n`)
put(
  'src/model/regard-codebook.generated.ts',
  `// Made by \`npm run generate\` from codebook/regard.json: edit that file.\nimport type { Codebook } from './codebook.ts'\n\nexport const regardCodebook: Codebook = ${JSON.stringify(codebook, null, 2)}\n`,
)

if (drifted > 0) process.exit(1)
