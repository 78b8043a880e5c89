import { defineConfig } from 'vitest/config'

/** What runs in a real browser on the built program: `npm run e2e`. One file after the other: each has a browser. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
})
