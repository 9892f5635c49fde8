import cluster from 'node:cluster'
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { followedFeeds, type FollowedFeed, type Reader } from '../store/index.js'

export interface Metrics {
  readonly registry: Registry
  /** Seconds an operation took, by outcome. */
  readonly operations: Histogram<'outcome'>
  /** Seconds an operation took, by its name; the first hundred names, and "other". */
  readonly named: Histogram<'operation'>
  /** The name under which an operation is counted. */
  readonly nameOf: (name: string | null | undefined) => string
  /** What operations cost, as priced before they are run. */
  readonly cost: Histogram
  /** Operations by what answered them, and why where no read plan answered the whole. */
  readonly plans: Counter<'outcome' | 'reason'>
  /** Requests by whether their document was known. */
  readonly documents: Counter<'outcome'>
  /** Adds a figure that is read when it is asked for. */
  readonly gauge: (name: string, help: string, read: () => number) => void
}

/** Sums up what all workers of this process count, as text for Prometheus. Throws where one does not tell within 5 seconds. */
export function clusterMetrics(): Promise<string> {
  return aggregator().clusterMetrics()
}

let aggregated: AggregatorRegistry<typeof Registry.PROMETHEUS_CONTENT_TYPE> | undefined
const aggregator = () => (aggregated ??= new AggregatorRegistry())

/** Seconds that most operations take, and those that take long. */
const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]

/** What a server counts of itself, and what it reads of its feeds when it is asked. */
export function createMetrics(reader: Reader): Metrics {
  const registry = createRegistry()
  const operations = new Histogram({
    name: 'gainsay_operation_seconds',
    help: 'Seconds a GraphQL operation took, by outcome.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: [registry],
  })
  const named = new Histogram({
    name: 'gainsay_named_operation_seconds',
    help: 'Seconds a GraphQL operation took, by its name.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers: [registry],
  })
  const cost = new Histogram({
    name: 'gainsay_operation_cost',
    help: 'What operations cost, as priced before they are run.',
    buckets: [10, 100, 1_000, 10_000, 100_000],
    registers: [registry],
  })
  const plans = new Counter({
    name: 'gainsay_read_plans_total',
    help: 'Operations by what answered them: a read plan ("planned"), one beside the resolvers ("partly planned") or the resolvers ("resolved"), and why.',
    labelNames: ['outcome', 'reason'],
    registers: [registry],
  })
  const documents = new Counter({
    name: 'gainsay_document_cache_total',
    help: 'Requests by whether their document was parsed and checked before ("hit") or not ("miss").',
    labelNames: ['outcome'],
    registers: [registry],
  })
  addFeedMetrics(registry, reader)
  return { registry, operations, named, nameOf: nameKeeper(), cost, plans, documents, gauge: gaugeOf(registry) }
}

/** A registry of its own for each server, so that two in one process do not meet; a worker's is told to the first process. */
function createRegistry(): Registry {
  const registry = new Registry()
  if (cluster.isWorker) {
    aggregator()
    AggregatorRegistry.setRegistries([registry])
  }
  collectDefaultMetrics({ register: registry })
  return registry
}

const gaugeOf =
  (registry: Registry): Metrics['gauge'] =>
  (name, help, read) => {
    const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(read()) })
  }

const MOST_NAMES = 100

/** Keeps the names that clients choose from growing without end: those that come after the first hundred are "other". */
function nameKeeper(): (name: string | null | undefined) => string {
  const names = new Set<string>()
  return (name) => {
    if (!name || name.length > 60) return name ? 'other' : 'unnamed'
    if (names.size < MOST_NAMES) names.add(name)
    return names.has(name) ? name : 'other'
  }
}

/** How the feeds that are followed are doing, by their addresses; read when they are asked for. */
function addFeedMetrics(registry: Registry, reader: Reader): void {
  addFeedMetric(registry, reader, {
    name: 'gainsay_feed_failures',
    help: 'Polls of a feed that failed since the last that did not.',
    read: ({ failures }) => failures,
  })
  addFeedMetric(registry, reader, {
    name: 'gainsay_feed_last_success_seconds',
    help: 'When a feed was last polled with success, seconds since 1970.',
    read: ({ lastSuccessAt }) => (lastSuccessAt === null ? null : Date.parse(lastSuccessAt) / 1000),
  })
}

interface FeedMetric {
  readonly name: string
  readonly help: string
  /** Null for a feed that has no such figure. */
  readonly read: (feed: FollowedFeed) => number | null
}

/** Each reads the feeds itself: what one gauge sets in another while that is being asked comes too late to be told. */
function addFeedMetric(registry: Registry, reader: Reader, { name, help, read }: FeedMetric): void {
  const gauge: Gauge = new Gauge<'feed'>({
    name,
    help,
    labelNames: ['feed'],
    // Every worker reads the same.
    aggregator: 'first',
    registers: [registry],
    async collect() {
      const feeds = await followedFeeds(reader)
      // Emptied and filled in one go, so that who asks at the same time is told all.
      gauge.reset()
      for (const feed of feeds) {
        const figure = read(feed)
        if (figure !== null) gauge.set({ feed: feed.url }, figure)
      }
    },
  })
}
