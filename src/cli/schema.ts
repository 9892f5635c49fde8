import type { Command } from 'commander'
import { emitSchema } from '../graphql/index.js'
import { withDatabase } from './database.js'

export function addSchema(program: Command): void {
  withDatabase(program.command('schema'))
    .description('Print the GraphQL schema (SDL).')
    .action(() => {
      process.stdout.write(emitSchema())
    })
}
