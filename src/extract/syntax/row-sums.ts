import {
  add,
  and,
  below,
  equal,
  get,
  load,
  loadHalf,
  loop,
  moduleOf,
  multiply,
  number,
  set,
  shiftLeft,
  shiftRight,
  store,
  when,
  xor,
  type Code,
} from './assembler.js'

/** Where a table lies in its memory: addresses in bytes. */
export interface TablePlace {
  /** The address of each bucket's first row, and after the last where its rows end. */
  readonly directory: number
  /** One less than the number of buckets, which is a power of two. */
  readonly mask: number
  /** The weight that each byte stands for, as numbers of 32 bits. */
  readonly weights: number
  /** Room for two numbers for each key of a call. */
  readonly notes: number
}

/** Bytes of a row before its classes: 32 bits of its key, and how many classes carry weight. */
export const ROW_HEAD = 6

/** Adds the rows of the keys between two addresses to the sums at a third; what it gives means nothing. */
export type SumRows = (keys: number, keysEnd: number, sums: number) => number

/**
 * The innermost loop of reading, as WebAssembly: it needs no checks of bounds and types, and is fast from the first text on,
 * where V8 takes seconds to optimise the same in JavaScript. `slotOf` and `bitsOf` say the same of a key.
 */
export function compileSumRows(memory: WebAssembly.Memory, place: TablePlace): SumRows {
  const code = moduleOf(3, 9, [...noteBuckets(place), ...touchBuckets(place), ...addRows(place)], get(touched))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { in: { memory } })
  return exports['run'] as SumRows
}

const [keys, keysEnd, sums, note, low, high, bits, row, end, next, cell, touched] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
] as const

/** Of each key the address of its bucket in the directory, and the bits that its row begins with. */
const noteBuckets = ({ directory, mask, notes }: TablePlace): Code[] => [
  set(note, number(notes)),
  loop(
    below(get(keys), get(keysEnd)),
    set(high, load(get(keys))),
    set(low, load(get(keys), 4)),
    set(bits, multiply(xor(get(low), multiply(get(high), number(0x9e3779b1))), number(0x85ebca6b))),
    set(bits, multiply(xor(get(bits), shiftRight(get(bits), number(15))), number(0xc2b2ae35))),
    store(get(note), add(shiftLeft(and(get(bits), number(mask)), number(2)), number(directory))),
    set(bits, multiply(xor(get(low), number(0x27d4eb2d)), number(0x165667b1))),
    set(bits, xor(get(bits), multiply(get(high), number(0x2545f491)))),
    store(get(note), xor(get(bits), shiftRight(get(bits), number(13))), 4),
    set(keys, add(get(keys), number(8))),
    set(note, add(get(note), number(8))),
  ),
  set(keysEnd, get(note)),
]

/** Every bucket is touched before one is read: the processor fetches them side by side, where looking for a key would part them. */
const touchBuckets = ({ notes }: TablePlace): Code[] => [
  set(note, number(notes)),
  loop(
    below(get(note), get(keysEnd)),
    set(touched, xor(get(touched), loadHalf(load(load(get(note)))))),
    set(note, add(get(note), number(8))),
  ),
]

const addRows = ({ weights, notes }: TablePlace): Code[] => [
  set(note, number(notes)),
  loop(
    below(get(note), get(keysEnd)),
    set(bits, load(get(note), 4)),
    set(row, load(load(get(note)))),
    set(end, load(load(get(note)), 4)),
    loop(
      below(get(row), get(end)),
      set(next, add(add(get(row), number(ROW_HEAD)), shiftLeft(loadHalf(get(row), 4), number(1)))),
      when(equal(load(get(row)), get(bits)), ...addCells(weights)),
      set(row, get(next)),
    ),
    set(note, add(get(note), number(8))),
  ),
]

/** Adds what a row says of each class, and ends the search in its bucket. */
const addCells = (weights: number): Code[] => [
  set(row, add(get(row), number(ROW_HEAD))),
  loop(
    below(get(row), get(next)),
    set(cell, loadHalf(get(row))),
    set(low, add(get(sums), shiftLeft(and(get(cell), number(255)), number(2)))),
    set(high, load(shiftLeft(shiftRight(get(cell), number(8)), number(2)), weights)),
    store(get(low), add(load(get(low)), get(high))),
    set(row, add(get(row), number(2))),
  ),
  set(end, number(0)),
]
