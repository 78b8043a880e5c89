import { Argument, type Command } from 'commander'
import type { CodeCorrection } from '../../app/index.ts'
import { RegardError } from '../../errors.ts'
import { CodeKey, codeKeys } from '../../model/codebook.ts'
import type { Io } from '../io.ts'
import { type StoreFlags, withStore, withStoreOptions } from '../with-store.ts'

const actions = ['accept', 'reject', 'add', 'change', 'undo', 'redo'] as const
type Action = (typeof actions)[number]

/** How many words follow each. */
const wordsOf = { accept: 2, reject: 2, add: 2, change: 3, undo: 0, redo: 0 } as const satisfies Record<Action, number>

const turnAndCode = 'takes a turn and one code'
const tooMany = {
  accept: turnAndCode,
  reject: turnAndCode,
  add: turnAndCode,
  change: 'takes a turn and two codes',
  undo: 'takes back the last correction of the session, and no turn can be named',
  redo: 'does again what was last taken back, and no turn can be named',
} as const satisfies Record<Action, string>

const examples = `
TURN is the number of the turn, from 0, and CODE a code, as regard show SESSION --turns lists them.
Everything can be undone, also another day: regard correct SESSION undo.

Codes: ${codeKeys.join(', ')}

Examples:
  regard correct 3fa91c02 accept 12 names-feeling
  regard correct 3fa91c02 change 14 reflection.simple reflection.complex`

export function registerCorrect(program: Command, io: Io): void {
  withStoreOptions(program.command('correct'))
    .summary('accept, reject, add or change a code')
    .description('Correct a code of one turn. Your word stands over the machine, also over a later version of it.')
    .argument('<session>')
    .addArgument(new Argument('<action>').choices(actions))
    .argument('[turn]')
    .argument('[code]')
    .argument('[to]', 'with change: the code that should stand there')
    .addHelpText('after', examples)
    .action(
      (
        name: string,
        action: Action,
        turn: string | undefined,
        code: string | undefined,
        to: string | undefined,
        flags: StoreFlags,
      ) => {
        const given = [turn, code, to].filter((word) => word !== undefined).length
        if (given > wordsOf[action]) throw new RegardError('bad-usage', { details: { [action]: tooMany[action] } })
        const correction = action === 'undo' || action === 'redo' ? action : correctionOf(action, turn, code, to)
        return withStore(flags, io, async (store, app) => {
          const id = await app.findSession(store, name)
          const { changes, speakers, job } =
            correction === 'undo'
              ? await app.undoCorrection(store, id)
              : correction === 'redo'
                ? await app.redoCorrection(store, id)
                : await app.correctCode(store, id, correction)
          for (const change of changes) io.out(`turn ${change.turn}  ${change.code}: ${change.from} -> ${change.to}\n`)
          if (speakers) io.out(`who said it: ${correction === 'undo' ? 'taken back' : 'done again'}\n`)
          if (job) io.out('Another coder has coded it since: regard recode codes it anew.\n')
        })
      },
    )
}

const unknownCode = 'not a code of the codebook; --help lists them'

function correctionOf(
  kind: 'accept' | 'reject' | 'add' | 'change',
  turnText: string | undefined,
  codeText: string | undefined,
  toText: string | undefined,
): CodeCorrection {
  const turn = /^\d+$/.test(turnText ?? '') ? Number(turnText) : undefined
  const code = CodeKey.safeParse(codeText).data
  const to = CodeKey.safeParse(toText).data
  if (turn === undefined) throw new RegardError('bad-usage', { details: { turn: 'the number of a turn is needed' } })
  if (codeText === undefined) throw new RegardError('bad-usage', { details: { code: 'a code is needed' } })
  if (kind === 'change' && toText === undefined) {
    throw new RegardError('bad-usage', { details: { to: 'change CODE into which? Give the other code after it' } })
  }
  if (!code) throw new RegardError('bad-usage', { details: { code: unknownCode } })
  if (kind === 'change' && !to) throw new RegardError('bad-usage', { details: { to: unknownCode } })
  if (kind !== 'change') return { kind, turn, code }
  return { kind, turn, from: code, to: to ?? code }
}
