import { withoutPossible } from '../app/coded-session-of.ts'
import type { CodedSession } from '../model/coded-session.ts'
import { deidentified, terminalPage, turnsTable } from '../report/index.ts'
import type { CodeFlags, PageFormat } from './code-flags.ts'
import { type Io, layoutFor } from './io.ts'

export const extensions = { text: 'txt', json: 'json', csv: 'csv', html: 'html' } as const satisfies Record<
  PageFormat,
  string
>

/** One coded session in the wanted form, with its last line ended. */
export async function render(
  coded: CodedSession,
  name: string,
  format: PageFormat,
  flags: CodeFlags,
  io: Io,
): Promise<string> {
  const shown = flags.deidentified ? deidentified(coded) : coded
  switch (format) {
    case 'text':
      return terminalPage(shown, {
        fileName: name,
        ...layoutFor(flags, io),
        colour: io.terminal.colour,
        stored: flags.out !== undefined,
        sent: flags.allowRemote ?? false,
      })
    case 'json':
      return `${JSON.stringify(flags.all ? shown : withoutPossible(shown))}\n`
    case 'csv':
      return turnsTable(flags.all ? shown : withoutPossible(shown))
    case 'html': {
      const [{ parseHTML }, { sessionPage }, { readReportFonts }] = await Promise.all([
        import('linkedom'),
        import('../report/page/index.ts'),
        import('../app/report-fonts.ts'),
      ])
      return sessionPage(shown, {
        document: parseHTML('<!doctype html><html><head></head><body></body></html>').document,
        fonts: await readReportFonts(),
        goal: flags.goal !== undefined,
        ...(flags.topicLists ? { topics: flags.topicLists } : {}),
      })
    }
  }
}
