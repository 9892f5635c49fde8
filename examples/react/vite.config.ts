import { defineConfig } from 'vite'

/** The service that `npm run dev` of this page asks; a built page asks the origin it is served from. */
const service = process.env['GAINSAY_URL'] ?? 'http://localhost:4000'

export default defineConfig({
  root: import.meta.dirname,
  server: { proxy: { '/graphql': { target: service, ws: true } } },
  preview: { proxy: { '/graphql': { target: service, ws: true } } },
  build: { target: 'es2022', emptyOutDir: true },
})
