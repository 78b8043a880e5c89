import type { GeneratedFile } from './generated-file.ts'

/** The later outdo the earlier. */
const sheets = ['base', 'frame', 'strip', 'transcript', 'aside', 'parts', 'narrow', 'print'] as const

/** The style of the report as a module, since its folder is pure and reads no file. The faces are put in by who makes a page. */
export function reportStyle(read: (path: string) => string): GeneratedFile {
  const page = sheets.map((name) => read(`src/report/page/css/${name}.css`)).join('\n')
  const withoutFaces = read('web/tokens.css').replace(/@font-face\s*{[^}]*}\s*/g, '')
  return {
    path: 'src/report/page/style.generated.ts',
    content: [
      '// Made by `npm run generate` from web/tokens.css and src/report/page/css: edit those files.',
      `export const tokensCss = ${JSON.stringify(compact(withoutFaces))}`,
      `export const pageCss = ${JSON.stringify(compact(page))}`,
      '',
    ].join('\n'),
  }
}

/** Without comments and indentation: they would be in every report. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replaceAll('}', '}\n')
    .trim()
}
