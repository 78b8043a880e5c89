import { defineConfig } from 'vitest/config'

/** Tests run from the root of the package; without this file vitest would take the root of the page's build, `web`. */
export default defineConfig({
  test: {
    include: ['{src,test,scripts,bench,web}/**/*.test.{ts,tsx}'],
    // The whole tour in a browser is `npm run e2e`.
    exclude: ['test/e2e/**', '**/node_modules/**'],
    // Machines are slow and busy in turn: a test fails on what it found, not on how long it took.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
