import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Sums of weights, a place for each class: whole numbers where the weights are. */
export type Scores = Int32Array | Float32Array

/** A linear model over sparse features. */
export interface Scorer {
  /** Zeros to add to. */
  scores(length: number): Scores
  /** Adds the weights of the first `count` keys for each class to `scores`, where class 0 is at `at`. */
  addAll(keys: Int32Array, count: number, scores: Scores, at: number): void
}

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

/** The weight that a byte stands for. */
const WEIGHTS = Int32Array.from({ length: 256 }, (_, byte) => {
  const root = (byte << 24) >> 24
  return root * Math.abs(root)
})

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
  let at = 8 + length
  for (const [name, { features }] of Object.entries(header.tables)) {
    const table = new SparseTable(bytes, at, features)
    tables[name] = table
    at = table.end
  }
  return { header, tables }
}

/**
 * Sparse rows that lie beside their keys, bucket by bucket, so that one lookup touches one place of a small directory and one
 * stretch of rows. A row keeps 32 bits of its key; two keys are told apart by bucket and bits together, which the constructor
 * proves for its own.
 */
export class SparseTable implements Scorer {
  /** Where the next table begins in the file. */
  readonly end: number
  /** Where the rows of each bucket begin in `rows`, and after the last where they end. */
  private readonly buckets: Int32Array
  private readonly mask: number
  /** Row by row: bits of the key in two halves, how many classes carry weight, and those, the class in the lower byte, the weight in the upper. */
  private readonly rows: Uint16Array

  constructor(bytes: Uint8Array, start: number, features: number) {
    // A handful of rows a bucket: fewer would make the directory too large to stay near, more would be read in vain.
    const size = 2 ** Math.max(4, Math.floor(Math.log2(features)))
    this.mask = size - 1
    this.buckets = new Int32Array(size + 1)
    const { buckets, mask } = this
    this.end = eachRow(bytes, start, features, (key, at) => {
      const next = (slotOf(key | 0, high(key)) & mask) + 1
      buckets[next] = (buckets[next] as number) + HEAD + (bytes[at] as number)
    })
    for (let b = 0; b < size; b++) buckets[b + 1] = (buckets[b + 1] as number) + (buckets[b] as number)
    // One more, so that empty buckets at the end have something to touch.
    this.rows = new Uint16Array((buckets[size] as number) + 1)
    const filled = buckets.slice()
    eachRow(bytes, start, features, (key, at) => {
      const low = key | 0
      const bucket = slotOf(low, high(key)) & mask
      const bits = bitsOf(low, high(key))
      const to = filled[bucket] as number
      if (this.rowOf(bucket, bits, to) >= 0) throw new Error(`Two features fall together at ${key}. Change bitsOf.`)
      filled[bucket] = this.keep(bits, bytes, at, to)
    })
  }

  scores(length: number): Int32Array {
    return new Int32Array(length)
  }

  addAll(keys: Int32Array, count: number, scores: Scores, at: number): void {
    const { sought, bits, buckets, rows, mask } = this
    for (let i = 0; i < count; i++) {
      const upper = keys[2 * i] as number
      const lower = keys[2 * i + 1] as number
      sought[i] = slotOf(lower, upper) & mask
      bits[i] = bitsOf(lower, upper)
    }
    // Every bucket is touched before one is read: the processor fetches them side by side, where looking for a key would part them.
    let touched = 0
    for (let i = 0; i < count; i++) touched ^= rows[buckets[sought[i] as number] as number] as number
    this.touched = touched
    for (let i = 0; i < count; i++) {
      const bucket = sought[i] as number
      const row = this.rowOf(bucket, bits[i] as number, buckets[bucket + 1] as number)
      if (row >= 0) this.addRow(row, scores, at)
    }
  }

  /** Of each key its bucket; there are at most 128 templates, and so keys. */
  private readonly sought = new Int32Array(128)
  private readonly bits = new Int32Array(128)
  /** Nothing but a use for what was read ahead. */
  touched = 0

  /** Where a key's row begins among those of its bucket before `end`, or -1. */
  private rowOf(bucket: number, bits: number, end: number): number {
    const { rows } = this
    const low = bits & 0xffff
    const high = bits >>> 16
    for (let at = this.buckets[bucket] as number; at < end; at += HEAD + (rows[at + 2] as number))
      if (rows[at] === low && rows[at + 1] === high) return at
    return -1
  }

  private addRow(row: number, scores: Scores, base: number): void {
    const { rows } = this
    const end = row + HEAD + (rows[row + 2] as number)
    for (let at = row + HEAD; at < end; at++) {
      const cell = rows[at] as number
      const place = base + (cell & 255)
      scores[place] = (scores[place] as number) + (WEIGHTS[cell >> 8] as number)
    }
  }

  /** Writes a row of the file, and gives the place after it. */
  private keep(bits: number, bytes: Uint8Array, from: number, to: number): number {
    const { rows } = this
    const count = bytes[from] as number
    rows[to] = bits & 0xffff
    rows[to + 1] = bits >>> 16
    rows[to + 2] = count
    for (let i = 0; i < count; i++)
      rows[to + HEAD + i] = (bytes[from + 1 + 2 * i] as number) | ((bytes[from + 2 + 2 * i] as number) << 8)
    return to + HEAD + count
  }
}

/** Numbers of a row before its classes. */
const HEAD = 3

/** Goes through a table of a weight file: each feature with the place of its row. Gives the place after the table. */
function eachRow(bytes: Uint8Array, start: number, features: number, visit: (key: number, at: number) => void): number {
  let at = start
  let key = 0
  for (let i = 0; i < features; i++) {
    let step = 0
    let scale = 1
    for (;;) {
      const byte = bytes[at++] as number
      step += (byte & 127) * scale
      if (byte < 128) break
      scale *= 128
    }
    key += step
    visit(key, at)
    at += 1 + 2 * (bytes[at] as number)
  }
  return at
}

/** The upper of the two numbers that a key is made of. */
const high = (key: number) => Math.floor(key / 4294967296)

/** Other bits of a key than `slotOf` takes. */
function bitsOf(low: number, high: number): number {
  const h = Math.imul(low ^ 0x27d4eb2d, 0x165667b1) ^ Math.imul(high, 0x2545f491)
  return h ^ (h >>> 13)
}

/** Spreads a key of up to 53 bits over 32. */
export function slotOf(low: number, high: number): number {
  let h = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  return Math.imul(h, 0xc2b2ae35) >>> 0
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
