import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { bodyOf, type Operation } from './operations.js'

/** A server under measurement. */
export interface Running {
  readonly name: string
  readonly url: string
  readonly child: ChildProcess
}

/** What one operation cost a server in one round. */
export interface Round {
  /** Of the server's process, user and system, microseconds. */
  readonly cpuPerRequest: number
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

export async function startPeer(name: string, path: string): Promise<Running> {
  const child = fork(new URL('server.ts', import.meta.url), [name, path], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [message] = (await once(child, 'message')) as [{ url: string }]
  return { name, url: message.url, child }
}

export async function stopPeer({ child }: Running): Promise<void> {
  child.disconnect()
  await once(child, 'exit')
}

/** The answer to one operation. */
export async function ask({ url }: Pick<Running, 'url'>, operation: Operation): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: bodyOf(operation) })
  return response.json()
}

/** Sends one operation again and again over 16 connections, for so many seconds. */
export async function load(running: Running, operation: Operation, seconds: number): Promise<Round> {
  const before = await cpuOf(running)
  const result = await autocannon({
    url: running.url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(operation),
    connections: 16,
    duration: seconds,
  })
  const after = await cpuOf(running)
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${running.name} failed at ${operation.name}.`)
  return {
    cpuPerRequest: (after - before) / result.requests.total,
    requestsPerSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}

async function cpuOf({ child }: Running): Promise<number> {
  child.send('cpu')
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
  return user + system
}
