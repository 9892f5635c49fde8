import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../log.js'
import { NewsError } from '../model/index.js'

/** What went wrong before GraphQL was reached, in the words of this service; others come as fastify says them. */
const MESSAGES: Record<string, readonly [code: string, message: string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_REQUEST', 'The body is not valid JSON. Send {"query": "...", "variables": {}}.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'The body is empty. Send {"query": "...", "variables": {}}.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send the header content-type: application/json.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['PAYLOAD_TOO_LARGE', 'The body is larger than 16 MB.'],
}

/** A request that is refused before GraphQL is reached. */
export class Refused extends NewsError {
  /** Seconds after which it may be tried again; 0 where that changes nothing. */
  readonly retryAfter: number = 0

  constructor(
    readonly statusCode: number,
    code: string,
    message: string,
  ) {
    super(code, message)
  }
}

/** Answers a fault with a page, where a reader asks; null where a program does. */
export type FaultPage = (request: FastifyRequest, reply: FastifyReply, status: number) => FastifyReply | null

/** Answers faults of HTTP in the form of GraphQL errors, or to readers in a page: always a code, never a stack. */
export function answerFaults(http: FastifyInstance, log: Log, page: FaultPage | null): void {
  http.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ err: error, reqId: request.id }, 'a request failed')
    if (error instanceof Refused && error.retryAfter) reply.header('retry-after', String(error.retryAfter))
    const [code, message] = MESSAGES[error.code] ?? fallback(status, error)
    return page?.(request, reply, status) ?? reply.code(status).send({ errors: [{ message, extensions: { code } }] })
  })
  const nothing = { errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] }
  http.setNotFoundHandler(async (request, reply) => page?.(request, reply, 404) ?? reply.code(404).send(nothing))
}

const fallback = (status: number, error: Error) =>
  status >= 500
    ? (['INTERNAL_SERVER_ERROR', 'Something went wrong on our side. The log has it under this request’s id.'] as const)
    : ([error instanceof Refused ? error.code : 'BAD_REQUEST', error.message] as const)
