#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { addBackup } from './cli/backup.js'
import { addExport } from './cli/export/command.js'
import { addExtract } from './cli/extract.js'
import { addFollow } from './cli/follow.js'
import { addIngest } from './cli/ingest.js'
import { addKeys } from './cli/keys.js'
import { addQuery } from './cli/query.js'
import { addReread } from './cli/reread.js'
import { addSchema } from './cli/schema.js'
import { addServe } from './cli/serve.js'
import { addSuppress } from './cli/suppress.js'
import { addVerify } from './cli/verify.js'
import { addWithdraw } from './cli/withdraw.js'
import { NewsError } from './model/index.js'

const program = new Command('gainsay')
  .description('Reads news and answers who said what, on whose behalf, about which event, and who disputes it.')
  .version('0.1.0')
  .showHelpAfterError('(gainsay --help tells more)')
  .exitOverride()

for (const add of [
  addIngest,
  addFollow,
  addServe,
  addExtract,
  addQuery,
  addSchema,
  addVerify,
  addBackup,
  addExport,
  addWithdraw,
  addReread,
  addSuppress,
  addKeys,
])
  add(program)

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
