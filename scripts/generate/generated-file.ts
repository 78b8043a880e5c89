/** A file that is made and not written by hand; `path` is relative to the root of the repository, with forward slashes. */
export type GeneratedFile = { readonly path: string; readonly content: string }

/** Stands on top of every generated page, so that nobody edits it in vain. */
export function madeFrom(source: string): string {
  return `<!-- Made by \`npm run generate\` from ${source}: edit that. -->\n`
}

/**
 * Puts `content` between the marks of a section in a page that is otherwise written by hand:
 * `<!-- begin NAME: … -->` and `<!-- end NAME -->`. Throws where the page has no such marks.
 */
export function withSection(page: string, name: string, content: string): string {
  const begin = page.match(new RegExp(`<!-- begin ${name}\\b[^>]*-->\\n`))
  const end = page.indexOf(`<!-- end ${name} -->`)
  if (begin?.index === undefined || end < begin.index) throw new Error(`no section "${name}" in the page`)
  return `${page.slice(0, begin.index + begin[0].length)}\n${content.trim()}\n\n${page.slice(end)}`
}
