import { readFileSync } from 'node:fs'
import { InvalidArgumentError, type Command } from 'commander'
import { explain, extract } from '../extract/index.js'
import { extractRows } from '../ingest/index.js'
import { withDatabase } from './database.js'

export function addExtract(program: Command): void {
  withDatabase(program.command('extract'))
    .option(
      '--threshold <confidence>',
      'least confidence of a statement, 0 to 1; lower finds more and errs more',
      toConfidence,
    )
    .option('--explain', 'read one plain text on stdin instead, and tell what each stage of reading decided about it')
    .description(
      'Read NDJSON rows {"id", "text", ...} on stdin and write one extraction row each on stdout, in order; no database. Exit code 2 where rows were refused.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  gainsay extract < articles.ndjson > extracted.ndjson\n  gainsay extract --explain < article.txt',
    )
    .action(async ({ threshold, explain: explains }: { threshold?: number; explain?: boolean }) => {
      const options = threshold === undefined ? {} : { threshold }
      if (explains) {
        const text = readFileSync(0, 'utf8')
        process.stdout.write(explain({ text, publishedAt: null, publisher: null }, options))
        return
      }
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
