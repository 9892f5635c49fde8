import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/index.js'
import type { Metrics } from './metrics.js'
import type { Rights } from './rights.js'

export interface HealthOptions {
  readonly store: Store
  readonly metrics: Metrics
  /** What is told instead where several processes serve; null where this one serves alone. */
  readonly allMetrics: (() => Promise<string>) | null
  readonly rights: Rights
  readonly draining: () => boolean
}

/** What whoever runs the service asks: whether it lives, whether it can answer, and how it does. */
export function serveHealth(http: FastifyInstance, options: HealthOptions): void {
  const { store, metrics, allMetrics, rights, draining } = options
  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async (_request, reply) => {
    const ready = !draining() && (await store.ready())
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : draining() ? 'draining' : 'not ready' })
  })
  http.get('/metrics', async ({ headers }, reply) => {
    await rights.admitToMetrics(headers.authorization)
    return reply.type(metrics.registry.contentType).send(await (allMetrics?.() ?? metrics.registry.metrics()))
  })
}
