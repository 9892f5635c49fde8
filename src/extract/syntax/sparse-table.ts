import type { Room } from './room.js'
import { compileSumRows, ROW_HEAD, type SumRows } from './row-sums.js'
import type { Scorer } from './scorer.js'

/** Numbers of a row before its classes. */
const HEAD = ROW_HEAD / 2

/** Keys that a call takes at most; a model has fewer templates. */
const KEYS = 128

/** Bytes for what is asked of `scores` and `keys`. */
const WORKSPACE = 1 << 20

/**
 * Sparse rows that lie beside their keys, bucket by bucket, so that one lookup touches one place of a small directory and one
 * stretch of rows. A row keeps 32 bits of its key; two keys are told apart by bucket and bits together, which the constructor
 * proves for its own.
 */
export class SparseTable implements Scorer {
  /** Where the next table begins in the file. */
  readonly end: number
  private readonly sumRows: SumRows

  /** Bytes of room that a table takes beside what its classes take in the file. */
  static roomBeside(features: number): number {
    return ROW_HEAD * features + 4 * bucketsFor(features) + WORKSPACE
  }

  constructor(
    bytes: Uint8Array,
    start: number,
    features: number,
    private readonly room: Room,
  ) {
    const mask = bucketsFor(features) - 1
    const directory = room.numbers(mask + 2)
    this.end = eachRow(bytes, start, features, (key, at) => {
      const next = (slotOf(key | 0, high(key)) & mask) + 1
      directory[next] = (directory[next] as number) + HEAD + (bytes[at] as number)
    })
    for (let b = 0; b <= mask; b++) directory[b + 1] = (directory[b + 1] as number) + (directory[b] as number)
    // One more, so that empty buckets at the end have something to touch.
    const rows = room.halves((directory[mask + 1] as number) + 1)
    fillRows(rows, directory, bytes, start, features)
    for (let b = 0; b <= mask + 1; b++) directory[b] = rows.byteOffset + 2 * (directory[b] as number)
    const weights = room.numbers(256)
    weights.forEach((_, byte) => {
      const root = (byte << 24) >> 24
      weights[byte] = root * Math.abs(root)
    })
    this.sumRows = compileSumRows(room.memory, {
      directory: directory.byteOffset,
      mask,
      weights: weights.byteOffset,
      notes: room.numbers(2 * KEYS).byteOffset,
    })
  }

  scores(length: number): Int32Array {
    return this.room.numbers(length)
  }

  keysFor(count: number): Int32Array {
    if (count > KEYS) throw new Error(`A call takes at most ${KEYS} keys, not ${count}.`)
    return this.room.numbers(2 * count)
  }

  addAll(keys: Int32Array, count: number, scores: Int32Array, at: number): void {
    const from = keys.byteOffset
    this.sumRows(from, from + 8 * count, scores.byteOffset + 4 * at)
  }
}

/** A handful of rows a bucket: fewer would make the directory too large to stay near, more would be read in vain. */
const bucketsFor = (features: number) => 2 ** Math.max(4, Math.floor(Math.log2(features)))

/**
 * Writes the rows of the file bucket by bucket: bits of the key in two halves, how many classes carry weight, and those, the
 * class in the lower byte, the weight in the upper.
 */
function fillRows(rows: Uint16Array, directory: Int32Array, bytes: Uint8Array, start: number, features: number): void {
  const mask = directory.length - 2
  const filled = directory.slice()
  eachRow(bytes, start, features, (key, at) => {
    const low = key | 0
    const bucket = slotOf(low, high(key)) & mask
    const bits = bitsOf(low, high(key))
    const to = filled[bucket] as number
    if (holds(rows, directory[bucket] as number, to, bits))
      throw new Error(`Two features fall together at ${key}. Change bitsOf.`)
    const count = bytes[at] as number
    rows[to] = bits & 0xffff
    rows[to + 1] = bits >>> 16
    rows[to + 2] = count
    for (let i = 0; i < count; i++)
      rows[to + HEAD + i] = (bytes[at + 1 + 2 * i] as number) | ((bytes[at + 2 + 2 * i] as number) << 8)
    filled[bucket] = to + HEAD + count
  })
}

/** Whether a row between two places begins with these bits. */
function holds(rows: Uint16Array, from: number, end: number, bits: number): boolean {
  for (let at = from; at < end; at += HEAD + (rows[at + 2] as number))
    if (rows[at] === (bits & 0xffff) && rows[at + 1] === bits >>> 16) return true
  return false
}

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
