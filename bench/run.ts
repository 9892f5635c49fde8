import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { compare } from './compare.js'
import { generate } from './generate.js'
import { againstSize, underIngestion } from './latency.js'
import { linking } from './linking.js'
import { operationsFor, sizeOf } from './operations.js'
import { readSamples } from './samples.js'
import { sizes } from './size.js'
import { againstWorkers } from './workers.js'
import { openStore } from '../src/store/index.js'

// npm run bench -- --articles 102000 --rounds 3 --seconds 5
// npm run bench -- --only cpu,workers
// Generates a database unless it is there, measures, and writes bench/RESULTS.md.

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '102000' },
    database: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'cpu,scale,ingestion,workers,size,linking' },
    peers: { type: 'string', default: 'floor,gainsay,mercurius jit,yoga jit,yoga,apollo resolvers' },
    out: { type: 'string', default: 'bench/RESULTS.md' },
  },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
const say = (text: string) => process.stderr.write(`${text}\n`)

const large = await generated(Number(values.articles), values.database)
const small = await generated(1_000)
const tiny = await generated(100)
const feed = operationsFor(large).find(({ name }) => name === 'feed')!

/** What can be measured, by name. */
const PARTS: Readonly<Record<string, () => string | Promise<string>>> = {
  cpu: () => compare(large, { peers: values.peers.split(','), rounds, seconds }, say),
  scale: () => againstSize([small, large], seconds * 2),
  ingestion: () => onCopies([large], ([copy]) => underIngestion(copy!, seconds * 4)),
  workers: () => againstWorkers(large, feed, seconds),
  linking: () =>
    onCopies([tiny, large], (copies) =>
      linking(copies.map((copy) => [sizeOf(copy).statements.toLocaleString('en'), copy])),
    ),
  size: async () =>
    sizes([
      ['generated', large],
      ['samples', await readSamples('data/bench-samples.db')],
    ]),
}

const { articles, statements } = sizeOf(large)
let text = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}. A generated database of
${articles.toLocaleString('en')} articles and ${statements.toLocaleString('en')} statements, with actors, events, disputes and copies, loaded in one run.
`
for (const name of values.only.split(',')) {
  const part = PARTS[name]
  if (!part) throw new Error(`There is no part "${name}". There are ${Object.keys(PARTS).join(', ')}.`)
  say(`Measuring ${name} ...`)
  text += `\n${await part()}`
  // Each as it is found, so that a run that is ended leaves what it has.
  writeFileSync(values.out, text)
}
process.stdout.write(text)

/** A database of so many articles, generated unless it is there; one of an earlier version is brought up to this one. */
async function generated(articles: number, path = `data/bench-${articles}.db`): Promise<string> {
  if (!existsSync(path)) {
    mkdirSync('data', { recursive: true })
    say(`Generating ${articles} articles into ${path} ...`)
    await generate(path, { articles })
  }
  await (await openStore(`sqlite:${path}`)).close()
  return path
}

/** Runs on copies of databases, which are written to and removed. */
async function onCopies(
  paths: readonly string[],
  run: (copies: readonly string[]) => Promise<string>,
): Promise<string> {
  const copies = paths.map((path) => `${path}.copy`)
  const remove = () => {
    for (const copy of copies) for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true })
  }
  // A run that was ended may have left some.
  remove()
  try {
    paths.forEach((path, i) => copyFileSync(path, copies[i]!))
    return await run(copies)
  } finally {
    remove()
  }
}
