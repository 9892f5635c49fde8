import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapped } from '../../src/extract/mapped.js'

it('makes of any items what map makes of them, in their order and with their places', () => {
  const make = (item: unknown, index: number) => [index, item]
  fc.assert(
    fc.property(fc.array(fc.anything()), (items) => {
      expect(mapped(items, make)).toEqual(items.map(make))
    }),
  )
})
