import { createHash } from 'node:crypto'
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { withoutPossible } from '../../app/coded-session-of.ts'
import { RegardError } from '../../errors.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import { parsedJson } from '../../model/parsed-json.ts'
import { dataDictionary, dataPackage, deidentified, tablesAsCsv } from '../../report/index.ts'
import type { CodeFlags } from '../code-flags.ts'
import { several } from '../plain.ts'
import { makeFolder, notEncrypted, refuseIn, writeWhole } from './out-folder.ts'
import type { Sink } from './sink.ts'

const stateName = 'resume.json'
/**
 * How far an earlier run came: which sessions stand in the tables, with what options and by what coder they were made, how
 * long each table was then.
 */
const State = z.strictObject({
  format: z.literal('regard.tables'),
  version: z.literal(1),
  options: z.string(),
  coder: z.string(),
  sessions: z.array(z.string()),
  bytes: z.record(z.string(), z.int().min(0)),
})
type State = z.infer<typeof State>

/**
 * Tidy tables of all sessions of the run, with their dictionary and a data package. A run that was broken off goes on
 * where it stopped: what it had half written is cut off, and what stands there is not coded again.
 * @throws RegardError `output-not-writable`, `output-exists` (the tables there were made in another way)
 */
export async function tableFiles(folder: string, flags: CodeFlags): Promise<Sink> {
  await makeFolder(folder)
  const options = optionsOf(flags)
  const state = (await readState(folder)) ?? (await begin(folder, options))
  if (state.options !== options) throw new RegardError('output-exists', { details: { folder } })
  const done = new Set(state.sessions)
  const found = done.size
  let added = 0
  let coder = state.coder
  const bytes = { ...state.bytes }

  return {
    has: ({ id }) => done.has(id),
    async add(coded, { id }) {
      const its = coderOf(coded)
      if (coder !== '' && coder !== its) throw new RegardError('output-exists', { details: { folder } })
      coder = its
      const held = flags.all ? coded : withoutPossible(coded)
      const shown = flags.deidentified ? deidentified(held) : held
      for (const [name, table] of Object.entries(tablesAsCsv)) {
        const rows = table(shown, { header: bytes[name] === 0 })
        await appendFile(join(folder, `${name}.csv`), rows).catch(refuseIn(folder))
        bytes[name] = (bytes[name] ?? 0) + Buffer.byteLength(rows)
      }
      done.add(id)
      added += 1
      const next: State = { format: 'regard.tables', version: 1, options, coder, sessions: [...done], bytes }
      await writeWhole(folder, stateName, JSON.stringify(next))
    },
    async end(copies) {
      await writeWhole(folder, 'datapackage.json', dataPackage({ name: 'coded-sessions', title: 'Coded sessions' }))
      await writeWhole(folder, 'data-dictionary.md', dataDictionary())
      return [
        `${several(done.size, 'session')} in the tables.`,
        ...(found === 0 ? [] : [`${found} of them stood there already.`]),
        ...(found > 0 && added > 0 && notComparable(flags)
          ? [
              'Whether these were coded for the same goal and labels cannot be told: without words, neither is kept there.',
            ]
          : []),
        ...(copies === 0
          ? []
          : [`${several(copies, 'file was a copy', 'files were copies')} of another in this run and left out.`]),
        notEncrypted(folder),
      ].join(' ')
    },
  }
}

/**
 * Tables are only joined with what was made in the same way. A goal and labels are a session’s words: they are only
 * compared, by a digest. Beside tables without words not even that may stand, since few words are soon guessed from it:
 * there it is kept only that they were given.
 */
function optionsOf({ all, deidentified, goal, therapist, client, topicLists }: CodeFlags): string {
  const kept = deidentified ? () => 'given' : digest
  const words = [goal, therapist, client].map((given) => (given === undefined ? '' : kept(given)))
  // No words of a session: a digest may stand. None where the words that ship were counted, as before there was a choice.
  const topics = topicLists ? [digest(JSON.stringify(topicLists))] : []
  return JSON.stringify([all ?? false, deidentified ?? false, ...words, ...topics])
}

/** True where a goal or labels were given that are not kept to be compared with. */
function notComparable({ deidentified, goal, therapist, client }: CodeFlags): boolean {
  return deidentified === true && [goal, therapist, client].some((given) => given !== undefined)
}

function digest(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 8)
}

function coderOf({ coding: { coder, codebook } }: CodedSession): string {
  return [coder.id, coder.version, codebook.id, codebook.version].join(' ')
}

async function readState(folder: string): Promise<State | undefined> {
  const text = await readFile(join(folder, stateName), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const state = State.safeParse(parsedJson(text))
  if (!state.success) throw new RegardError('output-exists', { details: { folder } })
  for (const [name, length] of Object.entries(state.data.bytes)) {
    await truncate(join(folder, `${name}.csv`), length).catch(refuseIn(folder))
  }
  return state.data
}

async function begin(folder: string, options: string): Promise<State> {
  for (const name of Object.keys(tablesAsCsv)) {
    // `wx`: never over tables that somebody else put there.
    await writeFile(join(folder, `${name}.csv`), '', { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
      const taken = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
      throw new RegardError(taken ? 'output-exists' : 'output-not-writable', { details: { folder }, cause })
    })
  }
  const bytes = Object.fromEntries(Object.keys(tablesAsCsv).map((name) => [name, 0]))
  const state: State = { format: 'regard.tables', version: 1, options, coder: '', sessions: [], bytes }
  await writeWhole(folder, stateName, JSON.stringify(state))
  return state
}
