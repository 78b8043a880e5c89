import { definitionOf } from '../../model/codebook-lookup.ts'
import type { CodeAssertion } from '../../model/coding.ts'
import type { DrawingNode } from '../drawing.ts'
import type { PageSetting } from './page-setting.ts'

/** The words of a turn, the evidence for its codes underlined where it is known; spans that lie in each other are one. */
export function wordsWithEvidence(
  { html }: Pick<PageSetting, 'html'>,
  text: string,
  held: readonly CodeAssertion[],
): readonly (DrawingNode | string)[] {
  const spans = held
    .flatMap((assertion) =>
      assertion.span && assertion.span[1] > assertion.span[0]
        ? [{ assertion, from: assertion.span[0], to: Math.min(assertion.span[1], text.length) }]
        : [],
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const nodes: (DrawingNode | string)[] = []
  let reached = 0
  for (const { assertion, from, to } of spans) {
    if (to <= reached) continue
    const start = Math.max(from, reached)
    if (start > reached) nodes.push(text.slice(reached, start))
    nodes.push(html('span', { class: evidenceClass(assertion) }, text.slice(start, to)))
    reached = to
  }
  return reached < text.length ? [...nodes, text.slice(reached)] : nodes
}

function evidenceClass({ code, state }: CodeAssertion): string {
  const { kind, side } = definitionOf(code)
  const of = kind === 'client' ? 'client' : side === 'judgement' ? 'judging' : side
  return `ev ${of}${state === 'accepted' || state === 'added' ? ' is-a' : ''}`
}
