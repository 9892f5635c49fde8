import type { Command } from 'commander'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

export function addVerify(program: Command): void {
  withDatabase(program.command('verify'))
    .description(
      'Check the database, and that every stored span still reads the same in its article. Exit code 2 and a list if not.',
    )
    .action(async (options: DatabaseOption) => {
      const store = await openDatabase(options, { readonly: true })
      try {
        const problems = await store.verify()
        for (const problem of problems) process.stdout.write(`${JSON.stringify(problem)}\n`)
        process.stderr.write(problems.length === 0 ? 'All is well.\n' : `${problems.length} problems found.\n`)
        if (problems.length > 0) process.exitCode = 2
      } finally {
        await store.close()
      }
    })
}
