import type { CodedSession } from '../../model/coded-session.ts'
import { holds } from '../../model/holds.ts'
import { assertionsByTurn } from '../assertions.ts'
import { several } from '../several.ts'
import { rounded } from './table.ts'

/** The files of a ConvoKit corpus, by their names in its folder. */
export type ConvokitCorpus = Readonly<
  Record<'utterances.jsonl' | 'speakers.json' | 'conversations.json' | 'corpus.json' | 'index.json', string>
>

/**
 * Sessions as a ConvoKit corpus: each session a conversation, each turn an utterance that replies to the one before,
 * with its role, times and codes among its meta data. Ids of utterances and speakers carry the session’s id, so that
 * corpora can be joined. `timestamp` is the start in seconds; where no time is known it is the turn’s place.
 * Source: ConvoKit’s data format (convokit.cornell.edu/documentation/data_format.html).
 */
export function convokitCorpus(coded: CodedSession | readonly CodedSession[]): ConvokitCorpus {
  const sessions = several(coded)
  const utterances = sessions.flatMap(utterancesOf)
  return {
    'utterances.jsonl': utterances.map((utterance) => `${JSON.stringify(utterance)}\n`).join(''),
    'speakers.json': json(Object.fromEntries(sessions.flatMap(speakersOf))),
    'conversations.json': json(
      Object.fromEntries(
        sessions.map(({ session, coding }) => [
          idOf(session.id, 0),
          {
            meta: {
              session: session.id,
              language: session.language,
              coder: coding.coder.id,
              coder_version: coding.coder.version,
              codebook: `${coding.codebook.id} ${coding.codebook.version}`,
            },
            vectors: [],
          },
        ]),
      ),
    ),
    'corpus.json': json({
      name: 'regard',
      timestamps: sessions.every(isTimed) ? 'seconds' : 'seconds, or the place of the turn',
    }),
    'index.json': json({
      'utterances-index': {
        role: ["<class 'str'>"],
        end: ["<class 'float'>"],
        main: ["<class 'str'>"],
        talk: ["<class 'str'>"],
        codes: ["<class 'list'>"],
        probabilities: ["<class 'list'>"],
      },
      'speakers-index': { role: ["<class 'str'>"], label: ["<class 'str'>"] },
      'conversations-index': {
        session: ["<class 'str'>"],
        language: ["<class 'str'>"],
        coder: ["<class 'str'>"],
        coder_version: ["<class 'str'>"],
        codebook: ["<class 'str'>"],
      },
      'overall-index': { name: ["<class 'str'>"], timestamps: ["<class 'str'>"] },
      version: 1,
      vectors: [],
    }),
  }
}

function utterancesOf(coded: CodedSession): readonly object[] {
  const { session, coding } = coded
  const assertions = assertionsByTurn(coding)
  const main = new Map(coding.main.map(({ turn, value }) => [turn, value]))
  const talk = new Map(coding.talk.map(({ turn, value }) => [turn, value]))
  const timed = isTimed(coded)
  return session.turns.map(({ index, speaker, role, text, start, end }) => {
    const held = (assertions.get(index) ?? []).filter(holds)
    return {
      id: idOf(session.id, index),
      conversation_id: idOf(session.id, 0),
      text,
      speaker: idOf(session.id, speaker),
      meta: {
        role,
        end: rounded(end) ?? null,
        main: main.get(index) ?? null,
        talk: talk.get(index) ?? null,
        codes: held.map(({ code }) => code),
        probabilities: held.map(({ probability }) => rounded(probability) ?? null),
      },
      'reply-to': index === 0 ? null : idOf(session.id, index - 1),
      timestamp: timed ? (rounded(start) ?? index) : index,
      vectors: [],
    }
  })
}

function speakersOf({ session }: CodedSession): readonly (readonly [string, object])[] {
  return session.speakers.map(({ id, role, label }) => [idOf(session.id, id), { meta: { role, label }, vectors: [] }])
}

function isTimed({ session }: CodedSession): boolean {
  return session.turns.every(({ start }) => start !== undefined)
}

function idOf(session: string, within: string | number): string {
  return `${session}-${within}`
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
