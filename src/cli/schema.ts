import type { Command } from 'commander'
import { emitSchema, emitSubgraph } from '../graphql/index.js'
import { withDatabase } from './database.js'

export function addSchema(program: Command): void {
  withDatabase(program.command('schema'))
    .option('--federation', 'as a subgraph of Federation 2, as a registry or a composer takes it')
    .description('Print the GraphQL schema (SDL).')
    .addHelpText('after', '\nExample:\n  gainsay schema --federation > gainsay.graphql')
    .action(({ federation }: { federation?: true }) => {
      process.stdout.write(federation ? emitSubgraph() : emitSchema())
    })
}
