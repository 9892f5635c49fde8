import type { Command } from 'commander'
import { restoreDispute, suppressDispute } from '../ingest/index.js'
import { NewsError } from '../model/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

export function addSuppress(program: Command): void {
  withDatabase(program.command('suppress'))
    .argument('<dispute>', 'its id')
    .description('Take a wrong dispute out at once, or bring it back. It stays out whatever articles come.')
    .option('--reason <text>', 'why it is wrong; kept with the date')
    .option('--undo', 'bring it back')
    .addHelpText('after', '\nExample:\n  gainsay suppress dsp_0f3a --reason "two people of one name"')
    .action(async (id: string, { reason, undo, ...options }: DatabaseOption & { reason?: string; undo?: boolean }) => {
      if (!undo && !reason?.trim()) throw new NewsError('REASON_MISSING', 'Say why with --reason TEXT.')
      const store = await openDatabase(options, { existing: true })
      try {
        if (undo) process.stderr.write(tellRestored(id, await restoreDispute(store, id)))
        else {
          await suppressDispute(store, id, reason ?? '')
          process.stderr.write(`${id} is taken out.\n`)
        }
      } finally {
        await store.close()
      }
    })
}

function tellRestored(id: string, now: string | null): string {
  if (now === null) return `${id} is suppressed no longer, but what is said now makes no dispute of it.\n`
  return now === id ? `${id} is back.\n` : `${id} is back, as ${now}.\n`
}
