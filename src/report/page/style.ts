import { pageCss, tokensCss } from './style.generated.ts'
import { highestGap } from './transcript.ts'

/** Base64 of two WOFF2 files: `text` for what people said, `sans` for what the program says. */
export type PageFonts = { readonly text: string; readonly sans: string }

/** The one style element of a page: faces, tokens, rules, and the heights of pauses (4 px a second). */
export function pageStyle(fonts: PageFonts | undefined): string {
  const faces = fonts ? [face('Regard Text', fonts.text), face('Regard Sans', fonts.sans)] : []
  const gaps = Array.from({ length: highestGap - 5 }, (_, at) => `.gap-${at + 6}{height:${(at + 6) / 4}rem}`)
  return [...faces, tokensCss, pageCss, gaps.join('')].join('\n')
}

function face(family: string, base64: string): string {
  // What is put into the style element must not be able to end it.
  const data = base64.replace(/[^A-Za-z0-9+/=]/g, '')
  return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${data}) format("woff2");font-weight:200 900;font-display:swap}`
}
