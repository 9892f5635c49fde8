import { once } from 'node:events'
import { openStore } from '../../src/store/index.js'
import { writeArticle } from './graph.js'

const [mode, path] = process.argv.slice(2)
const store = await openStore(`sqlite:${path}`)
const tell = (line: string) => process.stdout.write(`${line}\n`)

if (mode === 'create') tell((await store.ready()) ? 'ready' : 'not ready')

if (mode === 'hold') {
  // Awaiting anything else in a transaction is what the interface forbids, and what this test needs.
  await store.write(async () => {
    tell('holds the lock')
    await once(process.stdin, 'data')
    tell('lets go')
  })
}

for (let n = 0; mode === 'ingest'; n += 1) {
  const words = `The mill number ${n} will close`
  const said = [{ words, speaker: 'Ada Holm', keys: [`close|${n % 3}`] }]
  const { id } = await store.write((tx) =>
    writeArticle(tx, { url: `https://mill.example/${n}`, text: `${words}, Ada Holm said.`, said }),
  )
  tell(id)
}
await store.close()
process.stdin.destroy()
