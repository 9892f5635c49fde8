import cluster, { type Worker } from 'node:cluster'
import { randomUUID } from 'node:crypto'
import type { Ingest, IngestInput } from '../graphql/index.js'
import type { Log } from '../log.js'
import { NewsError, type IngestOutcome } from '../model/index.js'
import { clusterMetrics } from '../server/index.js'

// Several processes that serve one port and read one database. One process writes: the first, to whom the others send
// what comes in.

/** What a worker asks of the first process: to take in an article, or to tell what all workers count. */
type Wish =
  | { readonly kind: 'ingest'; readonly id: string; readonly input: IngestInput }
  | { readonly kind: 'metrics'; readonly id: string }
interface Answer {
  readonly kind: 'answer'
  readonly id: string
  readonly result?: unknown
  readonly refused?: { readonly code: string; readonly message: string }
}
interface Ready {
  readonly kind: 'ready'
  readonly url: string
}

export interface Workers {
  /** The address that all of them serve. */
  readonly url: string
  /** Lets each answer what it has begun. */
  close(): Promise<void>
}

/** Starts as many workers and ingests for them. One that ends by itself is replaced. */
export async function startWorkers(count: number, ingest: Ingest, log: Log): Promise<Workers> {
  let closing = false
  const fork = () => {
    const worker = cluster.fork()
    worker.on('message', (message: Wish | Ready) => {
      if (message.kind === 'ingest') void fulfil(worker, message.id, () => ingest(message.input), log)
      if (message.kind === 'metrics') void fulfil(worker, message.id, clusterMetrics, log)
      if (message.kind === 'ready') log.info({ pid: worker.process.pid }, 'a worker serves')
    })
    return worker
  }
  const first = Array.from({ length: count }, fork)
  const [url = ''] = await Promise.all(first.map(ready))
  cluster.on('exit', (worker, code, signal) => {
    if (closing) return
    log.error({ pid: worker.process.pid, code, signal }, 'a worker ended; another takes its place')
    fork()
  })
  const close = async () => {
    closing = true
    const running = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    await Promise.all(
      running.map((worker) => {
        const ended = new Promise((resolve) => worker.once('exit', resolve))
        worker.process.kill('SIGTERM')
        return ended
      }),
    )
  }
  return { url, close }
}

/** The address a worker serves. Throws where it ends before. */
function ready(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Wish | Ready) => {
      if (message.kind === 'ready') resolve(message.url)
    })
    worker.once('exit', () => {
      reject(new NewsError('CANNOT_SERVE', 'A worker ended before it served. What it said stands above.'))
    })
  })
}

async function fulfil(worker: Worker, id: string, work: () => Promise<unknown>, log: Log): Promise<void> {
  const answer = (rest: Partial<Answer>) => worker.isConnected() && worker.send({ kind: 'answer', id, ...rest })
  try {
    answer({ result: await work() })
  } catch (error) {
    if (error instanceof NewsError) answer({ refused: { code: error.code, message: error.message } })
    else {
      log.error({ err: error }, 'a wish of a worker could not be fulfilled')
      answer({ refused: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' } })
    }
  }
}

/** In a worker: the process that writes, and knows all workers. */
export class FirstProcess {
  readonly #waiting = new Map<string, (answer: Answer) => void>()

  constructor() {
    process.on('message', (message: Answer) => {
      this.#waiting.get(message.id)?.(message)
      this.#waiting.delete(message.id)
    })
  }

  /** Ingests there. */
  readonly ingest: Ingest = async (input) =>
    (await this.#ask({ kind: 'ingest', id: randomUUID(), input })) as { id: string; outcome: IngestOutcome }

  /** What all workers count together. */
  readonly metrics = async (): Promise<string> => String(await this.#ask({ kind: 'metrics', id: randomUUID() }))

  async #ask(wish: Wish): Promise<unknown> {
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(wish.id, resolve)
      process.send?.(wish)
    })
    if (!answer.refused) return answer.result
    throw new NewsError(answer.refused.code, answer.refused.message)
  }
}

/** In a worker: tells the first process that it serves. */
export const tellReady = (url: string): void => {
  process.send?.({ kind: 'ready', url } satisfies Ready)
}
