/** Every relative link in the documents leads to a file that exists. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)
let broken = 0

for (const page of pages) {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '')
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target) || target.startsWith('#')) continue
    const path = join(root, dirname(page), decodeURIComponent(target.split('#')[0] ?? ''))
    if (existsSync(path)) continue
    console.error(`${page}: no such file: ${target}`)
    broken++
  }
}

console.log(`${pages.length} pages read, ${broken} broken links`)
process.exit(broken > 0 ? 1 : 0)
