import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { main, root } from './run.mjs'

await main(async () => {
  await install()
  await build()
  process.argv.splice(1, 1, join(root, 'dist/cli.js'))
  await import('../dist/cli.js')
})
