import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import compress, { type FastifyCompressOptions } from '@fastify/compress'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Config } from '../config.js'
import { buildSubgraph, createContext, Feed, type Ingest } from '../graphql/index.js'
import type { Log } from '../log.js'
import { canonicalUrl } from '../ingest/index.js'
import type { Store } from '../store/index.js'
import { addressReader } from './address.js'
import { createApollo, operationRules } from './apollo.js'
import { boundBodies, LARGEST_BODY } from './bodies.js'
import { readDocuments } from './documents.js'
import { BROTLI, LEAST_PACKED } from './encoding.js'
import { answerBroken, answerFaults, answerUnroutable, type FaultPage } from './faults.js'
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
import { QuickAnswers } from './quick.js'
import { RequestLog } from './requestLog.js'
import { countedAs, Rights } from './rights.js'
import { Subscribers } from './subscribers.js'
import { serveSubscriptions, type SubscriptionOptions } from './subscriptions.js'
import { Unread } from './unread.js'
import { createViewer, faultPage, serveViewer } from './viewer.js'

/** Milliseconds that a connection may be kept between requests, and between looks at who is late. */
const KEPT = { keepAliveTimeout: 72_000, connectionsCheckingInterval: 1_000 }
/** Milliseconds after which a connection on which nothing goes either way is closed. */
const SILENCE = 30_000

/** Nothing that comes in is unpacked, so that no small body can grow large. */
const COMPRESSION = {
  encodings: ['br', 'gzip'],
  threshold: LEAST_PACKED,
  brotliOptions: BROTLI,
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
export async function createApp(options: AppOptions): Promise<App> {
  const { store, config, log, allMetrics = null } = options
  let isDraining = false
  const draining = () => isDraining
  let quick: QuickAnswers | null = null
  const viewer = createViewer(config)
  const page = faultPage(viewer)
  const http = createHttp(config, log, page, () => quick)
  const services = createServices(options)
  const { limiter, rights, metrics } = services
  const apollo = createApollo({ http, config, log, ...services })
  await apollo.start()
  const contextOf = contextsOf(store, rights)
  const addressOf = addressReader(config)
  const context = (request: IncomingMessage) => contextOf(request.headers.authorization, addressOf(request))

  const { unread, requestLog } = await prepareHttp(http, { config, log, page, rights, draining })
  serveGraphql(http, { ...services, apollo, maxTokens: config.MAX_TOKENS, context })
  quick = new QuickAnswers({ ...services, requestLog, unread, context, draining })
  const endSubscriptions = serveSubscriptions(http.server, subscriptionOptions(options, services, addressOf))
  serveHealth(http, { store, metrics, allMetrics, rights, draining })
  const closed = config.READING === 'closed'
  if (config.VIEWER) await serveViewer(http, viewer, { apollo, limiter, rights, closed, context: contextOf })
  if (config.PLAYGROUND) await servePlayground(http, config.VIEWER)
  const close = async () => {
    isDraining = true
    await endSubscriptions()
    await apollo.stop()
  }
  return { http, close }
}

/** What the ways in have in common: one schema, and one count of what is asked by whom. */
function createServices({ store, config, ingest }: AppOptions) {
  const documents = documentsOf(config)
  const metrics = createMetrics(store.reader)
  const schema = buildSubgraph()
  const rules = operationRules(config)
  const limiter = new Limiter(config.RATE_LIMIT)
  const subscribers = new Subscribers(metrics)
  const rights = new Rights(store, config, watchedIngest(ingest, metrics))
  const origins = config.CORS_ORIGINS
  const prices = new Prices(schema, config.MAX_COST, limiter, metrics)
  const plans = new PlanServer(schema, metrics)
  return { documents, metrics, schema, rules, limiter, subscribers, rights, origins, prices, plans }
}

type Services = ReturnType<typeof createServices>

interface Preparation extends Pick<AppOptions, 'config' | 'log'>, Pick<Services, 'rights'> {
  readonly page: FaultPage | null
  readonly draining: () => boolean
}

/** What holds for every request, whatever it asks; hooks run in this order. */
async function prepareHttp(http: FastifyInstance, { config, log, page, rights, draining }: Preparation) {
  await http.register(compress, COMPRESSION)
  setHeaders(http, draining)
  const unread = new Unread(http)
  allowOrigins(http, config.CORS_ORIGINS)
  const requestLog = new RequestLog(http, log)
  answerFaults(http, log, page)
  boundBodies(http, ({ headers }) => rights.mayIngest(headers.authorization))
  return { unread, requestLog }
}

/** Subscribers are held to the same rules, limits and documents; all of a process are fed by one feed. */
function subscriptionOptions(
  { store, config, log }: AppOptions,
  services: Services,
  addressOf: (request: IncomingMessage) => string,
): SubscriptionOptions {
  const { documents, rights } = services
  const feed = new Feed(store.reader)
  return {
    ...services,
    log,
    config,
    addressOf,
    context: (caller) => createContext(store.reader, { feed, caller }),
    admit: (header) => rights.admit(header),
    permitted: ({ query }) => (documents?.only && !documents.known.has(query) ? undefined : query),
  }
}

/** Makes the context of a request from its Authorization header and address. Throws Refused where its sender may not read. */
const contextsOf = (store: Store, rights: Rights) => async (header: string | undefined, ip: string) => {
  const caller = await rights.admit(header)
  return createContext(store.reader, {
    caller: countedAs(caller, ip),
    rightToIngest: () => rights.ingestionBy(caller),
    canonicalUrl: (url) => canonicalUrl(url) ?? url,
  })
}

const documentsOf = ({ PERSISTED_DOCUMENTS: path, PERSISTED_ONLY: only }: Config) =>
  path ? { known: readDocuments(path), only } : null

/** A server that gives slow clients little time, and takes JSON only: what else there is, a form of another site could send. */
function createHttp(
  config: Config,
  log: Log,
  page: FaultPage | null,
  quick: () => QuickAnswers | null,
): FastifyInstance {
  const logger: FastifyBaseLogger = log
  const requestTimeout = config.REQUEST_SECONDS * 1_000
  const headersTimeout = Math.min(config.HEADERS_SECONDS * 1_000, requestTimeout)
  const http = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    trustProxy: config.TRUST_PROXY ?? false,
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnroutable(page),
    clientErrorHandler: answerBroken,
    serverFactory: (whole) => {
      const server = createServer({ ...KEPT, headersTimeout, requestTimeout }, (request, response) => {
        const before = quick()
        if (before) before.handle(request, response, () => whole(request, response))
        else whole(request, response)
      })
      return server.setTimeout(SILENCE)
    },
  })
  http.removeContentTypeParser('text/plain')
  return http
}
