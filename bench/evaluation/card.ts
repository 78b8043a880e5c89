/** The model card, written from an evaluation. Its figures are never typed by hand. */
import type { ErrorExamples } from './error-examples.ts'
import type { Evaluation } from './evaluation.ts'
import { asMarkdown, points, type Table, tablesOf } from './tables.ts'

/** `kept`: what other benches measured, by the heading that it stands under. */
export type KeptResults = { readonly adaptation: Table | undefined; readonly speed: Table | undefined }

export function modelCard(evaluation: Evaluation, examples: ErrorExamples, kept: KeptResults): string {
  const { coder, sessions, codes } = evaluation
  const young = codes.filter((row) => row.young).map((row) => row.code)
  const unmeasured = codes.filter((row) => !row.measurable).map((row) => row.code)
  const safety = codes.find((row) => row.code === 'safety')?.both
  const tables = tablesOf(evaluation)
    .map((table) => `### ${table.title}\n\n${asMarkdown(table)}\n`)
    .join('\n')
  return `# The coder: ${coder.id} ${coder.version}

Made by \`npm run evaluate\`. Do not edit by hand.

## What it is

A small encoder (all-MiniLM-L6-v2, 6 layers, 22.7 million parameters) fine-tuned to read a session in windows of whole
turns, with one linear head for each thing that it says of a turn. It runs on the user's own machine, without a network, as
8-bit weights. [Decision 0003](../decisions/0003-how-the-coder-reads-a-session.md) says how it reads;
[training/README.md](../../training/README.md) has the commands, the seeds and what each try gave.

For every therapist turn it gives one main behaviour (reflection, question, input, other), for every client turn one kind
of talk (change, sustain, neutral), and for each code of the codebook a probability, fitted on the dev sessions. A code is
asserted at its own threshold, and rarer talk is said before it is likelier than all else ([decision
0010](../decisions/0010-how-sure-and-what-is-said.md)). Where a kind cannot be told, its parent is asserted and the kind is
said to be unsure.

## What it is for, and what it is not for

For a psychotherapist who looks at a session of their own, and for research that reports these figures beside its own.

It must not be used to rank, pay, hire, supervise without consent, or judge therapists or clients; to diagnose; to predict
risk; or to decide anything about anybody. \`safety\` is a pointer to turns worth reading, never a screen: on the test turns
it found ${points(safety?.recall)} of ${safety?.positives ?? 0} and pointed ${
    safety?.precision === undefined ? 'nowhere' : `rightly in ${points(safety.precision)} of the turns where it pointed`
  }. **Its absence means nothing.** The program therefore also shows a plain list of words, whatever the coder says.

## Data and terms

| data | used for | terms |
|---|---|---|
| AnnoMI (Wu et al., ICASSP 2022; Future Internet 2023): 133 demonstration sessions of motivational interviewing, coded by experts, seven of them by all ten | train (77 sessions), dev (18), test (38), by film, so that no film stands on two sides | published for research, no explicit licence: cite it |
| GoEmotions (Demszky et al., 2020) | the text of 1,500 statements with silver client codes (its train rows to train, its dev rows for thresholds); of its train rows 1,500 more, without codes, as weights 1.0.0 read them | CC BY 4.0 |
| excerpts written and coded for Regard by a language model | train; numbers 07 and 15 dev; 08 and 16 test | Apache-2.0 |
| silver codes and second readings, drafted for Regard by a language model | train, dev, test by the same splits | Apache-2.0 |
| all-MiniLM-L6-v2 | the weights that training begins with | Apache-2.0 |

The code is under Apache-2.0. The weights are made from this data and carry its terms: AnnoMI gives no explicit licence, so
ask its authors before using the weights for other than research and your own practice. ISEAR (CC BY-NC-SA) is not in them.

## How the labels came about

\`main\`, \`talk\`, reflection and question with their kinds, information, options and goal-setting come from AnnoMI's
annotators; on \`main\` and \`talk\` a second reading by a language model is mixed into the training targets. The weights
learned half of every target from what the weights before them, 1.0.0, made of the same turn. Every other
code is **silver, not gold**: it is one model's reading, unchecked by a clinician. Where experts exist, that reader agrees
with the majority of ten experts about as one more expert would. Read twice, its codes agree with themselves at a mean
kappa of about .87: this says how stable the reading is, not how right. The session's own clinician outranks it.

Young codes (°), without a public standard by several human coders: ${young.join(', ')}.
Not measurable yet (fewer than 30 positives on test): ${unmeasured.join(', ')}.

## Figures

${sessions.annomi} test sessions of AnnoMI and ${sessions.excerpts} test excerpts, each written as a plain transcript, read,
coded, and taken from the document that \`regard code\` gives. Square brackets: 95 % intervals by bootstrap over sessions.
Choices (weights, calibration, thresholds) were made on dev. A parent counts as present where one of its kinds stands.

${tables}
## What it reads otherwise

Of ${examples.of} invented exchanges near the borders of codes, ${examples.otherwise.length} are read otherwise than their writer meant:

${asMarkdown({ title: '', columns: ['turn', 'meant', 'the coder says'], rows: examples.otherwise.map((row) => [row.text, row.expected, row.said]) })}

## It learns from its user

From corrected sessions the heads are refitted on frozen vectors, held near to the shipped ones; an output moves only where
what is learned from some of the user's sessions holds in the others. Shown on the seven sessions that ten experts coded, each
expert as the user, one session left out at a time (\`npm run bench:adaptation\`). These are test sessions: here alone they are
learned from, by heads that do not ship, and the way of refitting was settled while looking at them.

${keptTable(kept.adaptation)}
## Speed

\`npm run bench\`, a session made of the examples.

${keptTable(kept.speed)}
## Known limits and biases

- AnnoMI is demonstration sessions, in English, mostly motivational interviewing, mostly short and clear; therapy is longer
  and messier. How people of other cultures, dialects or languages speak is not in it. Only English is coded.
- Most AnnoMI sessions have one annotator, each with their own habits; a colleague would not agree with all of them.
- The excerpts and silver codes are a language model's; its sense of kindness, shame or confrontation is in the weights.
- The wording decides. Tone, face and silence are not heard: a warm "mm-hmm" and a cold one are the same text.
- Change and sustain talk depend on what the change is. Say the goal, or leave them off.
- Probabilities are calibrated on these sources; elsewhere they may be off, and the ranking is sounder than the level.
`
}

function keptTable(table: Table | undefined): string {
  return table ? `${table.title}:\n\n${asMarkdown(table)}\n` : 'Not measured for these weights.\n'
}
