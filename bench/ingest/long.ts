// One long run of `gainsay ingest` over a generated archive: how fast it is from beginning to end, how much CPU an article takes
// of the thread that links and stores (which other work on the machine changes less), how much memory its process takes, and whether `gainsay verify` finds the database sound.
//   npm run build && npx tsx bench/ingest/long.ts [--articles 100000] [--folder FOLDER]
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { archiveOf } from './archive.js'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, folder: { type: 'string' } },
})
const count = Number(values.articles)
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'gainsay-long-'))
const [rows, path] = [join(folder, 'archive.ndjson'), join(folder, 'long.db')]
const cli = new URL('../../dist/cli.js', import.meta.url).pathname
const database = ['--database', `sqlite:${path}`]

await pipeline(Readable.from(linesOf(archiveOf(count))), createWriteStream(rows))
const began = performance.now()
const child = spawn(process.execPath, [cli, 'ingest', ...database, '--format', 'ndjson', rows], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = once(child, 'exit')
let [done, last, spent, most] = [0, began, 0, 0]
const sampling = setInterval(() => (most = Math.max(most, memoryMB())), 500)
const every = Math.max(1, Math.floor(count / 20))
for await (const _line of createInterface({ input: child.stdout })) {
  if ((done += 1) % every !== 0) continue
  const [now, cpu] = [performance.now(), storingMs()]
  const articlesPerSecond = Math.round((every * 1_000) / (now - last))
  const cpuMsAnArticle = Number(((cpu - spent) / every).toFixed(2))
  console.log(JSON.stringify({ done, articlesPerSecond, cpuMsAnArticle, memoryMB: memoryMB() }))
  ;[last, spent] = [now, cpu]
}
clearInterval(sampling)
const [code] = (await ended) as [number | null]
const seconds = (performance.now() - began) / 1_000
const verified = spawnSync(process.execPath, [cli, 'verify', ...database], { encoding: 'utf8' })
console.log(
  JSON.stringify({
    articles: done,
    code,
    minutes: Number((seconds / 60).toFixed(1)),
    articlesPerSecond: Math.round(done / seconds),
    mostMemoryMB: most,
    databaseMB: Math.round(statSync(path).size / 1e6),
    verify: { code: verified.status, said: verified.stdout.trim() || verified.stderr.trim() },
  }),
)

function* linesOf(all: Iterable<string>): Generator<string> {
  for (const row of all) yield `${row}\n`
}

/** CPU that the main thread has taken, of the system for it too; 0 where the system does not tell. */
function storingMs(): number {
  try {
    const stat = readFileSync(`/proc/${child.pid}/task/${child.pid}/stat`, 'utf8')
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
    return (Number(user) + Number(system)) * 10
  } catch {
    return 0
  }
}

/** Of the process that ingests, its threads among it; 0 where the system does not tell. */
function memoryMB(): number {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_000,
    )
  } catch {
    return 0
  }
}
