import { once } from 'node:events'
import { Option, type Command } from 'commander'
import { exportArticles, type ExportedArticle } from '../../store/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from '../database.js'
import { csvHead, csvRows } from './csv.js'
import { jsonLdOf } from './jsonLd.js'

type Shape = 'ndjson' | 'jsonld' | 'csv'

const WRITE: Record<Shape, (article: ExportedArticle) => string> = {
  ndjson: (article) => `${JSON.stringify(article)}\n`,
  jsonld: (article) => `${JSON.stringify(jsonLdOf(article))}\n`,
  csv: csvRows,
}

export function addExport(program: Command): void {
  withDatabase(program.command('export'))
    .addOption(
      new Option('--format <format>', 'rows that `gainsay ingest` reads again; schema.org; a table of statements')
        .choices(Object.keys(WRITE))
        .default('ndjson'),
    )
    .description('Write all articles and what they say to stdout, one line an article (csv: one a statement).')
    .addHelpText('after', '\nExample:\n  gainsay export --format csv > statements.csv')
    .action(async ({ format, ...options }: DatabaseOption & { readonly format: Shape }) => {
      const store = await openDatabase(options, { readonly: true })
      try {
        if (format === 'csv') process.stdout.write(csvHead())
        for await (const article of exportArticles(store.reader)) {
          if (!process.stdout.write(WRITE[format](article))) await once(process.stdout, 'drain')
        }
      } finally {
        await store.close()
      }
    })
}
