import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { main, root, run } from './run.mjs'

const database = join(root, 'data/gainsay.db')
// Stands from the beginning of the first ingestion to its end: one that was interrupted is taken up again.
const unfinished = join(root, 'data/.samples-unfinished')

async function ingestSamplesOnce() {
  if (process.env.DATABASE_URL || (existsSync(database) && !existsSync(unfinished))) return
  process.stderr.write('Ingesting the sample articles ...\n')
  mkdirSync(join(root, 'data'), { recursive: true })
  writeFileSync(unfinished, '')
  // Interrupted before its first page was written, which is no database.
  if (existsSync(database) && statSync(database).size === 0) rmSync(database)
  await run(process.execPath, ['dist/cli.js', 'ingest', 'db/samples'], { stdout: 'ignore' })
  rmSync(unfinished, { force: true })
}

/** npm hands signals to a shell that may die of them alone; without its parent this process has been told to stop. */
function stopWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

await main(async () => {
  process.chdir(root)
  if (process.env.npm_lifecycle_event === 'start') stopWithParent()
  await install()
  await build()
  await ingestSamplesOnce()
  // In this process, so that signals reach the server itself.
  process.argv.splice(1, 1, join(root, 'dist/cli.js'), 'serve')
  await import('../dist/cli.js')
})
