import type { AddressInfo } from 'node:net'
import type { Config } from '../config.js'
import type { Ingest } from '../graphql/index.js'
import type { Log } from '../log.js'
import { NewsError } from '../model/index.js'
import type { Store } from '../store/index.js'
import { createApp } from './app.js'
import { countCostForWorkers } from './limiter.js'
import { countSubscriptionsForWorkers } from './subscribers.js'

export { clusterMetrics } from './metrics.js'

export interface ServeOptions {
  readonly store: Store
  readonly config: Config
  readonly log: Log
  readonly ingest: Ingest
  /** What /metrics tells where several processes serve; what this one counts unless given. */
  readonly allMetrics?: () => Promise<string>
}

export interface RunningServer {
  /** "http://127.0.0.1:4000" */
  readonly url: string
  /** Says it is not ready, answers what has begun, then lets go of the store. */
  close(): Promise<void>
}

/** In the first of several processes: counts for all that serve, so that a limit is one limit. */
export function countForWorkers(): void {
  countCostForWorkers()
  countSubscriptionsForWorkers()
}

/** The address cannot be listened on; the message says why and what to do. */
export class CannotListen extends NewsError {
  constructor(host: string, port: number, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reasons: Record<string, string> = {
      EADDRINUSE: 'another program listens there. Stop it, or choose a port with --port or PORT (0 picks a free one).',
      EACCES: 'this user may not. Choose a port above 1023 with --port or PORT.',
      EADDRNOTAVAIL: 'this machine has no such address. Choose one with --host or HOST.',
      ENOTFOUND: 'there is no such host. Choose one with --host or HOST.',
    }
    const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))
    super('CANNOT_LISTEN', `Cannot serve on ${host}, port ${port}: ${reason}`, { cause })
  }
}

/** Serves a store over HTTP; port 0 picks one. The store is closed with the server. Throws CannotListen. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { config, store, log } = options
  const app = await createApp(options)
  try {
    await app.http.listen({ host: config.HOST, port: config.PORT })
  } catch (error) {
    await app.close()
    await store.close()
    throw new CannotListen(config.HOST, config.PORT, error)
  }
  const { port } = app.http.server.address() as AddressInfo
  const host =
    config.HOST === '127.0.0.1' || config.HOST === '0.0.0.0' || config.HOST === '::' ? 'localhost' : config.HOST
  let closing: Promise<void> | null = null
  const close = async () => {
    log.info('draining')
    await app.close()
    await store.close()
    log.info('closed')
  }
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close: () => (closing ??= close()) }
}
