import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Bytes of answers that may wait for their clients, over all connections. */
const MOST_UNREAD = 128 * 1024 * 1024
/** Answers of as many bytes do not count: the kernel takes them at once. */
const SHORT = 64 * 1024

/** Keeps answers whose clients are slow to read them from filling the memory: those that wait longest are cut off first. */
export class Unread {
  readonly #waiting = new Map<ServerResponse, number>()
  #bytes = 0

  /** Counts all that fastify sends, before it is packed. */
  constructor(http: FastifyInstance) {
    http.addHook('onSend', (_request, reply, payload, next) => {
      if (typeof payload === 'string' || Buffer.isBuffer(payload)) this.hold(reply.raw, payload.length)
      next()
    })
  }

  /** Counts an answer until it, or its client, has gone. The newest is never cut off. */
  hold(response: ServerResponse, bytes: number): void {
    if (bytes <= SHORT) return
    this.#waiting.set(response, bytes)
    this.#bytes += bytes
    response.once('close', () => {
      this.#letGo(response)
    })
    for (const oldest of this.#waiting.keys()) {
      if (this.#bytes <= MOST_UNREAD || oldest === response) return
      this.#letGo(oldest)
      oldest.destroy()
    }
  }

  #letGo(response: ServerResponse): void {
    this.#bytes -= this.#waiting.get(response) ?? 0
    this.#waiting.delete(response)
  }
}
