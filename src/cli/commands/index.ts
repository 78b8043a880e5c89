import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { registerCode } from './code.ts'

/** Adds one command to the program. What the command needs is loaded when it runs, so that `--help` is at once there. */
export type Register = (program: Command, io: Io) => void

/** In the order of the help. */
export const commands: readonly Register[] = [registerCode]
