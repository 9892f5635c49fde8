import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { PLAYGROUND_FILES } from '../web/index.js'

/** GraphiQL needs inline styles (its editor sets them); scripts and everything else come from here only. */
const CSP =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Files here carry a hash of their content in their name. */
const HASHED = `${sep}assets${sep}`

/** Serves the built playground under /playground; until there is a viewer, / leads there. */
export async function servePlayground(http: FastifyInstance): Promise<void> {
  http.get('/', async (_request, reply) => reply.redirect('/playground'))
  const root = fileURLToPath(PLAYGROUND_FILES)
  if (!existsSync(root)) {
    http.get('/playground', async (_request, reply) =>
      reply.code(503).send({ error: 'The playground is not built. Run: npm run build' }),
    )
    return
  }
  await http.register(fastifyStatic, {
    root,
    prefix: '/playground/',
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('content-security-policy', CSP)
      reply.setHeader('cache-control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  http.get('/playground', async (_request, reply) => reply.redirect('/playground/'))
}
