import type { Turn } from '../model/session.ts'
import type { Measure } from './measure.ts'
import { share } from './rates.ts'
import type { SessionView } from './session-view.ts'
import { codesOfSide, sideOfTurn } from './sides.ts'
import type { Topic } from './topics.ts'

const limits = 'A list of words, no more: what is meant and not named is not found, and a word can mean something else.'

/** Two measures of each topic: how much of the talk touched it, and how compassionate the therapist's turns in it were. */
export function topicMeasures(topic: Topic): readonly [Measure, Measure] {
  const about = topic.label.toLowerCase()
  return [
    {
      id: `topic-${topic.id}`,
      label: topic.label,
      unit: 'share of turns',
      range: [0, 1],
      group: 'topics',
      needs: [],
      digits: 2,
      meaning: `How much of the talk held a word from the list “${about}”.`,
      formula: 'Turns of therapist and client in which a word of the list stands, divided by all their turns.',
      limits,
      source: 'Regard’s own list of words: `regard topics` prints it, `regard code --topics FILE` takes yours.',
      example: examples[topic.id]?.share ?? none,
      compute: (view) =>
        share(
          view.session.turns.filter((turn) => turn.role !== 'other'),
          (turn) => touches(view, turn, topic),
        ),
    },
    {
      id: `topic-${topic.id}-compassion`,
      label: `Compassion where the talk was of ${about}`,
      unit: 'share of therapist turns',
      range: [0, 1],
      group: 'topics',
      needs: [...codesOfSide('compassion'), ...codesOfSide('judgement')],
      digits: 2,
      meaning: `How many of your turns stood on the side of compassion where the client, or you, used a word from the list “${about}”.`,
      formula:
        'Therapist turns with content that hold a word of the list, or answer a client turn that does; of these, the share on the side of compassion.',
      limits: `${limits} Fewer than 10 such turns: too few to say.`,
      source: 'Regard’s own, after the codebook and the list of words.',
      example: examples[topic.id]?.compassion ?? few,
      compute: (view) => {
        const within = view.therapistTurns.filter((turn) => {
          const before = view.session.turns[turn.index - 1]
          return touches(view, turn, topic) || (before?.role === 'client' && touches(view, before, topic))
        })
        return share(within, (turn) => sideOfTurn(view.codes.get(turn.index)) === 'compassion')
      },
    },
  ]
}

function touches(view: SessionView, turn: Turn, topic: Topic): boolean {
  return view.facts.topics[turn.index]?.has(topic.id) === true
}

type Example = Measure['example']
type Examples = { readonly share: Example; readonly compassion: Example }

const none: Example = { value: 0, working: 'No word of the list stands in the example: 0.' }
const few: Example = { value: null, working: 'Fewer than 10 turns of yours: too few to say.' }

/** Worked out by hand on the example session with the lists that ship. */
const examples: Readonly<Record<string, Examples>> = {
  mental: { share: { value: 1 / 32, working: 'Turn 2 (“mind”): 1 of 32.' }, compassion: few },
  emotional: {
    share: { value: 6 / 32, working: 'Turns 4, 5, 13, 17, 25, 26: 6 of 32.' },
    compassion: { value: 1, times: 3, working: 'Three times over: 4, 14, 18, 26 each time, all of them: 12 of 12.' },
  },
  physical: {
    share: { value: 5 / 32, working: 'Turns 3, 13, 15, 19, 20: 5 of 32.' },
    compassion: { value: 0.75, times: 3, working: 'Three times over: 4, 14, 20 and not 16, each time: 9 of 12.' },
  },
  family: { share: { value: 1 / 32, working: 'Turn 15 (“sister”): 1 of 32.' }, compassion: few },
  friends: { share: { value: 1 / 32, working: 'Turn 23 (“friends”): 1 of 32.' }, compassion: few },
  work: {
    share: { value: 5 / 32, working: 'Turns 3, 21, 25, 27, 28: 5 of 32.' },
    compassion: { value: 0.5, times: 3, working: 'Three times over: 4, 26 and not 22, 28, each time: 6 of 12.' },
  },
}
