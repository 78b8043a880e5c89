import { expect, it } from 'vitest'
import { readReportFonts } from './report-fonts.ts'

it('reads both faces as WOFF2, small enough to be carried in every report', async () => {
  const fonts = await readReportFonts()
  for (const face of [fonts.text, fonts.sans]) expect(Buffer.from(face, 'base64').toString('latin1', 0, 4)).toBe('wOF2')
  expect(fonts.text.length + fonts.sans.length).toBeLessThan(250_000)
})
