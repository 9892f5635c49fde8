import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')

/** The import table of the project: which rooms a room may enter. Data flows one way. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  read: ['model'],
  extract: ['model'],
  link: ['model'],
  store: ['model'],
  ingest: ['read', 'extract', 'link', 'store', 'model', 'config', 'log'],
  graphql: ['store', 'model'],
  server: ['graphql', 'ingest', 'store', 'web', 'model', 'config', 'log'],
  web: ['model'],
  config: ['model'],
  log: ['model'],
  cli: ['ingest', 'extract', 'store', 'graphql', 'server', 'read', 'link', 'model', 'config', 'log'],
}

interface Import {
  readonly from: string
  readonly to: string
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .sort()
const imports = sources.flatMap(importsOf)

/** The relative imports of a file, as paths under src. */
function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), 'utf8'), true, true)
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: file, to: relative(src, join(src, dirname(file), name)).replace(/\.js$/, '.ts') }))
}

/** "store/sqlite/file.ts" is of the room store; "cli.ts" and "cli/ingest.ts" are of cli. */
const roomOf = (file: string) => (file.split('/')[0] ?? '').replace(/\.ts$/, '')

const crossings = imports.filter(({ from, to }) => !to.startsWith('..') && roomOf(from) !== roomOf(to))
const show = ({ from, to }: Import) => `${from} imports ${to}`

describe('the rooms of src', () => {
  it('are all in the import table', () => {
    expect(sources.map(roomOf).filter((room) => !(room in MAY_IMPORT))).toEqual([])
  })

  it('import only what the table allows', () => {
    const forbidden = crossings.filter(({ from, to }) => !MAY_IMPORT[roomOf(from)]?.includes(roomOf(to)))
    expect(forbidden.map(show)).toEqual([])
  })

  it('are entered through their index only', () => {
    const doors = (to: string) => [`${roomOf(to)}/index.ts`, `${roomOf(to)}.ts`]
    expect(crossings.filter(({ to }) => !doors(to).includes(to)).map(show)).toEqual([])
  })

  it('import nothing from outside src, except data of the package itself', () => {
    const outside = imports.filter(({ to }) => to.startsWith('..') && !/^\.\.\/(package\.json|schema\/)/.test(to))
    expect(outside.map(show)).toEqual([])
  })

  it('have no cycle of files', () => {
    expect(cyclesIn(imports)).toEqual([])
  })

  it('keep their files under 300 lines', () => {
    const long = sources.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 300)
    expect(long).toEqual([])
  })
})

/** Groups of files that import each other (Tarjan 1972). */
function cyclesIn(edges: readonly Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const order = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (file: string): number => {
    order.set(file, order.size)
    let lowest = order.get(file) ?? 0
    stack.push(file)
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) lowest = Math.min(lowest, visit(to))
      else if (stack.includes(to)) lowest = Math.min(lowest, order.get(to) ?? 0)
    }
    if (lowest === order.get(file)) {
      const group = stack.splice(stack.indexOf(file))
      if (group.length > 1) cycles.push(group)
    }
    return lowest
  }
  for (const file of next.keys()) if (!order.has(file)) visit(file)
  return cycles
}
