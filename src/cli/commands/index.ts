import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { registerAgree } from './agree.ts'
import { registerApp } from './app.ts'
import { registerAudit } from './audit.ts'
import { registerBackup } from './backup.ts'
import { registerCode } from './code.ts'
import { registerConsent } from './consent.ts'
import { registerCorrect } from './correct.ts'
import { registerDoctor } from './doctor.ts'
import { registerErase } from './erase.ts'
import { registerExport } from './export.ts'
import { registerImport } from './import.ts'
import { registerLearn } from './learn.ts'
import { registerList } from './list.ts'
import { registerNote } from './note.ts'
import { registerPassphrase } from './passphrase.ts'
import { registerRecode } from './recode.ts'
import { registerRestore } from './restore.ts'
import { registerRetention } from './retention.ts'
import { registerSearch } from './search.ts'
import { registerSequences } from './sequences.ts'
import { registerShow } from './show.ts'
import { registerTopics } from './topics.ts'
import { registerVerify } from './verify.ts'

/** Adds one command to the program. What the command needs is loaded when it runs, so that `--help` is at once there. */
export type Register = (program: Command, io: Io) => void

/** In the order of the help. */
export const commands: readonly Register[] = [
  registerApp,
  registerCode,
  registerAgree,
  registerSequences,
  registerTopics,
  registerImport,
  registerList,
  registerShow,
  registerCorrect,
  registerNote,
  registerSearch,
  registerRecode,
  registerLearn,
  registerExport,
  registerBackup,
  registerRestore,
  registerVerify,
  registerErase,
  registerConsent,
  registerRetention,
  registerAudit,
  registerPassphrase,
  registerDoctor,
]
