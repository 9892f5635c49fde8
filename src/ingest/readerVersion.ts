import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

let known: string | null = null

/** A name for the reader as it is now: it changes with its rules, its words and its weights, and with nothing else. */
export function readerVersion(): string {
  if (known !== null) return known
  const folder = fileURLToPath(new URL('../extract/', import.meta.url))
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:[jt]s|json|bin)$/.test(name),
  )
  for (const name of files.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return (known = hash.digest('hex').slice(0, 16))
}
