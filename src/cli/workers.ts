import cluster, { type Worker } from 'node:cluster'
import { randomUUID } from 'node:crypto'
import type { Ingest, IngestInput } from '../graphql/index.js'
import type { Log } from '../log.js'
import { NewsError, type IngestOutcome } from '../model/index.js'

// Several processes that serve one port and read one database. One process writes: the first, to whom the others send
// what comes in.

interface Wish {
  readonly kind: 'ingest'
  readonly id: string
  readonly input: IngestInput
}
interface Answer {
  readonly kind: 'ingested'
  readonly id: string
  readonly result?: { readonly id: string; readonly outcome: IngestOutcome }
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
      if (message.kind === 'ingest') void fulfil(worker, message, ingest, log)
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

async function fulfil(worker: Worker, { id, input }: Wish, ingest: Ingest, log: Log): Promise<void> {
  const answer = (rest: Partial<Answer>) => worker.isConnected() && worker.send({ kind: 'ingested', id, ...rest })
  try {
    answer({ result: await ingest(input) })
  } catch (error) {
    if (error instanceof NewsError) answer({ refused: { code: error.code, message: error.message } })
    else {
      log.error({ err: error }, 'an article could not be ingested')
      answer({ refused: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' } })
    }
  }
}

/** In a worker: ingests through the process that writes. */
export function ingestThroughFirst(): Ingest {
  const waiting = new Map<string, (answer: Answer) => void>()
  process.on('message', (message: Answer) => {
    waiting.get(message.id)?.(message)
    waiting.delete(message.id)
  })
  return async (input) => {
    const id = randomUUID()
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve)
      process.send?.({ kind: 'ingest', id, input } satisfies Wish)
    })
    if (answer.result) return answer.result
    throw new NewsError(answer.refused?.code ?? 'INTERNAL_SERVER_ERROR', answer.refused?.message ?? '')
  }
}

/** In a worker: tells the first process that it serves. */
export const tellReady = (url: string): void => {
  process.send?.({ kind: 'ready', url } satisfies Ready)
}
