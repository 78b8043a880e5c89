import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** `script` (util-linux) gives a process a terminal of its own. */
const hasScript = (() => {
  try {
    execFileSync('script', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

if (!hasScript) console.warn('`script` is not here: that a passphrase is not shown when it is typed was not tried.')

/** Columns; the recovery code, a path and the line of a question are longer than a line may be. */
const narrow = 60

test.skipIf(!hasScript)(
  'a passphrase is not shown when it is typed, also after questions whose answers are',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regard-test-'))
    // The terminal is narrow: what is said is set in its columns.
    const line = `stty cols ${narrow}; node --import tsx src/cli/main.ts import examples/first-session.vtt --no-code --data-dir ${folder}/d`
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      env: { ...process.env, REGARD_PASSPHRASE_FILE: '', REGARD_LOG_DIR: folder },
    })
    const answers = [
      ['initials)?', 'Wren'],
      ['encrypted?', 'y'],
      ['this machine?', 'y'],
      ['unencrypted?', 'n'],
      ['plain words do well):', 'quillwort zephyr'],
      ['same again:', 'quillwort zephyr'],
    ] as const
    let shown = ''
    let next = 0
    const over = new Promise((resolve) => child.on('close', resolve))
    child.stdout.on('data', (bytes: Buffer) => {
      shown += bytes.toString('utf8')
      const answer = answers[next]
      if (!answer || !shown.replace(/\s+/g, ' ').includes(answer[0])) return
      next++
      // A moment for the editor to listen: what comes before is echoed by the terminal itself.
      setTimeout(() => child.stdin.write(`${answer[1]}\r`), 300)
    })
    await over
    rmSync(folder, { recursive: true, force: true })
    expect(next).toBe(answers.length)
    expect(shown).toContain('80 turns kept')
    const said = shown.slice(shown.indexOf('Recovery code'), shown.indexOf('turns kept')).split(/\r?\n/)
    expect(said.length).toBeGreaterThan(8)
    for (const one of said.filter((text) => !text.includes(folder))) expect(one.length).toBeLessThanOrEqual(narrow)
    expect(shown).toContain('Wren')
    expect(shown.replace(/[^a-z]/g, '')).not.toMatch(/q+u+i+l+w/)
  },
)
