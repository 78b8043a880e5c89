/**
 * Makes what is generated from what is written: JSON Schemas, the codebook as a module, the method pages.
 * `--check` writes nothing and ends with 1 where a file is not what would be made.
 *
 * To generate something further: a maker that returns files, in scripts/generate/, and a line in one of the two below.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Codebook } from '../src/model/codebook.ts'
import { codeIndex, codePages } from './generate/code-pages.ts'
import { codebookModule } from './generate/codebook-module.ts'
import { type GeneratedFile, madeFrom, withSection } from './generate/generated-file.ts'
import { measureIndex, measurePages } from './generate/measure-pages.ts'
import { reportStyle } from './generate/report-style.ts'
import { schemaFiles } from './generate/schemas.ts'
import { shippedThresholds } from './generate/shipped-thresholds.ts'

/** Folders that hold generated files only: what is no longer made goes. */
const generatedFolders = ['docs/reference/schema', 'docs/method/codes', 'docs/method/measures']

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
let drifted = 0

function madeFromCodebook(codebook: Codebook): readonly GeneratedFile[] {
  return [
    ...schemaFiles(),
    codebookModule(codebook),
    ...codePages(codebook),
    reportStyle(read),
    shippedThresholds(read),
  ]
}

/** Measures read the codebook's module, so they are loaded only once that is written. */
async function madeFromMeasures(codebook: Codebook): Promise<readonly GeneratedFile[]> {
  const { measures } = await import('../src/measures/index.ts')
  const { dataDictionary } = await import('../src/report/tables/data-dictionary.ts')
  const index = withSection(read('docs/method/README.md'), 'codes', codeIndex(codebook))
  return [
    ...measurePages(measures, codebook),
    { path: 'docs/method/README.md', content: withSection(index, 'measures', measureIndex(measures)) },
    {
      path: 'docs/method/tables.md',
      content: `${madeFrom('the declarations in src/report/tables')}\n${dataDictionary()}`,
    },
  ]
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function put({ path, content }: GeneratedFile): void {
  if (existsSync(join(root, path)) && read(path) === content) return
  if (check) {
    drift(`${path} is not what \`npm run generate\` makes`)
    return
  }
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
  console.log(`wrote ${path}`)
}

function removeStale(files: readonly GeneratedFile[]): void {
  const paths = new Set(files.map((file) => file.path))
  for (const folder of generatedFolders) {
    if (!existsSync(join(root, folder))) continue
    for (const name of readdirSync(join(root, folder))) {
      const path = `${folder}/${name}`
      if (paths.has(path)) continue
      if (check) {
        drift(`${path} is no longer made by \`npm run generate\``)
        continue
      }
      rmSync(join(root, path))
      console.log(`removed ${path}`)
    }
  }
}

function drift(message: string): void {
  console.error(`drift: ${message}`)
  drifted++
}

const codebook = Codebook.parse(JSON.parse(read('codebook/regard.json')))
const fromCodebook = madeFromCodebook(codebook)
fromCodebook.forEach(put)
const fromMeasures = await madeFromMeasures(codebook)
fromMeasures.forEach(put)
const { openApiFile } = await import('./generate/openapi.ts')
put(await openApiFile())
removeStale([...fromCodebook, ...fromMeasures])
if (drifted > 0) process.exit(1)
