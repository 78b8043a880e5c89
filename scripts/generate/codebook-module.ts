import type { Codebook } from '../../src/model/codebook.ts'
import type { GeneratedFile } from './generated-file.ts'

/** The codebook as a module, so that pure folders need not read a file. */
export function codebookModule(codebook: Codebook): GeneratedFile {
  return {
    path: 'src/model/regard-codebook.generated.ts',
    content: `// Made by \`npm run generate\` from codebook/regard.json: edit that file.
import type { Codebook } from './codebook.ts'

export const regardCodebook: Codebook = ${JSON.stringify(codebook, null, 2)}
`,
  }
}
