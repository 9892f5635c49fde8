import { build } from './build.mjs'
import { install } from './install.mjs'
import { main, run } from './run.mjs'

await main(async () => {
  await install()
  await build()
  await run('npx', ['vitest', 'run', ...process.argv.slice(2)], { stdout: 'inherit' })
})
