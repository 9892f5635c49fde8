import { Option, type Command } from 'commander'
import {
  bytesOf,
  createExtractPool,
  createIngester,
  FORMATS,
  ingestSources,
  openPaths,
  type Format,
} from '../ingest/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'
import { HOSTS_HELP, openFetch } from './fetching.js'
import { tellOutcome } from './outcome.js'
import { Progress } from './progress.js'

interface IngestOptions extends DatabaseOption {
  readonly format: Format | 'auto'
}

export function addIngest(program: Command): void {
  withDatabase(program.command('ingest'))
    .argument('<source...>', 'files, folders, addresses (http, https), or - for stdin')
    .addOption(new Option('--format <format>', 'what the sources hold').choices(['auto', ...FORMATS]).default('auto'))
    .description(
      'Read articles and store what they say. Prints one line of JSON for each article once it is durably stored. Exit code 2 where some inputs were refused.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  gainsay ingest article.txt archive/\n  gainsay ingest https://example.org/news.rss\n  cat rows.ndjson | gainsay ingest --format ndjson -',
    )
    .addHelpText('after', HOSTS_HELP)
    .action(async (paths: string[], options: IngestOptions) => {
      const store = await openDatabase(options)
      const pool = createExtractPool()
      const progress = new Progress(process.stderr, await bytesOf(paths))
      try {
        const ingester = createIngester({ store, read: (source) => pool.read(source) })
        const fetch = openFetch()
        const sources = openPaths(paths, options.format, process.stdin, (bytes) => {
          progress.read(bytes)
        })
        for await (const outcome of ingestSources(ingester, sources, fetch)) {
          progress.clear()
          tellOutcome(outcome)
          progress.step()
        }
      } finally {
        progress.clear()
        await pool.close()
        await store.close()
      }
    })
}
