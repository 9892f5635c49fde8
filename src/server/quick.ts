import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '../graphql/index.js'
import { cacheControl } from './cacheControl.js'
import { encodingOf, LEAST_PACKED, pack, type Encoding } from './encoding.js'
import { GUARDED } from './headers.js'
import type { Limiter } from './limiter.js'
import { shownTo, type Origins } from './origins.js'
import { Outbox } from './outbox.js'
import { EXPLAIN, type Known, type PlanServer, type Variables } from './plans.js'
import type { Prices } from './pricing.js'
import { REQUEST_ID } from './requestId.js'
import type { RequestLog } from './requestLog.js'
import type { Unread } from './unread.js'

/** Longer bodies go the whole way. */
const LONGEST = 64 * 1024
/** Bytes up to which text is sent quicker: node joins it with the headers. */
const SHORT = 2_000
/** Keys that could change a prototype, also with escapes in them: the whole way refuses such bodies. */
const SUSPECT = /__proto__|constructor|\\u00/
/** Headers that every answer from here has. */
const ALWAYS: readonly string[] = ['content-type', 'application/json; charset=utf-8', ...GUARDED.flat()]

export interface QuickOptions {
  readonly schema: GraphQLSchema
  readonly plans: PlanServer
  readonly prices: Prices
  readonly limiter: Limiter
  readonly origins: Origins
  readonly requestLog: RequestLog
  readonly unread: Unread
  /** Who asks and what they may. Throws Refused where they may not read. */
  readonly context: (request: IncomingMessage) => Promise<Context>
  readonly draining: () => boolean
}

interface Asked {
  readonly known: Known
  readonly variables: Variables
}

/** An answer, ready to be sent. */
interface Found {
  readonly known: Known
  readonly bytes: Buffer
  readonly packed: Encoding | null
}

/**
 * Answers operations whose text is known on node's own requests and responses, before fastify and Apollo come in. What
 * is unusual, refused or fails here is left as it came to the whole way, which says what is wrong.
 */
export class QuickAnswers {
  readonly #outbox = new Outbox()

  constructor(private readonly options: QuickOptions) {}

  /** Answers a request, or leaves it to `otherwise`. */
  handle(request: IncomingMessage, response: ServerResponse, otherwise: () => void): void {
    const length = plainLength(request)
    if (length === null) {
      otherwise()
      return
    }
    const started = performance.now()
    request.once('data', (body: Buffer) => {
      request.pause()
      const found = body.length === length ? this.#find(request, body) : Promise.resolve(null)
      void found.then((answer) => {
        if (answer) {
          request.resume()
          this.#send(request, response, answer, started)
          return
        }
        request.unshift(body)
        otherwise()
      })
    })
  }

  /** The answer to a body; null where the whole way must answer. */
  async #find(request: IncomingMessage, body: Buffer): Promise<Found | null> {
    try {
      const asked = this.#asked(body)
      if (!asked) return null
      const { known } = asked
      const bytes = await this.#answer(asked, await this.options.context(request))
      if (!bytes) return null
      const packed = bytes.length < LEAST_PACKED ? null : (encodingOf(request.headers['accept-encoding']) ?? null)
      return { known, bytes: packed ? await pack(packed, bytes) : bytes, packed }
    } catch {
      // The whole way meets the same, and tells of it.
      return null
    }
  }

  /** The bytes of an answer that is paid for; null where the whole way must answer, which takes the price itself. */
  async #answer({ known, variables }: Asked, context: Context): Promise<Buffer | null> {
    const { plans, prices, limiter } = this.options
    const cost = prices.of(known.document, known.operation, variables)
    await limiter.takeRequest(context.caller, cost)
    const bytes = await plans.answer(known, variables, context).catch(() => null)
    if (bytes) prices.note(cost)
    else await limiter.giveRequestBack(context.caller, cost)
    return bytes
  }

  #asked(body: Buffer): Asked | null {
    const text = body.toString('utf8')
    if (SUSPECT.test(text)) return null
    const { query, variables, operationName, extensions } = (JSON.parse(text) ?? {}) as Readonly<
      Record<string, unknown>
    >
    const known = typeof query === 'string' ? this.options.plans.known(query) : undefined
    if (!known || extensions != null || !isVariables(variables)) return null
    if (operationName != null && operationName !== known.operation.name?.value) return null
    return { known, variables: variables ?? {} }
  }

  #send(request: IncomingMessage, response: ServerResponse, { known, bytes, packed }: Found, started: number): void {
    const { schema, origins, requestLog, unread, draining } = this.options
    const { headers, method = '', url = '' } = request
    const id = randomUUID()
    const kept = cacheControl(schema, known.document, headers.authorization !== undefined)
    const own = [REQUEST_ID, id, 'cache-control', kept, 'content-length', String(bytes.length)]
    const vary = `accept${packed ? ', accept-encoding' : ''}${origins.length > 0 ? ', origin' : ''}`
    own.push('vary', vary, ...shownTo(origins, headers.origin).flat())
    if (packed) own.push('content-encoding', packed)
    if (draining()) own.push('connection', 'close')
    if (requestLog.on)
      response.once('close', () => {
        requestLog.note({ id, method, url, status: response.statusCode, took: performance.now() - started })
      })
    unread.hold(response, bytes.length)
    response.writeHead(200, [...ALWAYS, ...own])
    const body = bytes.length <= SHORT && !packed ? bytes.toString('utf8') : bytes
    this.#outbox.add(() => response.end(body))
  }
}

/** The length of a body that asks what most clients ask, in the way they do; null for all others. */
function plainLength({ method, url, headers }: IncomingMessage): number | null {
  if (method !== 'POST' || url !== '/graphql' || !sendsJson(headers) || !takesJson(headers.accept)) return null
  if (UNUSUAL.some((name) => name in headers) || encodingOf(headers['accept-encoding']) === undefined) return null
  const length = Number(headers['content-length'])
  return length > 0 && length <= LONGEST ? length : null
}

const UNUSUAL = ['apollo-federation-include-trace', EXPLAIN, 'content-encoding', 'x-no-compression', 'upgrade']

const sendsJson = ({ 'content-type': type }: IncomingHttpHeaders) =>
  type === 'application/json' || type === 'application/json; charset=utf-8' || type === 'application/json;charset=utf-8'

/** Whether a client takes what most take; the others' wishes are weighed by Apollo. */
const takesJson = (accept: string | undefined) =>
  accept === undefined || accept === '*/*' || accept === 'application/json' || accept === 'application/json, */*'

const isVariables = (value: unknown): value is Variables | null | undefined =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))
