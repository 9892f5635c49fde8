import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { extract } from '../src/extract/index.js'
import { createIngester } from '../src/ingest/index.js'
import { readText } from '../src/read/index.js'
import { openStore } from '../src/store/index.js'

const SAMPLES = new URL('../db/samples/', import.meta.url)

/** Reads the sample articles into a new database, as ingestion does. */
export async function readSamples(path: string): Promise<string> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  const store = await openStore(`sqlite:${path}`)
  const ingester = createIngester({ store, extract })
  for (const name of readdirSync(SAMPLES).filter((name) => name.endsWith('.txt')))
    await ingester.ingest(readText(readFileSync(new URL(name, SAMPLES), 'utf8'), name))
  await store.close()
  return path
}
