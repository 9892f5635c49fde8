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
  /**
   * Of each bucket half the address of its first row, in 24 bits, and a filter of 8: which values the highest three bits of
   * its keys' bits take (`bitsOf`). After the last bucket half the address where its rows end.
   */
  readonly directory: number
  /** One less than the number of buckets, which is a power of two. */
  readonly mask: number
  /** The weight that each byte stands for, as numbers of 32 bits. */
  readonly weights: number
  /** Room for three numbers for each key of a call. */
  readonly notes: number
}

/** Bytes of a row before its classes: 32 bits of its key, and how many classes carry weight. */
export const ROW_HEAD = 6

/** Adds the rows of the keys between two addresses to the sums at a third; what it gives means nothing. */
export type SumRows = (keys: number, keysEnd: number, sums: number) => number

/**
 * Writes the sums at two addresses (`one` and `other`, as many bytes as classes take, up to `oneEnd`) and the rows of the
 * features between two addresses of a plan, all together, at a third; what it gives means nothing.
 */
export type SumTemplates = (
  plan: number,
  planEnd: number,
  sums: number,
  one: number,
  oneEnd: number,
  other: number,
) => number

/**
 * The innermost loop of reading, as WebAssembly: it needs no checks of bounds and types, and is fast from the first text on,
 * where V8 takes seconds to optimise the same in JavaScript. `slotOf` and `bitsOf` say the same of a key.
 */
export function compileSumRows(memory: WebAssembly.Memory, place: TablePlace): SumRows {
  const readKey = [set(high, load(get(keys))), set(low, load(get(keys), 4))]
  return compiled(memory, 3, [...noteBuckets(place, KEY_BYTES, readKey), ...sumNoted(place)]) as SumRows
}

/**
 * The same of features that templates make: a plan has four numbers for each, which are its template and the addresses of its
 * three attributes. `putKey` puts a key together in the same way.
 */
export function compileSumTemplates(memory: WebAssembly.Memory, place: TablePlace): SumTemplates {
  const attribute = (i: number) => load(load(get(keys), 4 * i))
  const putKey = [
    set(high, attribute(1)),
    set(low, add(shiftLeft(attribute(2), number(15)), shiftLeft(attribute(3), number(7)))),
    set(low, add(get(low), load(get(keys)))),
  ]
  const steps = [...addSums, ...noteBuckets(place, PLAN_BYTES, putKey), ...sumNoted(place)]
  return compiled(memory, 6, steps) as SumTemplates
}

const KEY_BYTES = 8
const NOTE_BYTES = 12
const PLAN_BYTES = 16

function compiled(memory: WebAssembly.Memory, parameters: number, steps: readonly Code[]): unknown {
  const code = moduleOf(parameters, touched + 1 - parameters, steps, get(touched))
  return new WebAssembly.Instance(new WebAssembly.Module(code), { in: { memory } }).exports['run']
}

const [keys, keysEnd, sums, one, oneEnd, other, note, low, high, bits, row, end, next, cell, touched] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
] as const

/** Writes both sums together where the third is to be. */
const addSums: Code[] = [
  set(row, get(sums)),
  loop(
    below(get(one), get(oneEnd)),
    store(get(row), add(load(get(one)), load(get(other)))),
    set(one, add(get(one), number(4))),
    set(other, add(get(other), number(4))),
    set(row, add(get(row), number(4))),
  ),
]

const sumNoted = (place: TablePlace): Code[] => [...touchBuckets(place), ...addRows(place)]

/**
 * Notes for each key, of so many bytes and read by `readKey`, where the rows of its bucket begin and end, and the bits that its
 * own begins with. A key that the filter of its bucket rules out leaves no note: the next one is written over it.
 */
const noteBuckets = ({ directory, mask, notes }: TablePlace, bytes: number, readKey: readonly Code[]): Code[] => [
  set(note, number(notes)),
  loop(
    below(get(keys), get(keysEnd)),
    ...readKey,
    set(bits, multiply(xor(get(low), multiply(get(high), number(0x9e3779b1))), number(0x85ebca6b))),
    set(bits, multiply(xor(get(bits), shiftRight(get(bits), number(15))), number(0xc2b2ae35))),
    set(next, add(shiftLeft(and(get(bits), number(mask)), number(2)), number(directory))),
    set(row, load(get(next))),
    store(get(note), addressIn(get(row))),
    store(get(note), addressIn(load(get(next), 4)), 4),
    set(bits, multiply(xor(get(low), number(0x27d4eb2d)), number(0x165667b1))),
    set(bits, xor(get(bits), multiply(get(high), number(0x2545f491)))),
    set(bits, xor(get(bits), shiftRight(get(bits), number(13)))),
    store(get(note), get(bits), 8),
    set(row, shiftRight(get(row), add(shiftRight(get(bits), number(29)), number(24)))),
    set(note, add(get(note), multiply(and(get(row), number(1)), number(NOTE_BYTES)))),
    set(keys, add(get(keys), number(bytes))),
  ),
  set(keysEnd, get(note)),
]

/** Half the address of a bucket's rows is in the lower 24 bits of its entry, the filter above it. */
const addressIn = (entry: Code): Code => shiftLeft(and(entry, number(0xffffff)), number(1))

/** Every bucket is touched before one is read: the processor fetches them side by side, where looking for a key would part them. */
const touchBuckets = ({ notes }: TablePlace): Code[] => [
  set(note, number(notes)),
  loop(
    below(get(note), get(keysEnd)),
    set(touched, xor(get(touched), loadHalf(load(get(note))))),
    set(note, add(get(note), number(NOTE_BYTES))),
  ),
]

const addRows = ({ weights, notes }: TablePlace): Code[] => [
  set(note, number(notes)),
  loop(
    below(get(note), get(keysEnd)),
    set(row, load(get(note))),
    set(end, load(get(note), 4)),
    set(bits, load(get(note), 8)),
    loop(
      below(get(row), get(end)),
      set(next, add(add(get(row), number(ROW_HEAD)), shiftLeft(loadHalf(get(row), 4), number(1)))),
      when(equal(load(get(row)), get(bits)), ...addCells(weights)),
      set(row, get(next)),
    ),
    set(note, add(get(note), number(NOTE_BYTES))),
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
