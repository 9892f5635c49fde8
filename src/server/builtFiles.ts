import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Files here carry a hash of their content in their name. */
const HASHED = `${sep}assets${sep}`

/** Serves what Vite built, under a prefix. What carries a hash is kept for good; the rest is asked about each time. */
export async function serveBuiltFiles(http: FastifyInstance, files: URL, prefix: string, csp: string): Promise<void> {
  await http.register(fastifyStatic, {
    root: fileURLToPath(files),
    prefix,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('content-security-policy', csp)
      reply.setHeader('cache-control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
