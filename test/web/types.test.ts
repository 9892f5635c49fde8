import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import { getOperationAST, parse } from 'graphql'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { emitSchema } from '../../src/graphql/index.js'
import * as frame from '../../src/web/viewer/frame/page.js'
import { pages } from '../../src/web/viewer/pages/index.js'

const root = join(import.meta.dirname, '../..')
const PAGES = join(root, 'src/web/viewer/pages')

/** The pages' names and files, as pages/index.ts imports them. */
const imported = [
  ...readFileSync(join(PAGES, 'index.ts'), 'utf8').matchAll(/^import \{ (\w+) \} from '(\.\/.+)\.js'/gm),
]

/** TypeScript in which an answer to a page's operation, as the schema has it, is handed to the page. */
async function handedOver(name: string, file: string, page: frame.Page): Promise<string> {
  const document = parse(page.operation)
  const answers = await codegen({
    filename: `${name}.ts`,
    schema: parse(emitSchema()),
    documents: [{ location: name, document }],
    config: {},
    pluginMap: { operations },
    plugins: [{ operations: { immutableTypes: true, scalars: { DateTime: 'string', URL: 'string', ID: 'string' } } }],
  })
  return `${answers}
import type { DataOf } from '../frame/page.js'
import type { ${name} } from '${file}.js'
export const handOver = (answer: ${getOperationAST(document)!.name!.value}Query): DataOf<typeof ${name}> => answer
`
}

/** What TypeScript has against files that stand beside the pages and are nowhere written. */
function complaints(files: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent({ ...(config as object), include: [], files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (path) => files.get(path) ?? readFile.call(host, path)
  host.fileExists = (path) => files.has(path) || fileExists.call(host, path)
  host.getSourceFile = (path, target) => {
    const text = host.readFile(path)
    return text === undefined ? undefined : ts.createSourceFile(path, text, target)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()].flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(
        ({ messageText }) =>
          `${path.slice(dirname(path).length)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  )
}

describe('what pages say of their data', () => {
  it('is what the schema says of their operations', async () => {
    const byName = new Map<string, frame.Page>()
    for (const [, name = '', file = ''] of imported) {
      const module = (await import(join(PAGES, `${file}.js`))) as Record<string, frame.Page>
      byName.set(name, module[name]!)
    }
    expect(new Set(byName.values())).toEqual(new Set(pages))
    const files = new Map<string, string>()
    for (const [, name = '', file = ''] of imported)
      files.set(join(PAGES, `${name}.answer.ts`), await handedOver(name, file, byName.get(name)!))
    expect(complaints(files)).toEqual([])
    // The same eyes see a type that lies.
    const lie = [...files].map(([path, text]) => [path, text.replaceAll('| null', '| undefined')] as const)
    expect(complaints(new Map(lie.slice(0, 1))).length).toBeGreaterThan(0)
  }, 120_000)
})
