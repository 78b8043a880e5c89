/** Apart from `report/index.ts`: it loads Observable Plot, which a page in a terminal has no need of. */
export { type SessionPageOptions, sessionPage } from './session-page.ts'
export type { PageFonts } from './style.ts'
