import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress, { type FastifyCompressOptions } from '@fastify/compress'
import fastify, { LogController, type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import type { Config } from '../config.js'
import { buildSubgraph, createContext, Feed, type Ingest } from '../graphql/index.js'
import type { Log } from '../log.js'
import { canonicalUrl } from '../ingest/index.js'
import type { Store } from '../store/index.js'
import { createApollo, operationRules } from './apollo.js'
import { readDocuments } from './documents.js'
import { answerFaults } from './faults.js'
import { serveGraphql } from './graphql.js'
import { setHeaders } from './headers.js'
import { serveHealth } from './health.js'
import { Limiter } from './limiter.js'
import { createMetrics } from './metrics.js'
import { allowOrigins } from './origins.js'
import { PlanServer } from './plans.js'
import { servePlayground } from './playground.js'
import { Prices } from './pricing.js'
import { watchedIngest } from './queue.js'
import { countedAs, Rights } from './rights.js'
import { Subscribers } from './subscribers.js'
import { serveSubscriptions } from './subscriptions.js'
import { createViewer, faultPage, serveViewer } from './viewer.js'

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
  /** What /metrics tells where several processes serve; what this one counts unless given. */
  readonly allMetrics?: () => Promise<string>
}

export interface App {
  readonly http: FastifyInstance
  /** Says no at /readyz, takes nothing new and answers what has begun; cuts what is not done after ten seconds. */
  close(): Promise<void>
}

/** The whole HTTP surface over one store. */
export async function createApp({ store, config, log, ingest, allMetrics }: AppOptions): Promise<App> {
  let draining = false
  const http = createHttp(config, log)
  const documents = config.PERSISTED_DOCUMENTS
    ? { known: readDocuments(config.PERSISTED_DOCUMENTS), only: config.PERSISTED_ONLY }
    : null
  const metrics = createMetrics(store.reader)
  const schema = buildSubgraph()
  const rules = operationRules(config)
  const limiter = new Limiter(config.RATE_LIMIT)
  const subscribers = new Subscribers()
  metrics.gauge('gainsay_subscriptions', 'Subscriptions that are open.', () => subscribers.size)
  const rights = new Rights(store, config, watchedIngest(ingest, metrics))
  const origins = config.CORS_ORIGINS
  const prices = new Prices(schema, config.MAX_COST, limiter, metrics)
  const plans = new PlanServer(schema, metrics, prices)
  const apollo = createApollo({ http, schema, rules, config, log, metrics, prices, plans, rights })
  await apollo.start()
  const viewer = createViewer(config)
  const contextOf = async (header: string | undefined, ip: string) => {
    const caller = await rights.admit(header)
    return createContext(store.reader, {
      caller: countedAs(caller, ip),
      rightToIngest: () => rights.ingestionBy(caller),
      canonicalUrl: (url) => canonicalUrl(url) ?? url,
    })
  }

  const context = ({ headers, ip }: FastifyRequest) => contextOf(headers.authorization, ip)

  await http.register(compress, COMPRESSION)
  setHeaders(http, () => draining)
  allowOrigins(http, origins)
  logRequests(http, log)
  answerFaults(http, log, faultPage(viewer))
  serveGraphql(http, { apollo, origins, documents, limiter, plans, context })
  const feed = new Feed(store.reader)
  const endSubscriptions = serveSubscriptions(http.server, {
    schema,
    rules,
    log,
    config,
    origins,
    limiter,
    subscribers,
    context: (caller) => createContext(store.reader, { feed, caller }),
    admit: (header) => rights.admit(header),
    permitted: ({ query }) => (documents?.only && !documents.known.has(query) ? undefined : query),
  })
  serveHealth(http, { store, metrics, allMetrics: allMetrics ?? null, rights, draining: () => draining })
  const closed = config.READING === 'closed'
  if (config.VIEWER) await serveViewer(http, viewer, { apollo, limiter, rights, closed, context: contextOf })
  if (config.PLAYGROUND) await servePlayground(http, config.VIEWER)
  const close = async () => {
    draining = true
    await endSubscriptions()
    await apollo.stop()
  }
  return { http, close }
}

/** A server that gives slow clients little time, and takes JSON only: what else there is, a form of another site could send. */
function createHttp({ TRUST_PROXY }: Config, log: Log): FastifyInstance {
  const settings = {
    loggerInstance: log,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: TRUST_PROXY ?? false,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
  }
  // The options above choose plain HTTP, which fastify's types then insist on; the plugins' types want any server.
  const http: FastifyInstance = fastify(settings as unknown as FastifyServerOptions)
  http.removeContentTypeParser('text/plain')
  return http
}

function logRequests(http: FastifyInstance, log: Log): void {
  if (!log.isLevelEnabled('info')) return
  http.addHook('onResponse', async (request, reply) => {
    const { id: reqId, method } = request
    const url = request.url.slice(0, 200)
    log.info({ reqId, method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request')
  })
}
