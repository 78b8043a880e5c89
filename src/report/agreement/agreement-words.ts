import { CodeKey } from '../../model/codebook.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'

const fieldLabels: ReadonlyMap<string, string> = new Map([
  ['main', 'therapist behaviour'],
  ['talk', 'client talk'],
  ['event', 'events'],
])

/** A field as a person reads it: the code's label in the codebook, ° behind a young one; else as it stands in the file. */
export function fieldLabel(field: string): string {
  const key = CodeKey.safeParse(field)
  if (!key.success) return fieldLabels.get(field) ?? field
  const { label, young } = definitionOf(key.data)
  return young ? `${label}°` : label
}

/** `.737`, `1.00`, `−.12`: two or three figures behind the point, as coefficients are printed; a whole one has two. */
export function coefficientText(value: number, digits: 2 | 3 = 3): string {
  const text = Math.abs(value).toFixed(digits)
  const body = text.startsWith('0') ? text.slice(1) : Number(text).toFixed(2)
  return value < 0 && Number(text) !== 0 ? `−${body}` : body
}

/** `80 %`. A thing that was seen is never 0, and one that once was not is never all. */
export function shareText(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return '<1 %'
  return rounded === 100 && share < 1 ? '>99 %' : `${rounded} %`
}
