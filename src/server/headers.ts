import type { FastifyInstance } from 'fastify'
import { REQUEST_ID } from './requestId.js'

/** What every answer says unless it says otherwise: it is what its media type says, loads nothing and stands in no frame. */
export const GUARDED = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
] as const

/** Every answer carries its request's id, and what guards it. */
export function setHeaders(http: FastifyInstance, draining: () => boolean): void {
  http.addHook('onSend', (request, reply, _payload, next) => {
    reply.header(REQUEST_ID, request.id)
    for (const [name, value] of GUARDED)
      if (!reply.hasHeader(name) && !reply.raw.hasHeader(name)) reply.header(name, value)
    // A connection that is kept open after its last answer would hold up closing.
    if (draining()) reply.header('connection', 'close')
    next()
  })
}
