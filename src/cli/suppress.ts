import type { Command } from 'commander'
import { restoreDispute, suppressDispute } from '../ingest/index.js'
import { NewsError } from '../model/index.js'
import { storedSuppressions } from '../store/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

interface SuppressOptions extends DatabaseOption {
  readonly reason?: string
  readonly undo?: boolean
  readonly list?: boolean
}

export function addSuppress(program: Command): void {
  withDatabase(program.command('suppress'))
    .argument('[dispute]', 'its id')
    .description('Take a wrong dispute out at once, or bring it back. It stays out whatever articles come.')
    .option('--reason <text>', 'why it is wrong; kept with the date')
    .option('--undo', 'bring it back')
    .option('--list', 'print what is suppressed, when and why, one line of JSON each')
    .addHelpText('after', '\nExample:\n  gainsay suppress dsp_0f3a --reason "two people of one name"')
    .action(async (id: string | undefined, options: SuppressOptions) => {
      if (options.list) await list(options)
      else if (id === undefined) throw new NewsError('DISPUTE_MISSING', 'Say which dispute, by its id, or --list.')
      else if (options.undo) await restore(id, options)
      else await suppress(id, options)
    })
}

async function list(options: DatabaseOption): Promise<void> {
  const store = await openDatabase(options, { readonly: true })
  try {
    for (const row of await storedSuppressions(store.reader)) process.stdout.write(`${JSON.stringify(row)}\n`)
  } finally {
    await store.close()
  }
}

async function restore(id: string, options: DatabaseOption): Promise<void> {
  const store = await openDatabase(options, { existing: true })
  try {
    const now = await restoreDispute(store, id)
    process.stderr.write(`${toldOf(id, now)}\n`)
  } finally {
    await store.close()
  }
}

function toldOf(id: string, now: string | null): string {
  if (now === null) return `${id} is suppressed no longer, but what is said now makes no dispute of it.`
  return now === id ? `${id} is back.` : `${id} is back, as ${now}.`
}

async function suppress(id: string, { reason, ...options }: SuppressOptions): Promise<void> {
  if (!reason?.trim()) throw new NewsError('REASON_MISSING', 'Say why with --reason TEXT.')
  const store = await openDatabase(options, { existing: true })
  try {
    await suppressDispute(store, id, reason)
    process.stderr.write(`${id} is taken out.\n`)
  } finally {
    await store.close()
  }
}
