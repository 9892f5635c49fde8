import { readFileSync } from 'node:fs'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { explain, extract, type ExtractOptions } from '../extract/index.js'
import { extractRows } from '../ingest/index.js'
import { withDatabase } from './database.js'

interface ExtractFlags {
  readonly threshold?: number
  readonly unit: 'statement' | 'passage'
  readonly explain?: boolean
}

export function addExtract(program: Command): void {
  withDatabase(program.command('extract'))
    .option(
      '--threshold <confidence>',
      'least confidence of a statement, 0 to 1; lower finds more and errs more',
      toConfidence,
    )
    .addOption(
      new Option(
        '--unit <unit>',
        'what counts as one: “A,” he said. “B.” is two statements, or one passage (as in PolNeAR and other sets of quotations)',
      )
        .choices(['statement', 'passage'])
        .default('statement'),
    )
    .option('--explain', 'read one plain text on stdin instead, and tell what each stage of reading decided about it')
    .description(
      'Read NDJSON rows {"id", "text", ...} on stdin and write one extraction row each on stdout, in order; no database. Exit code 2 where rows were refused.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  gainsay extract < articles.ndjson > extracted.ndjson\n  gainsay extract --explain < article.txt',
    )
    .action(async ({ threshold, unit, explain: explains }: ExtractFlags) => {
      const options: ExtractOptions = {
        ...(threshold === undefined ? {} : { threshold }),
        unit: unit === 'passage' ? 'PASSAGE' : 'STATEMENT',
      }
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
