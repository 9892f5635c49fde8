import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../log.js'
import { NewsError } from '../model/index.js'
import { GUARDED } from './headers.js'
import { REQUEST_ID } from './requestId.js'

/** What went wrong before GraphQL was reached, in the words of this service; others come as fastify says them. */
const MESSAGES: Record<string, readonly [code: string, message: string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_REQUEST', 'The body is not valid JSON. Send {"query": "...", "variables": {}}.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'The body is empty. Send {"query": "...", "variables": {}}.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send the header content-type: application/json.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['PAYLOAD_TOO_LARGE', 'The body is larger than 16 MB.'],
  FST_ERR_BAD_URL: ['BAD_REQUEST', 'The address cannot be read.'],
  FST_ERR_MAX_PARAM_LENGTH: ['BAD_REQUEST', 'The address is too long.'],
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
    return page?.(request, reply, status) ?? reply.code(status).send(told(error, status))
  })
  const nothing = inForm('NOT_FOUND', 'There is nothing here.')
  http.setNotFoundHandler(async (request, reply) => page?.(request, reply, 404) ?? reply.code(404).send(nothing))
}

/** Answers requests whose address cannot be read, in the same form. No route is theirs, so that no hook runs for them. */
export function answerUnroutable(page: FaultPage | null) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const { statusCode: status = 400 } = error
    reply.header(REQUEST_ID, request.id)
    for (const [name, value] of GUARDED) reply.header(name, value)
    void (page?.(request, reply, status) ?? reply.code(status).send(told(error, status)))
  }
}

/** Answers what is no HTTP, or comes too slowly, and lets go of the connection. */
export function answerBroken({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, message] = BROKEN[code] ?? [400, 'This is no request by HTTP/1.1.']
  const body = JSON.stringify(inForm('BAD_REQUEST', message))
  const headers = [['connection', 'close'], ['content-type', 'application/json; charset=utf-8'], ...GUARDED]
  headers.push(['content-length', String(Buffer.byteLength(body))])
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map((header) => header.join(': '))]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

const BROKEN: Readonly<Record<string, readonly [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to come in.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too long.'],
}

/** A fault as GraphQL tells errors. */
const inForm = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] })

const told = (error: FastifyError, status: number) => inForm(...(MESSAGES[error.code] ?? fallback(status, error)))

const fallback = (status: number, error: Error) =>
  status >= 500
    ? (['INTERNAL_SERVER_ERROR', 'Something went wrong on our side. The log has it under this request’s id.'] as const)
    : ([error instanceof Refused ? error.code : 'BAD_REQUEST', error.message] as const)
