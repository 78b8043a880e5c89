/**
 * The pictures of the report, as structure: what a change draws otherwise shows as a difference to look at.
 * `npx vitest run test/golden/report.test.ts -u` takes the new ones over.
 */
import { describe, expect, it } from 'vitest'
import { exampleOf } from '../../src/measures/example-session.ts'
import { momentsOf } from '../../src/moments/index.ts'
import { balanceAlong, drawBalance } from '../../src/report/charts/balance.ts'
import { broughtAlong, drawBrought } from '../../src/report/charts/brought.ts'
import { drawPace, drawPauses, paceAlong } from '../../src/report/charts/pace.ts'
import type { DrawingElement } from '../../src/report/drawing.ts'
import { drawStrip, stripOf, systemsOf } from '../../src/report/strip/index.ts'
import { drawingDocument } from '../support/report.ts'

const { session, coding } = exampleOf()
const coded = { session, coding, moments: momentsOf(session, coding) }
const strip = stripOf(coded)
const document = drawingDocument()

const pictures: Readonly<Record<string, () => DrawingElement>> = {
  strip: () => drawStrip(strip, { document, labelledBy: 'words' }),
  'strip-second-of-three': () =>
    drawStrip(strip, { document, labelledBy: 'words', part: systemsOf(strip, 3)[1] ?? { from: 0, to: 0 } }),
  balance: () => drawBalance(strip, balanceAlong(coded, strip), { document }),
  brought: () => drawBrought(strip, broughtAlong(coded, strip), { document }),
  'brought-narrow': () => drawBrought(strip, broughtAlong(coded, strip), { document, narrow: true }),
  pauses: () => drawPauses(strip, { document }),
  pace: () => drawPace(strip, paceAlong(coded, strip), { document }),
}

describe('the pictures of the worked example', () => {
  it.each(Object.keys(pictures))('%s', async (name) => {
    const picture = pictures[name]?.().outerHTML ?? ''
    expect(picture).not.toMatch(/<style|\sstyle=|NaN|undefined|Infinity/)
    await expect(`${picture.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`report/${name}.svg`)
  })

  it('hold nothing that was said', () => {
    const all = Object.values(pictures)
      .map((draw) => draw().outerHTML)
      .join('')
    for (const { text } of session.turns) expect(all).not.toContain(text)
  })
})
