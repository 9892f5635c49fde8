// Writes to a database over and over while another process ingests, and tells how long it waited for the lock each time.
import { openStore } from '../../src/store/index.js'

const [path = ''] = process.argv.slice(2)
const store = await openStore(`sqlite:${path}`)
const waits: number[] = []
let isStopped = false
process.on('message', () => (isStopped = true))
process.send?.('ready')
while (!isStopped) {
  await new Promise((next) => setTimeout(next, 50))
  const asked = performance.now()
  let got = asked
  await store.write(async () => {
    got = performance.now()
  })
  waits.push(got - asked)
}
await store.close()
process.send?.(waits, () => process.exit(0))
