import { startPeer, stopPeer } from './measure.js'
import { articlePages } from './operations.js'
import { paced, type Latencies, type Pace } from './paced.js'
import { startIngesting } from './ingesting.js'
import { table } from './table.js'

const RATE = 100

/** Measures pages of many articles from a small database and a large one, in turn, and tells it as Markdown. */
export async function againstSize(paths: readonly [small: string, large: string], seconds: number): Promise<string> {
  const servers = [await startPeer('gainsay', paths[0]), await startPeer('gainsay', paths[1])] as const
  const pages = paths.map(articlePages)
  const rounds: Latencies[][] = [[], []]
  try {
    for (let round = 0; round < 4; round++)
      for (const [i, { url }] of servers.entries())
        rounds[i]!.push(await paced(url, pages[i]!, { perSecond: RATE, seconds: round === 0 ? 3 : seconds }))
  } finally {
    await Promise.all(servers.map(stopPeer))
  }
  // The first round warms up.
  const [small, large] = rounds.map((all) => least(all.slice(1))) as [Latencies, Latencies]
  return `## Against the size of the database

Pages of 500 articles in turn, ${RATE} requests a second, the least of three rounds of ${seconds} s. Milliseconds.

${table(
  ['', 'median', '99th percentile'],
  [
    ['10 thousand statements', ...figures(small)],
    ['1 million statements', ...figures(large)],
    ['times', ...times(large, small)],
  ],
)}
`
}

/** Measures the same while another process of lowered priority takes articles in without a pause. Writes to the database. */
export async function underIngestion(path: string, seconds: number): Promise<string> {
  const server = await startPeer('gainsay', path)
  const pages = articlePages(path)
  const pace: Pace = { perSecond: RATE, seconds }
  try {
    await paced(server.url, pages, { ...pace, seconds: 3 })
    const alone = await paced(server.url, pages, pace)
    const ingesting = await startIngesting(path)
    const before = ingesting.stored()
    const beside = await paced(server.url, pages, pace)
    const perSecond = (ingesting.stored() - before) / seconds
    await ingesting.stop()
    return `## While articles are taken in

The same pages, ${RATE} requests a second over ${seconds} s, without and with \`gainsay ingest\` beside it (\`nice -n 10\`, ${perSecond.toFixed(0)} articles a
second read, stored and linked). Milliseconds.

${table(
  ['', 'median', '99th percentile'],
  [
    ['alone', ...figures(alone)],
    ['while ingesting', ...figures(beside)],
    ['times', ...times(beside, alone)],
  ],
)}
`
  } finally {
    await stopPeer(server)
  }
}

const figures = ({ p50, p99 }: Latencies) => [p50.toFixed(2), p99.toFixed(2)]
const times = (a: Latencies, b: Latencies) => [(a.p50 / b.p50).toFixed(2), (a.p99 / b.p99).toFixed(2)]
const least = (all: readonly Latencies[]): Latencies => ({
  p50: Math.min(...all.map(({ p50 }) => p50)),
  p99: Math.min(...all.map(({ p99 }) => p99)),
})
