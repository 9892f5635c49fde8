import { randomUUID } from 'node:crypto'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Config } from '../config.js'
import { createContext, type Ingest, type NoIngest } from '../graphql/index.js'
import type { Log } from '../log.js'
import { canonicalUrl } from '../ingest/index.js'
import type { Store } from '../store/index.js'
import { createApollo } from './apollo.js'
import { carriesKey } from './auth.js'
import { answerFaults } from './faults.js'
import { createMetrics } from './metrics.js'
import { servePlayground } from './playground.js'
import { withRequestId } from './requestId.js'

const BODY_LIMIT = 16 * 1024 * 1024

export interface AppOptions {
  readonly store: Store
  readonly config: Config
  readonly log: Log
  readonly ingest: Ingest
}

export interface App {
  readonly http: FastifyInstance
  /** Says no at /readyz, takes nothing new and answers what has begun; cuts what is not done after ten seconds. */
  close(): Promise<void>
}

/** The whole HTTP surface over one store. */
export async function createApp({ store, config, log, ingest }: AppOptions): Promise<App> {
  let draining = false
  const settings = {
    loggerInstance: log,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
  }
  // The options above choose plain HTTP, which fastify's types then insist on; the plugins' types want any server.
  const http: FastifyInstance = fastify(settings as unknown as FastifyServerOptions)
  const metrics = createMetrics()
  const apollo = createApollo(http, config, log, metrics)
  await apollo.start()

  setHeaders(http, config)
  http.addHook('onSend', async (_request, reply) => {
    // A connection that is kept open after its last answer would hold up closing.
    if (draining) reply.header('connection', 'close')
  })
  logRequests(http, log)
  answerFaults(http, log)
  const mayIngest = (header: string | undefined): Ingest | NoIngest => {
    if (config.GAINSAY_API_KEY === undefined) return 'MUTATIONS_OFF'
    return carriesKey(header, config.GAINSAY_API_KEY) ? ingest : 'UNAUTHENTICATED'
  }
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) =>
      createContext(store.reader, {
        ingest: mayIngest(request.headers.authorization),
        canonicalUrl: (url) => canonicalUrl(url) ?? url,
      }),
  })
  http.route<{ Reply: string }>({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler(request, reply) {
      return withRequestId(request.id, () => answer.call(this, request, reply))
    },
  })
  http.options('/graphql', async (_request, reply) => reply.code(204).send())
  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async (_request, reply) => {
    const ready = !draining && (await store.ready())
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : draining ? 'draining' : 'not ready' })
  })
  http.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
  if (config.PLAYGROUND) await servePlayground(http)
  const close = async () => {
    draining = true
    await apollo.stop()
  }
  return { http, close }
}

/** Every answer carries its request's id, and says which pages of other places may read it. */
function setHeaders(http: FastifyInstance, { CORS_ORIGINS }: Config): void {
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    allowOrigin(CORS_ORIGINS, request.headers.origin, (name, value) => reply.header(name, value))
  })
}

function logRequests(http: FastifyInstance, log: Log): void {
  http.addHook('onResponse', async (request, reply) => {
    const { id: reqId, method } = request
    const url = request.url.slice(0, 200)
    log.info({ reqId, method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request')
  })
}

function allowOrigin(
  allowed: readonly string[],
  origin: string | undefined,
  header: (name: string, value: string) => void,
): void {
  if (origin === undefined || !allowed.includes(origin)) return
  header('access-control-allow-origin', origin)
  header('vary', 'origin')
  header('access-control-allow-headers', 'content-type, authorization, apollo-require-preflight')
  header('access-control-allow-methods', 'GET, POST')
}
