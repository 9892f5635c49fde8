import { InvalidArgumentError, type Command } from 'commander'
import { readConfig } from '../config.js'
import { createExtractPool, createIngester, readFields } from '../ingest/index.js'
import { createLog } from '../log.js'
import { startServer } from '../server/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

interface ServeOptions extends DatabaseOption {
  readonly host?: string
  readonly port?: number
}

export function addServe(program: Command): void {
  withDatabase(program.command('serve'))
    .option('--host <host>', 'address to listen on; HOST, else 127.0.0.1')
    .option('--port <port>', 'port to listen on, 0 picks one; PORT, else 4000', toPort)
    .description(
      'Serve the database: /graphql, /playground, /healthz, /readyz, /metrics. Prints the address when it is ready.',
    )
    .action(async (options: ServeOptions) => {
      const config = readConfig()
      const log = createLog(config.LOG_LEVEL)
      const store = await openDatabase(options)
      const pool = createExtractPool()
      const ingester = createIngester({ store, extract: (source) => pool.extract(source) })
      const server = await startServer({
        store,
        log,
        config: { ...config, HOST: options.host ?? config.HOST, PORT: options.port ?? config.PORT },
        ingest: async (input) => ingester.ingest(readFields(input, input.url ?? 'the article')),
      })
      const stop = (signal: string) => {
        log.info({ signal }, 'stopping')
        void server
          .close()
          .then(() => pool.close())
          .then(() => process.exit(0))
      }
      process.once('SIGTERM', stop)
      process.once('SIGINT', stop)
      process.stdout.write(`${server.url}\n`)
    })
}

function toPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('It is a whole number from 0 to 65535.')
  return port
}
