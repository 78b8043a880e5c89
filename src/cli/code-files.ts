import { codeTranscript } from '../app/code-transcript.ts'
import { readTopics, type Topic } from '../app/topics.ts'
import { loadCoder, type SessionCoder } from '../coding/index.ts'
import { RegardError } from '../errors.ts'
import type { CodedSession } from '../model/coded-session.ts'
import type { CodeFlags } from './code-flags.ts'
import { exitCodes } from './exit.ts'
import { type Input, readInput, sentenceOf, type Unreadable } from './inputs.ts'
import type { Io } from './io.ts'
import { progressOn } from './progress.ts'
import { addSecondOpinions, checkSecondOpinion } from './second-opinion.ts'
import { sinkFor } from './sinks/index.ts'

/** Codes each file and prints or writes what came out. A broken one stops none of the others: it is named at the end. */
export async function codeFiles(paths: readonly string[], asked: CodeFlags, terminal: Io): Promise<void> {
  checkSecondOpinion(asked)
  const flags = asked.topics === undefined ? asked : { ...asked, topicLists: await topicsIn(asked.topics, terminal) }
  const progress = progressOn(terminal)
  const { io } = progress
  const sink = await sinkFor(flags, paths.length, io)
  const broken: Unreadable[] = []
  const coded: (readonly [CodedSession, Input])[] = []
  /** The file in which each content was read first. */
  const first = new Map<string, string>()
  let copies = 0
  const { therapist, client, goal, topicLists } = flags
  let coder: SessionCoder | undefined
  try {
    for (const [at, path] of paths.entries()) {
      if (paths.length > 1) progress.show(at, paths.length, 'sessions')
      const input = await readInput(path, io)
      if ('problem' in input) {
        broken.push(input)
        continue
      }
      const same = first.get(input.id)
      first.set(input.id, same ?? path)
      if (sink.has(input)) {
        if (same !== undefined) {
          copies += 1
          io.err(`${path}: the same content as ${same}, so it stands in the tables once.\n`)
        }
        continue
      }
      coder ??= await loadCoder()
      const { value, issues } = await codeTranscript(
        input.bytes,
        {
          id: input.id,
          fileName: input.name,
          ...(therapist ? { therapist } : {}),
          ...(client ? { client } : {}),
          ...(goal ? { goal } : {}),
          ...(topicLists ? { topics: topicLists } : {}),
          ...(paths.length > 1 ? {} : { onProgress: (done, total) => progress.show(done, total, 'reading') }),
        },
        coder,
      )
      if (!value) {
        const errors = issues.filter((issue) => issue.severity === 'error')
        broken.push({ path, problem: errors.map(sentenceOf).join(' ') })
        continue
      }
      // The document carries its issues itself.
      if (flags.format !== 'json') for (const issue of issues) io.err(`${path}: ${sentenceOf(issue)}\n`)
      await sink.add(value, input)
      if (flags.secondOpinion) coded.push([value, input])
    }
    const said = await sink.end(copies)
    if (said) io.err(`${said}\n`)
    nameBroken(broken, paths.length, io)
    await addSecondOpinions(coded, flags, sink, progress)
  } finally {
    progress.end()
    await coder?.close()
  }
}

async function topicsIn(path: string, io: Io): Promise<readonly Topic[]> {
  const input = await readInput(path, io)
  if ('problem' in input) throw new RegardError('bad-usage', { details: { topics: input.problem } })
  return readTopics(new TextDecoder().decode(input.bytes))
}

function nameBroken(broken: readonly Unreadable[], all: number, io: Io): void {
  if (broken.length === 0) return
  if (all > 1) io.err(`${broken.length} of ${all} files could not be coded:\n`)
  for (const { path, problem } of broken) io.err(`${all > 1 ? '  ' : ''}${path}: ${problem}\n`)
  io.setExit(exitCodes.inputErrors)
}
