import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withLock } from './lock.mjs'
import { main, root, run } from './run.mjs'

const PLAYGROUND = 'src/web/playground'
/** What the viewer's pages load; the pages themselves are of the server. */
const CLIENT = 'src/web/viewer/client'

/** What is built, from which files, and how. A part is built again when one of its files has changed. */
const parts = [
  {
    name: 'server',
    sources: () =>
      filesUnder('src').filter((file) => ![PLAYGROUND, CLIENT].some((part) => file.startsWith(`${part}/`))),
    also: ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    result: 'dist/cli.js',
    make: makeServer,
  },
  {
    name: 'playground',
    sources: () => [...filesUnder(PLAYGROUND), ...filesUnder('schema/operations')],
    also: ['src/web/nonce.ts', 'package-lock.json'],
    result: 'dist/web/playground/index.html',
    make: () => makePages(PLAYGROUND),
  },
  {
    name: 'viewer',
    sources: () => filesUnder(CLIENT),
    also: ['package-lock.json'],
    result: 'dist/web/viewer/client/manifest.json',
    make: () => makePages(CLIENT),
  },
]

/** Builds into dist/ what has changed since the last time. Two builds at once wait for each other. */
export function build({ only } = {}) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  return withLock(join(root, 'dist/.lock'), async () => {
    for (const part of parts.filter(({ name }) => !only || name === only)) await bringUpToDate(part)
  })
}

async function bringUpToDate({ name, sources, also, result, make }) {
  const stamp = join(root, `dist/.${name}.sha256`)
  const hash = hashOf([...sources(), ...also])
  if (existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  process.stderr.write(`Building the ${name} ...\n`)
  rmSync(stamp, { force: true })
  await make()
  writeFileSync(stamp, hash)
}

async function makeServer() {
  const emptied = readdirSync(join(root, 'dist')).filter((name) => !name.startsWith('.') && name !== 'web')
  for (const name of emptied) rmSync(join(root, 'dist', name), { recursive: true })
  // Types are what `npm run typecheck` looks at, in more time than all else here takes.
  await run('npx', ['tsc', '-p', 'tsconfig.build.json', '--noCheck'])
  for (const file of filesUnder('src').filter((name) => name.endsWith('.bin'))) copyAsset(file)
  chmodSync(join(root, 'dist/cli.js'), 0o755)
}

const makePages = (folder) =>
  run('npx', ['vite', 'build', '--config', `${folder}/vite.config.ts`, '--logLevel', 'warn'])

function copyAsset(file) {
  const target = join(root, 'dist', relative('src', file))
  mkdirSync(dirname(target), { recursive: true })
  cpSync(join(root, file), target)
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => build({ only: process.argv[2] }))
