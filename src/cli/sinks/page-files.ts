import { parse } from 'node:path'
import type { CodeFlags, PageFormat } from '../code-flags.ts'
import { shownName } from '../inputs.ts'
import type { Io } from '../io.ts'
import { extensions, render } from '../outputs.ts'
import { makeFolder, notEncrypted, writeWhole } from './out-folder.ts'
import type { Sink } from './sink.ts'

/**
 * One file a session, under the name of the file that it was made from (without words: under its id); a second one of
 * that name gets a number.
 * @throws RegardError `output-not-writable`
 */
export async function pageFiles(folder: string, format: PageFormat, flags: CodeFlags, io: Io): Promise<Sink> {
  await makeFolder(folder)
  const taken = new Map<string, number>()
  return {
    has: () => false,
    async add(coded, input) {
      const shown = shownName(input, flags.deidentified ?? false)
      const stem = parse(shown).name
      const count = (taken.get(stem) ?? 0) + 1
      taken.set(stem, count)
      const name = `${stem}${count > 1 ? `-${count}` : ''}.${extensions[format]}`
      await writeWhole(folder, name, await render(coded, shown, format, flags, io))
    },
    end: async () => notEncrypted(folder),
  }
}
