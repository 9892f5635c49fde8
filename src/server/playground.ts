import { existsSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { PLAYGROUND_FILES } from '../web/index.js'
import { serveBuiltFiles } from './builtFiles.js'

/** GraphiQL needs inline styles (its editor sets them); scripts and everything else come from here only. */
const CSP =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Serves the built playground under /playground; where there is no viewer, / leads there. */
export async function servePlayground(http: FastifyInstance, viewer: boolean): Promise<void> {
  if (!viewer) http.get('/', async (_request, reply) => reply.redirect('/playground'))
  if (!existsSync(PLAYGROUND_FILES)) {
    http.get('/playground', async (_request, reply) =>
      reply.code(503).send({ error: 'The playground is not built. Run: npm run build' }),
    )
    return
  }
  await serveBuiltFiles(http, PLAYGROUND_FILES, '/playground/', CSP)
  http.get('/playground', async (_request, reply) => reply.redirect('/playground/'))
}
