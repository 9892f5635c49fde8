import { bitsOf, bucketsFor, slotOf } from './key-hash.js'
import type { Room } from './room.js'
import {
  compileSumRows,
  compileSumTemplates,
  ROW_HEAD,
  type SumRows,
  type SumTemplates,
  type TablePlace,
} from './row-sums.js'
import type { Scorer, Templates, TemplateSums } from './scorer.js'
import { tableRows, type TableRows } from './table-rows.js'

/** Numbers of a row before its classes. */
const HEAD = ROW_HEAD / 2

/** Keys that a call takes at most; a model has fewer templates. */
const KEYS = 128

/** Bytes for what is asked of `scores` and `keysFor`. */
const WORKSPACE = 1 << 20

/**
 * Sparse rows that lie beside their keys, bucket by bucket, so that one lookup touches one place of a small directory and one
 * stretch of rows. A row keeps 32 bits of its key; two keys are told apart by bucket and bits together, which `encodeWeights`
 * proves for its own.
 */
export class SparseTable implements Scorer {
  /** Where the next table begins in the file. */
  readonly end: number
  private readonly place: TablePlace
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
    const read = tableRows(bytes, start, features)
    this.end = read.end
    const directory = room.numbers(bucketsFor(features) + 1)
    const filled = beginnings(directory, read, bytes)
    const rows = room.halves(directory.at(-1) as number)
    const filters = fillRows(rows, filled, read, bytes)
    const half = rows.byteOffset / 2
    if (half + rows.length > 0xffffff) throw new Error('The weights of a table lie beyond 32 MB.')
    for (let b = 0; b < directory.length; b++)
      directory[b] = (half + (directory[b] as number)) | ((filters[b] as number) << 24)
    this.place = {
      directory: directory.byteOffset,
      mask: directory.length - 2,
      weights: weightsOfBytes(room).byteOffset,
      notes: room.numbers(3 * KEYS).byteOffset,
    }
    this.sumRows = compileSumRows(room.memory, this.place)
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

  over(atoms: number, classes: number): TemplateSums {
    return new PlannedSums(this.room, compileSumTemplates(this.room.memory, this.place), atoms, classes)
  }
}

/** Sums of templates whose keys are put together beside the table, in WebAssembly. */
class PlannedSums implements TemplateSums {
  readonly atoms: Int32Array

  constructor(
    private readonly room: Room,
    private readonly run: SumTemplates,
    atoms: number,
    private readonly classes: number,
  ) {
    this.atoms = room.numbers(atoms)
  }

  plan(templates: Templates): Templates {
    if (templates.length > 4 * KEYS)
      throw new Error(`A sum takes at most ${KEYS} templates, not ${templates.length / 4}.`)
    const plan = this.room.numbers(templates.length)
    const addressOf = (atom: number) => this.atoms.byteOffset + 4 * atom
    templates.forEach((n, i) => (plan[i] = i % 4 === 0 ? n : addressOf(n)))
    return plan
  }

  sum(plan: Templates, scores: Int32Array, one: number, other: number, to: number): void {
    const begin = scores.byteOffset
    const from = begin + 4 * one
    const until = from + 4 * this.classes
    this.run(plan.byteOffset, plan.byteOffset + plan.byteLength, begin + 4 * to, from, until, begin + 4 * other)
  }
}

/** Writes to the directory where the rows of each bucket begin, and after the last where they end; gives a copy. */
function beginnings(directory: Int32Array, { low, high, at }: TableRows, bytes: Uint8Array): Int32Array {
  const mask = directory.length - 2
  for (let i = 0; i < at.length; i++) {
    const next = (slotOf(low[i] as number, high[i] as number) & mask) + 1
    directory[next] = (directory[next] as number) + HEAD + (bytes[at[i] as number] as number)
  }
  for (let b = 0; b <= mask; b++) directory[b + 1] = (directory[b + 1] as number) + (directory[b] as number)
  return directory.slice()
}

/**
 * Writes the rows of the file where their buckets begin: bits of the key in two halves, how many classes carry weight, and
 * those, the class in the lower byte, the weight in the upper. Gives the filter of each bucket.
 */
function fillRows(rows: Uint16Array, filled: Int32Array, { low, high, at }: TableRows, bytes: Uint8Array): Uint8Array {
  const mask = filled.length - 2
  const filters = new Uint8Array(filled.length)
  for (let i = 0; i < at.length; i++) {
    const bucket = slotOf(low[i] as number, high[i] as number) & mask
    const bits = bitsOf(low[i] as number, high[i] as number)
    let from = at[i] as number
    let to = filled[bucket] as number
    const count = bytes[from++] as number
    rows[to++] = bits & 0xffff
    rows[to++] = bits >>> 16
    rows[to++] = count
    for (const end = to + count; to < end; from += 2)
      rows[to++] = (bytes[from] as number) | ((bytes[from + 1] as number) << 8)
    filled[bucket] = to
    filters[bucket] = (filters[bucket] as number) | (1 << (bits >>> 29))
  }
  return filters
}

/** The weight that each byte stands for: the square of it, with its sign. */
function weightsOfBytes(room: Room): Int32Array {
  const weights = room.numbers(256)
  weights.forEach((_, byte) => {
    const root = (byte << 24) >> 24
    weights[byte] = root * Math.abs(root)
  })
  return weights
}
