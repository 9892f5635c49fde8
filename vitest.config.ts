import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Without this, CommonJS and ESM packages each load a graphql of their own, and graphql refuses to mix them.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // A worker for each core; by default one is left idle, which is half of a small machine.
    maxWorkers: '100%',
    // Generous, since a machine may have other work: what is late is no fault, what never comes is.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    server: { deps: { inline: [/type-graphql/, /graphql-scalars/] } },
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary'] },
  },
})
