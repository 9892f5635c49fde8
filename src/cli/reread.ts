import type { Command } from 'commander'
import { createExtractPool, readerVersion, reread } from '../ingest/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'
import { Progress } from './progress.js'

export function addReread(program: Command): void {
  withDatabase(program.command('reread'))
    .description(
      'Read all stored texts again that an older version read. Statements that come out the same keep their ids. It can be stopped and run again at any moment.',
    )
    .action(async (options: DatabaseOption) => {
      const store = await openDatabase(options, { existing: true })
      const pool = createExtractPool({ size: 1 })
      const progress = new Progress(process.stderr)
      try {
        let any = false
        const reading = { store, extract: pool.extract, reader: readerVersion() }
        for await (const { id, error } of reread(reading)) {
          any = true
          progress.clear()
          if (error) process.stderr.write(`${id}: ${error.message}\n`)
          else process.stdout.write(`${JSON.stringify({ id, outcome: 'REREAD' })}\n`)
          if (error) process.exitCode = 2
          progress.step()
        }
        if (!any) process.stderr.write('Nothing to do: this version has read all stored texts.\n')
      } finally {
        progress.clear()
        await pool.close()
        await store.close()
      }
    })
}
