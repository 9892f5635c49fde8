import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress, { type FastifyCompressOptions } from '@fastify/compress'
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Config } from '../config.js'
import { buildSubgraph, createContext, Feed, type Ingest, type NoIngest } from '../graphql/index.js'
import type { Log } from '../log.js'
import { canonicalUrl } from '../ingest/index.js'
import type { Store } from '../store/index.js'
import { createApollo, operationRules } from './apollo.js'
import { carriesKey } from './auth.js'
import { readDocuments } from './documents.js'
import { answerFaults } from './faults.js'
import { serveGraphql } from './graphql.js'
import { createMetrics } from './metrics.js'
import { allowOrigins } from './origins.js'
import { PlanServer } from './plans.js'
import { servePlayground } from './playground.js'
import { REQUEST_ID } from './requestId.js'
import { serveSubscriptions } from './subscriptions.js'

const BODY_LIMIT = 16 * 1024 * 1024

/** Brotli at its quickest good level; nothing that comes in is unpacked, so that no small body can grow large. */
const COMPRESSION = {
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  globalDecompression: false,
} as const satisfies FastifyCompressOptions

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
  const documents = config.PERSISTED_DOCUMENTS
    ? { known: readDocuments(config.PERSISTED_DOCUMENTS), only: config.PERSISTED_ONLY }
    : null
  const metrics = createMetrics(store.reader)
  const schema = buildSubgraph()
  const rules = operationRules(config)
  const plans = new PlanServer(schema, metrics)
  const apollo = createApollo({ http, schema, rules, config, log, metrics, plans })
  await apollo.start()

  // Only JSON is taken: any other media type could be sent by a form of another site.
  http.removeContentTypeParser('text/plain')
  await http.register(compress, COMPRESSION)
  setHeaders(http)
  allowOrigins(http, config.CORS_ORIGINS)
  http.addHook('onSend', (_request, reply, _payload, next) => {
    // A connection that is kept open after its last answer would hold up closing.
    if (draining) reply.header('connection', 'close')
    next()
  })
  logRequests(http, log)
  answerFaults(http, log)
  const mayIngest = (header: string | undefined): Ingest | NoIngest => {
    if (config.GAINSAY_API_KEY === undefined) return 'MUTATIONS_OFF'
    return carriesKey(header, config.GAINSAY_API_KEY) ? ingest : 'UNAUTHENTICATED'
  }
  serveGraphql(http, {
    apollo,
    origins: config.CORS_ORIGINS,
    documents,
    plans,
    context: (request) =>
      createContext(store.reader, {
        ingest: mayIngest(request.headers.authorization),
        canonicalUrl: (url) => canonicalUrl(url) ?? url,
      }),
  })
  const feed = new Feed(store.reader)
  const endSubscriptions = serveSubscriptions(http.server, {
    schema,
    rules,
    log,
    origins: config.CORS_ORIGINS,
    context: () => createContext(store.reader, { feed }),
    permitted: ({ query }) => (documents?.only && !documents.known.has(query) ? undefined : query),
  })
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
    await endSubscriptions()
    await apollo.stop()
  }
  return { http, close }
}

/** Every answer carries its request's id, and is what its media type says. */
function setHeaders(http: FastifyInstance): void {
  http.addHook('onSend', (request, reply, _payload, next) => {
    reply.header(REQUEST_ID, request.id)
    reply.header('x-content-type-options', 'nosniff')
    next()
  })
}

function logRequests(http: FastifyInstance, log: Log): void {
  if (!log.isLevelEnabled('info')) return
  http.addHook('onResponse', async (request, reply) => {
    const { id: reqId, method } = request
    const url = request.url.slice(0, 200)
    log.info({ reqId, method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request')
  })
}
