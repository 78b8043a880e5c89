/** The tour once more with no network at all: a namespace in which only loopback is up. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const namespace = (command: string) =>
  spawnSync('unshare', ['-rn', 'sh', '-c', `ip link set lo up && ${command}`], { cwd: root, encoding: 'utf8' })

const probe = namespace('ip -o link show up')
const canUnshare = probe.status === 0

test('the tour passes where there is no network', ({ skip }) => {
  if (!canUnshare) {
    const why = probe.error?.message ?? probe.stderr.trim()
    console.warn(`no network namespace can be made here (${why}): not tried`)
    skip(why)
  }
  expect(probe.stdout.trim().split('\n')).toHaveLength(1)
  const { status, stdout, stderr } = namespace(
    `exec "${process.execPath}" node_modules/vitest/vitest.mjs run --config test/e2e/vitest.config.ts tour`,
  )
  expect(status, `${stdout}\n${stderr}`).toBe(0)
  expect(stdout).toContain('3 passed')
})
