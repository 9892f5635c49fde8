import type { FastifyInstance } from 'fastify'
import { REQUEST_ID } from './requestId.js'

const CSP = 'content-security-policy'
/** Answers that are no pages load nothing and stand in no frame. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'"

/** Every answer carries its request's id, is what its media type says, and loads nothing that it does not name. */
export function setHeaders(http: FastifyInstance, draining: () => boolean): void {
  http.addHook('onSend', (request, reply, _payload, next) => {
    reply.header(REQUEST_ID, request.id)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    if (!reply.hasHeader(CSP) && !reply.raw.hasHeader(CSP)) reply.header(CSP, NOTHING)
    // A connection that is kept open after its last answer would hold up closing.
    if (draining()) reply.header('connection', 'close')
    next()
  })
}
