import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PageFonts } from '../report/page/index.ts'

/** Literata for what people said, Source Sans 3 for what the program says; both under the SIL Open Font License. */
const files = {
  text: '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2',
  sans: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
} as const

/** The two faces of a report as base64, from the packages that ship them; a report carries them inside, so that it needs no network. */
export async function readReportFonts(): Promise<PageFonts> {
  const read = async (file: string): Promise<string> =>
    (await readFile(fileURLToPath(import.meta.resolve(file)))).toString('base64')
  return { text: await read(files.text), sans: await read(files.sans) }
}
