#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { ExitCode } from './exit.ts'
import { processIo } from './io.ts'
import { run } from './run.ts'

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))

let exit: ExitCode = 0
const io = processIo((code) => {
  if (code > exit) exit = code
})
// A reader that has seen enough (`regard code … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exit)
})
await run(process.argv.slice(2), io, version)
process.exitCode = exit
