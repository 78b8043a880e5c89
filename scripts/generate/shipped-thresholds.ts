import { Heads } from '../../src/coding/model-files.ts'
import type { GeneratedFile } from './generated-file.ts'

/** The thresholds that the model ships with, as a module: the page that changes them says what they were. */
export function shippedThresholds(read: (path: string) => string): GeneratedFile {
  const { binary } = Heads.parse(JSON.parse(read('models/regard-1/heads.json')))
  const lines = binary.map(({ code, threshold }) => `  '${code}': ${threshold},`)
  return {
    path: 'src/moments/shipped-thresholds.generated.ts',
    content: [
      '// Made by `npm run generate` from models/regard-1/heads.json: it follows the model.',
      "import type { Thresholds } from './thresholds.ts'",
      '',
      'export const shippedThresholds: Thresholds = {',
      ...lines,
      '}',
      '',
    ].join('\n'),
  }
}
