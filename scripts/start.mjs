import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { main, root, run } from './run.mjs'

// Stands from the beginning of the first ingestion to its end: one that was interrupted is taken up again.
const unfinished = join(root, 'data/.samples-unfinished')

async function ingestSamplesOnce() {
  if (process.env.DATABASE_URL || (existsSync(join(root, 'data/gainsay.db')) && !existsSync(unfinished))) return
  process.stderr.write('Ingesting the sample articles ...\n')
  mkdirSync(join(root, 'data'), { recursive: true })
  writeFileSync(unfinished, '')
  await run(process.execPath, ['dist/cli.js', 'ingest', 'db/samples'], { stdout: 'ignore' })
  rmSync(unfinished)
}

await main(async () => {
  process.chdir(root)
  await install()
  await build()
  await ingestSamplesOnce()
  // In this process, so that signals reach the server itself.
  process.argv.splice(1, 1, join(root, 'dist/cli.js'), 'serve')
  await import('../dist/cli.js')
})
