import type { Command } from 'commander'
import { NoSuchArticle, withdraw } from '../ingest/index.js'
import type { Store } from '../store/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

export function addWithdraw(program: Command): void {
  withDatabase(program.command('withdraw'))
    .argument('<article...>', 'ids or addresses of articles, or what their sources name them by (urn:...)')
    .description(
      'Remove articles with all that they say; what others say is linked anew without them. They do not come in again.',
    )
    .action(async (articles: string[], options: DatabaseOption) => {
      const store = await openDatabase(options, { existing: true })
      try {
        for (const article of articles) await withdrawOne(store, article)
      } finally {
        await store.close()
      }
    })
}

/** One that is not there stops no other; it makes the exit code 2. */
async function withdrawOne(store: Store, article: string): Promise<void> {
  try {
    const { id, isNew } = await withdraw(store, article)
    process.stdout.write(`${JSON.stringify({ id, outcome: isNew ? 'WITHDRAWN' : 'UNCHANGED' })}\n`)
  } catch (error) {
    if (!(error instanceof NoSuchArticle)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
