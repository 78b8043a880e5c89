import { defineConfig } from 'vitest/config'

/** Tests run from the root of the package; without this file vitest would take the root of the page's build, `web`. */
export default defineConfig({ test: { include: ['{src,test,scripts,bench,web}/**/*.test.{ts,tsx}'] } })
