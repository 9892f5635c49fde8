import { defineConfig } from 'vitest/config'
import { base } from './vitest.config.js'

/** The tests that take minutes: `npm run test:long`; one file after another, since one of them measures speed. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/**/*.long.ts'], testTimeout: 1_800_000, fileParallelism: false },
})
