import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { canonicalUrl, createExtractPool, createIngester, follow, followFeeds, politeFetch } from '../ingest/index.js'
import { NewsError } from '../model/index.js'
import { decodeFeed } from '../read/index.js'
import { nextFeedToPoll, type FollowedFeed, type Store } from '../store/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'
import { HOSTS_HELP, openFetch } from './fetching.js'
import { tellOutcome } from './outcome.js'

interface FollowOptions extends DatabaseOption {
  readonly once?: true
  readonly forget?: true
}

/** How robots.txt may call us. */
const AGENT = 'gainsay'
const PAUSE = 1_000

export function addFollow(program: Command): void {
  withDatabase(program.command('follow'))
    .argument('[feed...]', 'addresses of feeds, lists of feeds (OPML) or news sitemaps; or OPML files')
    .option('--once', 'poll what is due, then stop')
    .option('--forget', 'follow these feeds no longer; what they brought stays')
    .description(
      'Poll feeds and store what their new articles say, until stopped; without a feed, those that are followed already. Prints one line of JSON for each article.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  gainsay follow https://example.org/news.rss subscriptions.opml\n  gainsay follow',
    )
    .addHelpText('after', HOSTS_HELP)
    .action(followOrForget)
}

async function followOrForget(sources: readonly string[], options: FollowOptions): Promise<void> {
  const feeds = (await Promise.all(sources.map(feedsOf))).flat()
  if (options.forget && feeds.length === 0)
    throw new NewsError('BAD_USER_INPUT', 'Name what is to be followed no longer: gainsay follow --forget ADDRESS.')
  const store = await openDatabase(options, { existing: feeds.length === 0 || options.forget === true })
  const stopped = stopSignal()
  try {
    if (options.forget) await forget(store, feeds)
    else await poll(store, feeds, { signal: stopped, once: options.once ?? false })
  } finally {
    await store.close()
  }
}

/** What is under way when the process is told to stop is ended in order. */
function stopSignal(): AbortSignal {
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopped.abort()
    })
  return stopped.signal
}

/** Follows these feeds too, and stores what all that are followed bring. */
async function poll(store: Store, feeds: readonly string[], until: { signal: AbortSignal; once: boolean }) {
  const pool = createExtractPool()
  try {
    await follow(store, feeds)
    const next = await nextFeedToPoll(store.reader)
    if (!next) throw new NewsError('NO_FEEDS', 'No feed is followed yet. Name one: gainsay follow ADDRESS.')
    if (until.once) tellIfNotDue(next)
    const ingester = createIngester({ store, read: (source) => pool.read(source) })
    const fetch = politeFetch(openFetch(), {
      agent: AGENT,
      pause: PAUSE,
    })
    const following = { store, ingester, fetch, clock: () => new Date(), random: Math.random }
    for await (const outcome of followFeeds(following, until)) tellOutcome(outcome)
  } finally {
    await pool.close()
  }
}

/** Whoever polls once wonders why nothing comes. */
function tellIfNotDue({ url, nextPollAt }: FollowedFeed): void {
  if (Date.parse(nextPollAt) > Date.now())
    process.stderr.write(`No feed is due. ${url} is polled next, at ${nextPollAt}.\n`)
}

/** Says which of them were not followed anyway, and makes the exit code 2 then. */
async function forget(store: Store, feeds: readonly string[]): Promise<void> {
  for (const url of feeds) {
    if (await store.write((tx) => tx.dropFeed(url))) continue
    process.stderr.write(`${url} was not followed.\n`)
    process.exitCode = 2
  }
}

/** The feeds that an argument names: an address itself, or all that an OPML file lists. */
async function feedsOf(source: string): Promise<readonly string[]> {
  if (existsSync(source)) {
    const list = decodeFeed(await readFile(source), source, null, null)
    if ('feeds' in list) return list.feeds
    throw new NewsError('BAD_USER_INPUT', `${source} is a feed in a file. Name its address, or ingest it.`)
  }
  const address = canonicalUrl(source)
  if (address === null) throw new NewsError('BAD_USER_INPUT', `${source} is neither an address nor a file.`)
  return [address]
}
