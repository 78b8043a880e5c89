import type { CodedTurn, CodingToCompare } from '../agreement/index.ts'
import type { IssueLog } from '../transcript/issue-log.ts'

export type TurnGatherer = {
  readonly add: (session: string, coder: string, turn: CodedTurn, line: number) => void
  /** In the order in which sessions and coders were first seen; turns by their number. */
  readonly codings: () => Pick<CodingToCompare, 'session' | 'coder' | 'turns'>[]
}

/** Puts the rows of a table together: several rows of one turn by one coder are one turn with all their codes. */
export function turnGatherer(log: IssueLog): TurnGatherer {
  const bySession = new Map<string, Map<string, Map<number, CodedTurn>>>()
  return {
    add(session, coder, turn, line) {
      const byCoder = bySession.get(session) ?? new Map<string, Map<number, CodedTurn>>()
      bySession.set(session, byCoder)
      const turns = byCoder.get(coder) ?? new Map<number, CodedTurn>()
      byCoder.set(coder, turns)
      const known = turns.get(turn.turn)
      if (known === undefined) {
        turns.set(turn.turn, turn)
        return
      }
      const differ = Object.entries(turn.labels).some(([id, label]) => (known.labels[id] ?? label) !== label)
      if (differ) log.add('turn-labelled-twice', { line })
      turns.set(turn.turn, {
        ...turn,
        ...known,
        labels: { ...turn.labels, ...known.labels },
        codes: [...new Set([...known.codes, ...turn.codes])],
      })
    },
    codings: () =>
      [...bySession].flatMap(([session, byCoder]) =>
        [...byCoder].map(([coder, turns]) => ({
          session,
          coder,
          turns: [...turns.values()].sort((a, b) => a.turn - b.turn),
        })),
      ),
  }
}
