import { randomUUID } from 'node:crypto'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Config } from '../config.js'
import { createContext, type Ingest, type NoIngest } from '../graphql/index.js'
import type { Log } from '../log.js'
import { canonicalUrl } from '../ingest/index.js'
import type { Store } from '../store/index.js'
import { createApollo } from './apollo.js'
import { carriesKey } from './auth.js'
import { createMetrics } from './metrics.js'
import { servePlayground } from './playground.js'

const BODY_LIMIT = 16 * 1024 * 1024

export interface AppOptions {
  readonly store: Store
  readonly config: Config
  readonly log: Log
  readonly ingest: Ingest
}

export interface App {
  readonly http: FastifyInstance
  /** From now on /readyz says no, so that nothing new is sent here. */
  drain(): void
}

/** The whole HTTP surface over one store. */
export async function createApp({ store, config, log, ingest }: AppOptions): Promise<App> {
  let draining = false
  const settings = {
    loggerInstance: log,
    genReqId: () => randomUUID(),
    disableRequestLogging: true,
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

  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    allowOrigin(config.CORS_ORIGINS, request.headers.origin, (name, value) => reply.header(name, value))
  })
  http.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        reqId: request.id,
        method: request.method,
        url: request.url.slice(0, 200),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  const mayIngest = (header: string | undefined): Ingest | NoIngest => {
    if (config.GAINSAY_API_KEY === undefined) return 'MUTATIONS_OFF'
    return carriesKey(header, config.GAINSAY_API_KEY) ? ingest : 'UNAUTHENTICATED'
  }
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) =>
        createContext(store.reader, {
          ingest: mayIngest(request.headers.authorization),
          canonicalUrl: (url) => canonicalUrl(url) ?? url,
        }),
    }),
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
  return { http, drain: () => (draining = true) }
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
