import { InvalidArgumentError, type Command } from 'commander'
import { extract } from '../extract/index.js'
import { extractRows } from '../ingest/index.js'
import { withDatabase } from './database.js'

export function addExtract(program: Command): void {
  withDatabase(program.command('extract'))
    .option(
      '--threshold <confidence>',
      'least confidence of a statement, 0 to 1; lower finds more and errs more',
      toConfidence,
    )
    .description(
      'Read NDJSON rows {"id", "text", ...} on stdin and write one extraction row each on stdout, in order; no database. Exit code 2 where rows were refused.',
    )
    .addHelpText('after', '\nExample:\n  gainsay extract < articles.ndjson > extracted.ndjson')
    .action(async ({ threshold }: { threshold?: number }) => {
      const options = threshold === undefined ? {} : { threshold }
      for await (const row of extractRows(process.stdin, (source) => extract(source, options))) {
        if ('error' in row) process.exitCode = 2
        if (!process.stdout.write(`${JSON.stringify(row)}\n`))
          await new Promise((resolve) => process.stdout.once('drain', resolve))
      }
    })
}

function toConfidence(value: string): number {
  const number = Number(value)
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.')
  return number
}
