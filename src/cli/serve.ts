import cluster from 'node:cluster'
import { InvalidArgumentError, type Command } from 'commander'
import { readConfig, type Config } from '../config.js'
import type { Ingest } from '../graphql/index.js'
import { createExtractPool, createIngester, createQueue, readFields } from '../ingest/index.js'
import { createLog, type Log } from '../log.js'
import { countForWorkers, startServer } from '../server/index.js'
import type { Store } from '../store/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'
import { FirstProcess, startWorkers, tellReady } from './workers.js'

interface ServeOptions extends DatabaseOption {
  readonly host?: string
  readonly port?: number
  readonly workers: number
}

interface Serving {
  readonly url: string
  close(): Promise<void>
}

export function addServe(program: Command): void {
  withDatabase(program.command('serve'))
    .option('--host <host>', 'address to listen on; HOST, else 127.0.0.1')
    .option('--port <port>', 'port to listen on, 0 picks one; PORT, else 4000', toPort)
    .option('--workers <count>', 'processes that answer; another one reads and stores articles', toCount, 1)
    .description(
      'Serve the database: / (the viewer), /graphql, /playground, /healthz, /readyz, /metrics. Prints the address when it is ready.',
    )
    .action(async (options: ServeOptions) => {
      const read = readConfig()
      const log = createLog(read.LOG_LEVEL)
      const config = { ...read, HOST: options.host ?? read.HOST, PORT: options.port ?? read.PORT }
      if (cluster.isWorker) {
        const store = await openDatabase(options, { readonly: true })
        const { ingest, metrics } = new FirstProcess()
        const server = await startServer({ store, log, config, ingest, allMetrics: metrics })
        tellReady(server.url)
        stopBySignal(log, server)
        return
      }
      const serving = await (isInMemory(options) ? serveAlone(options, config, log) : serveByWorkers(options, log))
      stopBySignal(log, serving)
      process.stdout.write(`${serving.url}\n`)
    })
}

/** Such a database is of one process. */
const isInMemory = ({ database }: DatabaseOption) => (database ?? readConfig().DATABASE_URL).endsWith(':memory:')

async function serveAlone(options: ServeOptions, config: Config, log: Log): Promise<Serving> {
  const store = await openDatabase(options)
  const { ingest, close } = ingesting(store, log)
  const server = await startServer({ store, log, config, ingest })
  return { url: server.url, close: () => server.close().then(close) }
}

async function serveByWorkers(options: ServeOptions, log: Log): Promise<Serving> {
  const store = await openDatabase(options)
  const { ingest, close } = ingesting(store, log)
  countForWorkers()
  const workers = await startWorkers(options.workers, ingest, log)
  const closeAll = async () => {
    await workers.close()
    await close()
    await store.close()
  }
  return { url: workers.url, close: closeAll }
}

function ingesting(store: Store, log: Log): { ingest: Ingest; close: () => Promise<void> } {
  const pool = createExtractPool()
  const queue = createQueue(store, createIngester({ store, read: (source) => pool.read(source) }))
  const resumed = queue.resume((error) => {
    log.warn({ err: error }, 'an article that was handed in before could not be stored')
  })
  return {
    ingest: async (input) => queue.hand(readFields(input, input.url ?? 'the article')),
    async close() {
      // What is not read yet stays in the queue.
      await pool.close()
      await resumed
    },
  }
}

function stopBySignal(log: Log, { close }: Pick<Serving, 'close'>): void {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    void close().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function toPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('It is a whole number from 0 to 65535.')
  return port
}

function toCount(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new InvalidArgumentError('It is a whole number from 1 to 64.')
  return count
}
