/** Joins the class names that are there; `undefined` where none is, so that no empty attribute stands in the page. */
export function cx(...names: readonly (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
