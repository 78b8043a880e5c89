import type { Measure } from './measure.ts'
import { matchingOver } from './style-matching.ts'

/** Language-style matching of therapist and client over the session, 0 to 1. Either under 100 words: undefined. */
export const languageStyleMatching: Measure = {
  id: 'language-style-matching',
  label: 'Language-style matching',
  unit: '0 to 1',
  range: [0, 1],
  group: 'talk',
  needs: [],
  digits: 2,
  meaning:
    'How alike you and the client used the small words (pronouns, articles, prepositions …), which nobody chooses.',
  formula:
    'For nine classes of function words, 1 − |p − q| / (p + q + 0.0001), where p and q are your and the client’s percentages of words in the class; the mean of the nine.',
  limits:
    'Two people who talk about the same thing in the same language are always rather alike: most sessions lie high. The word lists are Regard’s own, so figures are near the studies’ and not the same.',
  source: 'Gonzales, Hancock & Pennebaker (2010), Communication Research 37(1), 3–19.',
  example: {
    value: 0.658879132718765,
    working:
      'Of 152 and 147 words: personal pronouns 19 and 29 (0.776), impersonal 20 and 11 (0.725), articles 6 and 2 (0.513), conjunctions 11 and 11 (0.983), prepositions 19 and 10 (0.705), auxiliary verbs 16 and 18 (0.925), adverbs 3 and 6 (0.652), negations 2 and 4 (0.652), quantifiers 6 and 0 (0); their mean: 0.66. (Counted a second time in Python.)',
  },
  compute: (view) => {
    const turns = view.session.turns.filter((turn) => turn.role !== 'other')
    const value = matchingOver(view.facts, turns)
    if (value === undefined) return { value: null, reason: 'too few words to say' }
    const n = turns.reduce((sum, turn) => sum + (view.facts.words[turn.index]?.length ?? 0), 0)
    return { value, n, turns: turns.map((turn) => turn.index) }
  },
}
