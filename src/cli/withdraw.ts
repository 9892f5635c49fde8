import type { Command } from 'commander'
import { withdraw } from '../ingest/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

export function addWithdraw(program: Command): void {
  withDatabase(program.command('withdraw'))
    .argument('<article...>', 'ids or addresses of articles')
    .description(
      'Remove articles with all that they say; what others say is linked anew without them. They do not come in again.',
    )
    .action(async (articles: string[], options: DatabaseOption) => {
      const store = await openDatabase(options)
      try {
        for (const article of articles) {
          const { id, isNew } = await withdraw(store, article)
          process.stdout.write(`${JSON.stringify({ id, outcome: isNew ? 'WITHDRAWN' : 'UNCHANGED' })}\n`)
        }
      } finally {
        await store.close()
      }
    })
}
