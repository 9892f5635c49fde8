import type { FastifyInstance, FastifyRequest } from 'fastify'

const ALLOWED_HEADERS = 'content-type, authorization, apollo-require-preflight, x-apollo-operation-name'
const SHOWN_HEADERS = 'x-request-id, retry-after, etag'
/** Seconds that a browser may remember what it was allowed. */
const PREFLIGHT_AGE = '86400'

/** Pages of these origins may read; "*" lets all. */
export type Origins = readonly string[]

const mayRead = (origins: Origins, origin: string) => origins.includes('*') || origins.includes(origin)

/** The headers that let a page read an answer; none where it may not, or no page asks. */
export function shownTo(origins: Origins, origin: string | undefined): readonly (readonly [string, string])[] {
  if (origin === undefined || !mayRead(origins, origin)) return []
  return [
    ['access-control-allow-origin', origins.includes('*') ? '*' : origin],
    ['access-control-expose-headers', SHOWN_HEADERS],
  ]
}

/** Tells browsers which pages of other places may read. Nothing here depends on cookies, so none are ever allowed. */
export function allowOrigins(http: FastifyInstance, origins: Origins): void {
  if (origins.length === 0) return
  http.addHook('onSend', async ({ headers: { origin }, method }, reply) => {
    reply.header('vary', [reply.getHeader('vary'), 'origin'].filter(Boolean).join(', '))
    const shown = shownTo(origins, origin)
    if (shown.length === 0) return
    for (const [name, value] of shown) reply.header(name, value)
    if (method !== 'OPTIONS') return
    reply.header('access-control-allow-headers', ALLOWED_HEADERS)
    reply.header('access-control-allow-methods', 'GET, POST')
    reply.header('access-control-max-age', PREFLIGHT_AGE)
  })
}

/**
 * Whether a page of another site sends this GET without being allowed to: images and scripts can, unasked. Browsers tell
 * by Sec-Fetch-Site, or by Origin. A POST needs no such check: its media type makes browsers ask first.
 */
export function isForeign({ method, headers }: FastifyRequest, origins: Origins): boolean {
  if (method !== 'GET') return false
  const { origin, 'sec-fetch-site': site } = headers
  if (origin !== undefined) return !mayRead(origins, origin) && site !== 'same-origin'
  return site === 'cross-site' || site === 'same-site'
}
