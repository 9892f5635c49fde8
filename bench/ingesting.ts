import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { newsArticle } from './news.js'
import { Random } from './random.js'

/** Articles after which it is under way. */
const FIRST = 20

export interface Ingesting {
  /** Articles stored so far. */
  readonly stored: () => number
  stop(): Promise<void>
}

/** Takes articles in without a pause, in a process of its own with lowered priority; answers when the first are stored. */
export async function startIngesting(path: string): Promise<Ingesting> {
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
  const args = ['--import', 'tsx', cli, 'ingest', '--database', `sqlite:${path}`, '--format', 'ndjson', '-']
  const child = spawn('nice', ['-n', '10', process.execPath, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  let stored = 0
  child.stdout.on('data', (lines: Buffer) => {
    stored += lines.toString().split('\n').length - 1
  })
  // It is ended while rows are still on their way.
  feed(child.stdin).catch(() => undefined)
  const failed = once(child, 'exit').then(([code]) => {
    if (stored < FIRST) throw new Error(`Ingestion ended with ${String(code)}.`)
  })
  while (stored < FIRST) await Promise.race([once(child.stdout, 'data'), failed])
  const stop = async () => {
    child.kill('SIGTERM')
    await failed
  }
  return { stored: () => stored, stop }
}

async function feed(input: NodeJS.WritableStream): Promise<void> {
  const random = new Random(7)
  for (let number = 0; input.writable; number++) {
    const { hot: _, ...row } = newsArticle(number, random)
    if (!input.write(`${JSON.stringify(row)}\n`)) await once(input, 'drain')
  }
}
