/** What waits to be looked at: the first is on the page, the others follow one after the other. */
export type Line<Offered> = {
  readonly waiting: readonly Offered[]
  /** How many have been looked at since the line was last empty. */
  readonly done: number
}

export const emptyLine: Line<never> = { waiting: [], done: 0 }

export function joined<Offered>(line: Line<Offered>, offered: readonly Offered[]): Line<Offered> {
  return { ...line, waiting: [...line.waiting, ...offered] }
}

/** The next one; the count begins again where there is none. */
export function next<Offered>({ waiting, done }: Line<Offered>): Line<Offered> {
  return waiting.length <= 1 ? emptyLine : { waiting: waiting.slice(1), done: done + 1 }
}

/** `2 of 3` while there are several; empty for one alone. */
export function placeInLine({ waiting, done }: Line<unknown>): string {
  const all = done + waiting.length
  return all > 1 ? `${done + 1} of ${all}` : ''
}
