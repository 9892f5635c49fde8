import type { AddressInfo } from 'node:net'
import type { Config } from '../config.js'
import type { Ingest } from '../graphql/index.js'
import type { Log } from '../log.js'
import type { Store } from '../store/index.js'
import { createApp } from './app.js'

export interface ServeOptions {
  readonly store: Store
  readonly config: Config
  readonly log: Log
  readonly ingest: Ingest
}

export interface RunningServer {
  /** "http://127.0.0.1:4000" */
  readonly url: string
  /** Says it is not ready, answers what has begun, then lets go of the store. */
  close(): Promise<void>
}

/** Serves a store over HTTP; port 0 picks one. Rejects where the address is taken. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { config, store, log } = options
  const app = await createApp(options)
  await app.http.listen({ host: config.HOST, port: config.PORT })
  const { port } = app.http.server.address() as AddressInfo
  const host =
    config.HOST === '127.0.0.1' || config.HOST === '0.0.0.0' || config.HOST === '::' ? 'localhost' : config.HOST
  let closing: Promise<void> | null = null
  const close = async () => {
    app.drain()
    log.info('draining')
    await app.http.close()
    await store.close()
    log.info('closed')
  }
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close: () => (closing ??= close()) }
}
