import { Agent, request } from 'node:http'
import { quantile } from './table.js'

/** Milliseconds. */
export interface Latencies {
  readonly p50: number
  readonly p99: number
}

export interface Pace {
  readonly perSecond: number
  readonly seconds: number
}

/**
 * Sends these bodies in turn at a fixed rate, whether the answers before have come or not, and tells how long each took
 * from when it was due. Throws where one fails.
 */
export async function paced(url: string, bodies: readonly string[], { perSecond, seconds }: Pace): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const took: Promise<number>[] = []
  const begin = performance.now()
  for (let i = 0; i < perSecond * seconds; i++) {
    const due = begin + (i * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    took.push(send(url, bodies[i % bodies.length]!, agent).then(() => performance.now() - due))
  }
  const all = await Promise.all(took)
  agent.destroy()
  return { p50: quantile(all, 0.5), p99: quantile(all, 0.99) }
}

function send(url: string, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (answer.statusCode === 200 && !text.includes('"errors"')) resolve()
        else reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 200)}`))
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
