import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { bitsOf, bucketsFor, slotOf } from './key-hash.js'
import { Room } from './room.js'
import { SparseTable } from './sparse-table.js'

export interface WeightsHeader {
  readonly version: number
  readonly name: string
  readonly sources: string
  readonly licence: string
  readonly tables: Readonly<Record<string, { readonly features: number; readonly classes: readonly string[] }>>
  /** Known words, most frequent first; a word's id is its place plus one. */
  readonly words: readonly string[]
  readonly lemmas: Readonly<Record<string, string>>
}

const MAGIC = 'GSW1'

/**
 * A weight file: magic, length of the JSON header, header, then per table its features in ascending order: the step from
 * the feature before (varint), how many classes carry weight (varint), and those as class, weight (two bytes). Gzipped.
 * A weight is the signed square root of the perceptron's, scaled to a byte.
 */
export function readWeights(file: URL | string): { header: WeightsHeader; tables: Record<string, SparseTable> } {
  const bytes = gunzipSync(readFileSync(file))
  if (bytes.toString('latin1', 0, 4) !== MAGIC) throw new Error(`Not a weight file: ${String(file)}`)
  const length = bytes.readUInt32LE(4)
  const header = JSON.parse(bytes.toString('utf8', 8, 8 + length)) as WeightsHeader
  const tables: Record<string, SparseTable> = {}
  const room = new Room(
    bytes.length +
      Object.values(header.tables).reduce((sum, { features }) => sum + SparseTable.roomBeside(features), 0),
  )
  let at = 8 + length
  for (const [name, { features }] of Object.entries(header.tables)) {
    const table = new SparseTable(bytes, at, features, room)
    tables[name] = table
    at = table.end
  }
  return { header, tables }
}

/** Writes the layout that `readWeights` reads; not gzipped. Rows hold at most 255 classes. */
export function encodeWeights(
  header: Omit<WeightsHeader, 'tables'> & { tables: Record<string, { classes: readonly string[] }> },
  rows: Record<string, readonly (readonly [key: number, row: readonly (readonly [cls: number, weight: number])[]])[]>,
): Buffer {
  const tables: Record<string, { features: number; classes: readonly string[] }> = {}
  const parts: Buffer[] = []
  for (const [name, { classes }] of Object.entries(header.tables)) {
    const sorted = [...(rows[name] ?? [])].sort((a, b) => a[0] - b[0])
    assertApart(sorted)
    tables[name] = { features: sorted.length, classes }
    const bytes: number[] = []
    let last = 0
    for (const [key, row] of sorted) {
      let step = key - last
      last = key
      while (step >= 128) {
        bytes.push((step % 128) + 128)
        step = Math.floor(step / 128)
      }
      bytes.push(step, row.length)
      for (const [cls, weight] of row) bytes.push(cls, weight & 255)
    }
    parts.push(Buffer.from(bytes))
  }
  const json = Buffer.from(JSON.stringify({ ...header, tables }))
  const head = Buffer.alloc(8)
  head.write(MAGIC, 'latin1')
  head.writeUInt32LE(json.length, 4)
  return Buffer.concat([head, json, ...parts])
}

/** A table knows a feature by its bucket and its bits: no two may have both alike. */
function assertApart(rows: readonly (readonly [key: number, row: unknown])[]): void {
  const buckets = bucketsFor(rows.length)
  const seen = new Set<number>()
  for (const [key] of rows) {
    const [low, high] = [key | 0, Math.floor(key / 4294967296)]
    const place = (slotOf(low, high) % buckets) * 4294967296 + bitsOf(low, high)
    if (seen.has(place)) throw new Error(`Two features fall together at ${key}. Change bitsOf.`)
    seen.add(place)
  }
}
