import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { explainOperation, runOperation } from '../graphql/index.js'
import { NewsError } from '../model/index.js'
import { canonicalUrl } from '../read/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'
import { showExplanation } from './explain.js'

interface QueryOptions extends DatabaseOption {
  readonly variables?: string
  readonly explain?: boolean
}

export function addQuery(program: Command): void {
  withDatabase(program.command('query'))
    .argument('<file>', 'a file with one GraphQL operation; - for stdin')
    .option('--variables <json>', 'its variables, as a JSON object')
    .option('--explain', 'print the SQL statement of its read plan and how SQLite would run it, instead of the answer')
    .description(
      'Run one operation against the database, without a server; print the GraphQL response. Exit code 1 where it holds errors.',
    )
    .addHelpText(
      'after',
      `\nExample:\n  gainsay query schema/operations/who-disputes-whom.graphql --variables '{"a": "Ukraine", "b": "Russia"}'`,
    )
    .action(async (file: string, options: QueryOptions) => {
      const source = readOperation(file)
      const variables = parseVariables(options.variables)
      const store = await openDatabase(options, { readonly: true })
      try {
        if (options.explain) {
          process.stdout.write(showExplanation(await explainOperation(store.reader, source, variables)))
          return
        }
        const response = await runOperation(store.reader, source, variables, {
          canonicalUrl: (url) => canonicalUrl(url) ?? url,
        })
        process.stdout.write(`${JSON.stringify(response, null, 2)}\n`)
        if (response.errors) process.exitCode = 1
      } finally {
        await store.close()
      }
    })
}

function readOperation(file: string): string {
  try {
    return file === '-' ? readFileSync(0, 'utf8') : readFileSync(file, 'utf8')
  } catch (error) {
    throw new NewsError('OPERATION_UNREADABLE', `Cannot read the operation ${file}. Is it there?`, { cause: error })
  }
}

function parseVariables(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {}
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw new NewsError('BAD_USER_INPUT', `--variables takes a JSON object, like '{"a": "Ukraine"}'.`)
}
