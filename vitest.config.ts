import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** What all tests need, those of `npm run test:long` too. */
export const base = {
  resolve: {
    // Without this, CommonJS and ESM packages each load a graphql of their own, and graphql refuses to mix them.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    // One more than there are cores, since many files wait, for processes of their own or for time to pass.
    maxWorkers: availableParallelism() + 1,
    // Generous, since a machine may have other work: what is late is no fault, what never comes is.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    server: { deps: { inline: [/type-graphql/, /graphql-scalars/] } },
  },
}

/** These drive processes of their own, or spy on a module, which another file may have loaded before. */
const ALONE = ['browser/**/*', 'e2e/**/*', 'durability/**/*', 'server/auth'].map((name) => `test/${name}.test.ts`)

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary'] },
    // Files of one worker share what they import: loading the reader takes longer than most of them.
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          isolate: false,
        },
      },
    ],
  },
})
