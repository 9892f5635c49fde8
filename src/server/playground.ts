import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { NONCE_PLACEHOLDER, PLAYGROUND_FILES } from '../web/index.js'
import { serveBuiltFiles } from './builtFiles.js'

const policy = (styles: string) =>
  `default-src 'self'; style-src ${styles}; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

/** Serves the built playground under /playground; where there is no viewer, / leads there. */
export async function servePlayground(http: FastifyInstance, viewer: boolean): Promise<void> {
  if (!viewer) http.get('/', async (_request, reply) => reply.redirect('/playground'))
  if (!existsSync(PLAYGROUND_FILES)) {
    http.get('/playground', async (_request, reply) =>
      reply.code(503).send({ error: 'The playground is not built. Run: npm run build' }),
    )
    return
  }
  const page = readFileSync(new URL('index.html', PLAYGROUND_FILES), 'utf8')
  http.get('/playground', async (_request, reply) => reply.redirect('/playground/'))
  for (const path of ['/playground/', '/playground/index.html'])
    http.get(path, async (_request, reply) => {
      // The editor makes style elements as it runs: those that know this page's nonce are its own.
      const nonce = randomBytes(16).toString('base64')
      reply.header('content-security-policy', policy(`'self' 'nonce-${nonce}'`)).header('cache-control', 'no-store')
      return reply.type('text/html; charset=utf-8').send(page.replaceAll(NONCE_PLACEHOLDER, nonce))
    })
  await serveBuiltFiles(http, PLAYGROUND_FILES, '/playground/', policy(`'self'`))
}
