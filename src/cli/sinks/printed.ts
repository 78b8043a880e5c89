import type { CodeFlags, PageFormat } from '../code-flags.ts'
import { shownName } from '../inputs.ts'
import type { Io } from '../io.ts'
import { render } from '../outputs.ts'
import type { Sink } from './sink.ts'

/** Prints each session as soon as it is coded: pages apart, documents a line each, tables under one header. */
export function printed(format: PageFormat, flags: CodeFlags, io: Io): Sink {
  let first = true
  return {
    has: () => false,
    async add(coded, input) {
      const page = await render(coded, shownName(input, flags.deidentified ?? false), format, flags, io)
      io.out(first ? page : following(page, format))
      first = false
    },
    end: async () => undefined,
  }
}

function following(page: string, format: PageFormat): string {
  if (format === 'csv') return page.slice(page.indexOf('\n') + 1)
  return format === 'text' ? `\n${page}` : page
}
