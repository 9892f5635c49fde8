import type { Command } from 'commander'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

export function addBackup(program: Command): void {
  withDatabase(program.command('backup'))
    .argument('<file>', 'where to write the copy; it must not be there yet')
    .description('Write a consistent copy of the database while serving and ingesting go on.')
    .addHelpText('after', '\nExample:\n  gainsay backup "backup-$(date +%F).db"')
    .action(async (file: string, options: DatabaseOption) => {
      const store = await openDatabase(options, { readonly: true })
      try {
        await store.backUp(file)
        process.stderr.write(`The backup is in ${file}.\n`)
      } finally {
        await store.close()
      }
    })
}
