import { defineConfig } from 'vitest/config'
import config from './vitest.config.js'

/** The tests that take minutes: `npm run test:long`. */
export default defineConfig({
  ...config,
  test: { ...config.test, include: ['test/**/*.long.ts'], testTimeout: 1_800_000 },
})
