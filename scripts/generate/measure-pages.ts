import { intervalBasis } from '../../src/measures/coding-error.ts'
import { demonstrationsCaveat, type Quartiles, typicalRangeOf } from '../../src/measures/demonstrations.ts'
import type { Measure, MeasureGroup } from '../../src/measures/measure.ts'
import type { Codebook, CodeKey } from '../../src/model/codebook.ts'
import { type GeneratedFile, madeFrom } from './generated-file.ts'

/** A page for each measure, from its declaration. */
export function measurePages(measures: readonly Measure[], codebook: Codebook): readonly GeneratedFile[] {
  return measures.map((measure) => ({
    path: `docs/method/measures/${measure.id}.md`,
    content: measurePage(measure, codebook),
  }))
}

/** A list of links under each group, in the order in which the measures are listed. */
export function measureIndex(measures: readonly Measure[]): string {
  const groups = [...new Set(measures.map((measure) => measure.group))]
  return groups
    .flatMap((group) => [
      `### ${headingOf(group)}`,
      measures
        .filter((measure) => measure.group === group)
        .map(({ id, label, unit, meaning }) => `- [${label}](measures/${id}.md), ${unit}: ${meaning}`)
        .join('\n'),
    ])
    .join('\n\n')
}

function headingOf(group: MeasureGroup): string {
  return group === 'miti counts' ? 'Counts after MITI 4.2.1' : `${group.charAt(0).toUpperCase()}${group.slice(1)}`
}

function measurePage(measure: Measure, codebook: Codebook): string {
  const parts = [
    `# ${measure.label}`,
    `\`${measure.id}\` · ${measure.unit} · ${rangeInWords(measure.range)} · ${measure.group === 'miti counts' ? 'counts after MITI 4.2.1' : measure.group}`,
    measure.meaning,
    `## How it is counted\n\n${measure.formula}`,
    `## What it is made from\n\n${needs(measure, codebook)}`,
    `## A worked example\n\n${workedExample(measure)}`,
    `## Its interval\n\n${intervalOf(measure)}`,
    ...besideDemonstrations(measure),
    `## What it does not say\n\n${measure.limits}`,
    `## Source\n\n${measure.source}`,
    `${afterMiti(measure) ? '[Counts after MITI](../miti.md) · ' : ''}[All codes and measures](../README.md) · [Glossary](../../glossary.md)`,
  ]
  return `${madeFrom(`the declaration of \`${measure.id}\` in src/measures`)}\n${parts.join('\n\n')}\n`
}

/** The value with as many digits as a person is shown. */
function workedExample({ example: { value, working, times }, digits, unit }: Measure): string {
  const shown = value === null ? 'Not given for this session.' : `Shown as **${value.toFixed(digits)}** (${unit}).`
  return `On [the example session](../../../src/measures/example-session.ts), its turns counted from 0${times ? `, told ${times} times over` : ''}:\n\n${working}\n\n${shown}`
}

/** The manual's thresholds are named on one page, as what they are. */
function afterMiti({ group, id }: Measure): boolean {
  return group === 'miti counts' || id === 'reflection-to-question'
}

function intervalOf({ needs }: Measure): string {
  const sampling = 'Over several sessions it has a [sampling interval](../intervals.md).'
  const basis = intervalBasis(needs)
  if (!basis) return `It follows from words or times, which no coder decides: it has no coding interval. ${sampling}`
  const fitted =
    basis === 'human'
      ? 'fitted on people’s codes'
      : 'fitted in part on the silver reading by a language model, since no people’s codes are public: a best guess'
  return `A machine’s codes give it a [coding interval](../intervals.md), ${fitted}. ${sampling}`
}

/** The middle half of the same machine measure, with the digits that a person is shown. */
function besideDemonstrations({ id, digits, unit }: Measure): readonly string[] {
  const { high, low } = typicalRangeOf(id) ?? {}
  const line = (kind: string, { q1, median, q3, sessions }: Quartiles): string =>
    `- ${kind}: ${q1.toFixed(digits)} to ${q3.toFixed(digits)}, median ${median.toFixed(digits)} (${unit}; ${sessions} sessions)`
  const lines = [...(high ? [line('good practice', high)] : []), ...(low ? [line('poor practice', low)] : [])]
  if (lines.length === 0) return []
  return [
    `## Beside demonstrations\n\nThe middle half of this machine measure in [AnnoMI’s demonstrations](../demonstrations.md):\n\n${lines.join('\n')}\n\n${demonstrationsCaveat}`,
  ]
}

function rangeInWords([low, high]: Measure['range']): string {
  return high === null ? `${low} and more` : `${low} to ${high}`
}

function needs(measure: Measure, codebook: Codebook): string {
  const made = [
    ...measure.needs.map((key) => `- ${codeLink(key, codebook)}`),
    ...(measure.needsMoments ? ['- [moments](../../glossary.md#moment)'] : []),
    ...(measure.needsTimes ? ['- the times of the transcript; without them the measure is absent'] : []),
  ]
  return made.length > 0 ? made.join('\n') : 'Words and turns alone; no code.'
}

function codeLink(key: CodeKey, codebook: Codebook): string {
  const code = codebook.codes.find((code) => code.key === key)
  return code ? `[${code.label}](../codes/${key}.md)${code.young ? '°' : ''}` : key
}
