import { looksLikeName } from './known-labels.ts'
import { speakerKey } from './reading.ts'

type Labelled = { readonly label?: string; readonly text: string }

const second = /^([^\s:][^:\n]{0,31}):\s{1,4}(?=\S)/

/**
 * What stands as a second label behind the first in every line of a speaker, by the speaker's key: `Dr. Lee: PhD: …`,
 * `Therapist: Anna Berg: …`. It is part of who speaks, not of what is said. Once alone it may be said.
 */
export function secondLabels(lines: readonly Labelled[]): ReadonlyMap<string, string> {
  const found = new Map<string, { count: number; second: string | undefined }>()
  for (const { label = '', text } of lines) {
    const key = speakerKey(label)
    const own = second.exec(text)?.[1]
    const known = found.get(key)
    found.set(key, {
      count: (known?.count ?? 0) + 1,
      second: known === undefined || known.second === own ? own : undefined,
    })
  }
  return new Map(
    [...found].flatMap(([key, { count, second }]) =>
      count > 1 && second !== undefined && looksLikeName(second) ? [[key, second] as const] : [],
    ),
  )
}

/** A line with its second label taken over into the label: `Dr. Lee, PhD`. */
export function withSecond<L extends Labelled>(line: L, seconds: ReadonlyMap<string, string>): L {
  const own = line.label === undefined ? undefined : seconds.get(speakerKey(line.label))
  return own === undefined
    ? line
    : { ...line, label: `${line.label}, ${own}`, text: line.text.slice(own.length + 1).trimStart() }
}
