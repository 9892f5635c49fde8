import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyAt, putKey } from '../../../src/extract/syntax/feature-key.js'
import { bitsOf, slotOf } from '../../../src/extract/syntax/key-hash.js'
import type { Scorer } from '../../../src/extract/syntax/scorer.js'
import { putKeys } from '../../../src/extract/syntax/template-sums.js'
import { encodeWeights, readWeights } from '../../../src/extract/syntax/weights.js'

const CLASSES = ['a', 'b', 'c', 'd', 'e']
const file = join(mkdtempSync(join(tmpdir(), 'gainsay-weights-')), 'weights.bin')

type Feature = readonly [template: number, a: number, b: number, c: number]
const feature: fc.Arbitrary<Feature> = fc.tuple(fc.nat(100), fc.nat(1048575), fc.nat(131071), fc.nat(255))

function keysOf(features: readonly Feature[], scorer?: Scorer): Int32Array {
  const keys = scorer?.keysFor(features.length) ?? new Int32Array(2 * features.length)
  features.forEach(([template, a, b, c], i) => {
    putKey(keys, i, template, a, b, c)
  })
  return keys
}

it('reads from a weight file what was written for each feature, and nothing for one that it does not hold', () => {
  const row = fc.uniqueArray(fc.tuple(fc.nat(4), fc.integer({ min: -127, max: 127 })), {
    minLength: 1,
    selector: ([cls]) => cls,
  })
  const rows = fc.uniqueArray(fc.tuple(feature, row), { minLength: 1, maxLength: 60, selector: ([f]) => f.join() })
  fc.assert(
    fc.property(rows, fc.uniqueArray(feature, { maxLength: 20, selector: (f) => f.join() }), (known, others) => {
      const keys = keysOf(known.map(([f]) => f))
      const header = { version: 1, name: 'test', sources: '', licence: '', words: [], lemmas: {} }
      const tables = { first: { classes: CLASSES }, second: { classes: CLASSES } }
      const written = known.map(([, cells], i) => [keyAt(keys, i), cells] as const)
      writeFileSync(file, gzipSync(encodeWeights({ ...header, tables }, { first: written, second: written })))
      const unknown = others.filter((f) => !known.some(([k]) => k.join() === f.join()))
      for (const table of Object.values(readWeights(file).tables)) {
        const own = keysOf(
          known.map(([f]) => f),
          table,
        )
        known.forEach(([, cells], i) => {
          const scores = table.scores(6)
          table.addAll(own.subarray(2 * i), 1, scores, 1)
          const expected = [0, 0, 0, 0, 0, 0]
          for (const [cls, root] of cells) expected[cls + 1] = root * Math.abs(root)
          expect([...scores]).toEqual(expected)
        })
        const none = table.scores(5)
        table.addAll(keysOf(unknown, table), unknown.length, none, 0)
        expect([...none]).toEqual([0, 0, 0, 0, 0])
      }
    }),
  )
})

it('sums up what templates make of attributes as it does their keys, on top of two other sums', () => {
  const header = { version: 1, name: 'test', sources: '', licence: '', words: [], lemmas: {} }
  const row = fc.tuple(fc.nat(4), fc.integer({ min: -127, max: 127 })).map((cell) => [cell])
  const template = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5))
  const atom = fc.nat(255)
  const sight = fc.tuple(fc.array(atom, { minLength: 6, maxLength: 6 }), fc.array(template, { minLength: 1 }), row)
  fc.assert(
    fc.property(sight, fc.array(fc.nat(1000), { minLength: 10, maxLength: 10 }), ([atoms, places, cells], before) => {
      const templates = Int32Array.from(places.flatMap((place, i) => [i, ...place]))
      const count = places.length
      const keys = new Int32Array(2 * count)
      putKeys(templates, Int32Array.from(atoms), keys)
      const written = places.flatMap((_, i) => (i % 2 === 0 ? [[keyAt(keys, i), cells] as const] : []))
      writeFileSync(
        file,
        gzipSync(encodeWeights({ ...header, tables: { one: { classes: CLASSES } } }, { one: written })),
      )
      const table = readWeights(file).tables['one'] as Required<Scorer>
      const scores = table.scores(15)
      scores.set(before)
      const sums = table.over(6, 5)
      sums.atoms.set(atoms)
      sums.sum(sums.plan(templates), scores, 0, 5, 10)
      const expected = table.scores(5)
      for (let c = 0; c < 5; c++) expected[c] = (before[c] ?? 0) + (before[c + 5] ?? 0)
      const own = table.keysFor(count)
      own.set(keys)
      table.addAll(own, count, expected, 0)
      expect([...scores.slice(10)]).toEqual([...expected])
    }),
  )
})

it('refuses to write two features that a table could not tell apart', () => {
  const seen = new Map<number, number>()
  let pair: number[] = []
  for (let i = 0; pair.length === 0; i++) {
    const [low, high] = [Math.imul(i, 0x9e3779b1) & ~127, i & 0xfffff]
    const place = (slotOf(low, high) & 15) * 4294967296 + bitsOf(low, high)
    const key = high * 4294967296 + (low >>> 0)
    const other = seen.get(place)
    if (other !== undefined && other !== key) pair = [other, key]
    seen.set(place, key)
  }
  const header = { version: 1, name: 'test', sources: '', licence: '', words: [], lemmas: {} }
  const rows = pair.map((key) => [key, [[0, 1]]] as const)
  expect(() => encodeWeights({ ...header, tables: { one: { classes: CLASSES } } }, { one: rows })).toThrow(
    'fall together',
  )
})
