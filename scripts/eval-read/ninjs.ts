import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '../../src/read/index.js'

/** How many items of IPTC's examples are read, of all versions; what refuses one is told. */
export async function scoreNinjs(folder: string): Promise<{ table: Record<string, unknown>; faults: string[] }> {
  const faults: string[] = []
  let read = 0
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /^[\d.]+\/.*\.json$/.test(name))) {
    const bytes = createReadStream(join(folder, file)) as AsyncIterable<Uint8Array>
    for await (const result of readSource({ name: file, bytes, format: 'auto' })) {
      if ('error' in result) faults.push(result.error.message)
      else read += 1
    }
  }
  return { table: { read, refused: faults.length }, faults }
}
