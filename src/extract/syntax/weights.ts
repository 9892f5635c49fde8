import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Sums of weights, a place for each class: whole numbers where the weights are. */
export type Scores = Int32Array | Float32Array

/** A linear model over sparse features. */
export interface Scorer {
  /** Zeros to add to. */
  scores(length: number): Scores
  /** Adds the weights of the first `count` features of `keys` for each class to `scores`, where class 0 is at `at`. */
  addAll(keys: Float64Array, count: number, scores: Scores, at: number): void
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
 * Sparse rows behind an open-addressing table. A slot keeps 32 bits of its key beside the place of its row, so that one
 * lookup touches one line of memory; two keys are told apart by slot and bits together, which load() proves for its own.
 */
export class SparseTable implements Scorer {
  /** Where the next table begins in the file. */
  readonly end: number
  /** Pairs: bits of the key, place of the row in `bytes` (0 for an empty slot). */
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    features: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, features * 1.6)))
    this.slots = new Int32Array(2 * size)
    this.mask = size - 1
    this.end = this.load(start, features)
  }

  scores(length: number): Int32Array {
    return new Int32Array(length)
  }

  addAll(keys: Float64Array, count: number, scores: Scores, at: number): void {
    // Looked up first, all of them: lookups that do not wait for each other overlap in the processor, rows read between would part them.
    const rows = this.found.length >= count ? this.found : (this.found = new Int32Array(count))
    for (let i = 0; i < count; i++) rows[i] = this.find(keys[i] as number)
    for (let i = 0; i < count; i++) this.addRow(rows[i] as number, scores, at)
  }

  private found = new Int32Array(128)

  /** Where a feature's row begins, or 0. */
  private find(key: number): number {
    const { slots, mask } = this
    const bits = bitsOf(key)
    let slot = slotOf(key) & mask
    let at = slots[2 * slot + 1] as number
    while (at !== 0 && slots[2 * slot] !== bits) {
      slot = (slot + 1) & mask
      at = slots[2 * slot + 1] as number
    }
    return at
  }

  private addRow(row: number, scores: Scores, base: number): void {
    if (row === 0) return
    const { bytes } = this
    const end = row + 1 + 2 * (bytes[row] as number)
    for (let at = row + 1; at < end; at += 2) {
      const place = base + (bytes[at] as number)
      scores[place] = (scores[place] as number) + (WEIGHTS[bytes[at + 1] as number] as number)
    }
  }

  private keep(key: number, row: number): void {
    const bits = bitsOf(key)
    let slot = slotOf(key) & this.mask
    while (this.slots[2 * slot + 1] !== 0) {
      if (this.slots[2 * slot] === bits) throw new Error(`Two features fall together at ${key}. Change bitsOf.`)
      slot = (slot + 1) & this.mask
    }
    this.slots[2 * slot] = bits
    this.slots[2 * slot + 1] = row
  }

  private load(start: number, features: number): number {
    let at = start
    let key = 0
    for (let i = 0; i < features; i++) {
      let step = 0
      let scale = 1
      for (;;) {
        const byte = this.bytes[at++] as number
        step += (byte & 127) * scale
        if (byte < 128) break
        scale *= 128
      }
      key += step
      this.keep(key, at)
      at += 1 + 2 * (this.bytes[at] as number)
    }
    return at
  }
}

/** Other bits of a key than `slotOf` takes. */
function bitsOf(key: number): number {
  const h = Math.imul((key | 0) ^ 0x27d4eb2d, 0x165667b1) ^ Math.imul((key / 4294967296) | 0, 0x2545f491)
  return h ^ (h >>> 13)
}

/** Spreads a key of up to 53 bits over 32. */
export function slotOf(key: number): number {
  const low = key | 0
  const high = (key / 4294967296) | 0
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
