#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { NewsError } from './model/index.js'

/** What adds each command, in the order of the help; each is loaded where it is named, all where it is asked what there is. */
const COMMANDS = new Map<string, () => Promise<(program: Command) => void>>([
  ['ingest', async () => (await import('./cli/ingest.js')).addIngest],
  ['follow', async () => (await import('./cli/follow.js')).addFollow],
  ['serve', async () => (await import('./cli/serve.js')).addServe],
  ['extract', async () => (await import('./cli/extract.js')).addExtract],
  ['query', async () => (await import('./cli/query.js')).addQuery],
  ['schema', async () => (await import('./cli/schema.js')).addSchema],
  ['verify', async () => (await import('./cli/verify.js')).addVerify],
  ['backup', async () => (await import('./cli/backup.js')).addBackup],
  ['export', async () => (await import('./cli/export/command.js')).addExport],
  ['withdraw', async () => (await import('./cli/withdraw.js')).addWithdraw],
  ['reread', async () => (await import('./cli/reread.js')).addReread],
  ['suppress', async () => (await import('./cli/suppress.js')).addSuppress],
  ['keys', async () => (await import('./cli/keys.js')).addKeys],
])

const program = new Command('gainsay')
  .description('Reads news and answers who said what, on whose behalf, about which event, and who disputes it.')
  .version('0.1.0')
  .showHelpAfterError('(gainsay --help tells more)')
  .exitOverride()

const named = COMMANDS.get(process.argv[2] ?? '')
for (const load of named ? [named] : COMMANDS.values()) (await load())(program)

// Whoever reads our output may stop early ("| head"): then there is nothing left to do, and nothing wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

/** Exit codes: 0 done; 1 wrong usage or a fault; 2 done, but some inputs were refused. Commands set 2 themselves. */
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 1
  else {
    process.stderr.write(
      `${error instanceof NewsError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exitCode = 1
  }
}
