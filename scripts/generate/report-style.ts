import type { GeneratedFile } from './generated-file.ts'

/** The style of the report as a module, since its folder is pure and reads no file. The faces are put in by who makes a page. */
export function reportStyle(tokens: string, page: string): GeneratedFile {
  const withoutFaces = tokens.replace(/@font-face\s*{[^}]*}\s*/g, '')
  return {
    path: 'src/report/page/style.generated.ts',
    content: [
      '// Made by `npm run generate` from web/tokens.css and src/report/page/page.css: edit those files.',
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
    .split('\n')
    .map((line) => line.trim().replace(/\s{2,}/g, ' '))
    .filter((line) => line !== '')
    .join('\n')
}
