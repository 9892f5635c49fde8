import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { CursorInvalid, decodeCursor, encodeCursor } from '../../../src/store/index.js'

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
)
const key = fc.array(value, { minLength: 1, maxLength: 3 })

describe('a cursor', () => {
  it('gives back the values it was made of, whatever their text', () => {
    fc.assert(
      fc.property(fc.string(), key, (list, values) => {
        const [read] = [decodeCursor(list, encodeCursor(list, values), values.length)]
        expect(read).toEqual(JSON.parse(JSON.stringify(values)))
      }),
    )
  })

  it('is good for no other list', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), key, (list, other, values) => {
        fc.pre(list !== other)
        expect(() => decodeCursor(other, encodeCursor(list, values), values.length)).toThrow(CursorInvalid)
      }),
    )
  })

  it('is never any text that was not given out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => decodeCursor('articles', text, 2)).toThrow(CursorInvalid)
      }),
    )
  })

  it.each([
    '',
    '{',
    '[]',
    '["a"]',
    '["a","b","c"]',
    '{"0":"a","1":"b"}',
    '[null,"b"]',
    '[["a"],"b"]',
    '[1e999,"b"]x',
    'null',
  ])('with a right checksum over %s, which no list of two values gives out, is refused', (payload) => {
    const checksum = createHash('sha256').update(`articles\u0000${payload}`).digest('base64url').slice(0, 10)
    const forged = Buffer.from(checksum + payload, 'utf8').toString('base64url')
    expect(() => decodeCursor('articles', forged, 2)).toThrow(CursorInvalid)
  })
})
