import type { FastifyInstance } from 'fastify'
import type { Log } from '../log.js'

/** One request that was answered, or whose client went. */
export interface Answered {
  readonly id: string
  readonly method: string
  readonly url: string
  readonly status: number
  /** Milliseconds. */
  readonly took: number
}

/** Writes a line for each request, with the id that its client was told. */
export class RequestLog {
  /** Notes all that fastify answers; what is answered before it notes itself. */
  constructor(
    http: FastifyInstance,
    private readonly log: Log,
  ) {
    if (!this.on) return
    http.addHook('onResponse', async ({ id, method, url }, { statusCode, elapsedTime }) => {
      this.note({ id, method, url, status: statusCode, took: elapsedTime })
    })
  }

  get on(): boolean {
    return this.log.isLevelEnabled('info')
  }

  note({ id: reqId, method, url, status, took }: Answered): void {
    this.log.info({ reqId, method, url: url.slice(0, 200), status, ms: Math.round(took) }, 'request')
  }
}
