import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGainsaySchema } from '../../src/graphql/index.js'
import { assertScalarType } from 'graphql'

const dateTime = assertScalarType(buildGainsaySchema().getType('DateTime'))
const url = assertScalarType(buildGainsaySchema().getType('URL'))

describe('DateTime', () => {
  it.each([
    ['2023-03-31T10:49:00Z', '2023-03-31T10:49:00.000Z'],
    ['2023-03-31T10:49Z', '2023-03-31T10:49:00.000Z'],
    ['2023-03-31T16:19:00+05:30', '2023-03-31T10:49:00.000Z'],
    ['2023-03-31T23:59:59.123456789-01:00', '2023-04-01T00:59:59.123Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
  ])('reads %s as %s', (given, read) => {
    expect(dateTime.parseValue(given)).toBe(read)
  })

  it.each([
    '',
    'soon',
    '2023-03-31',
    '2023-03-31T10:49:00',
    '2023-03-31 10:49:00Z',
    '2023-02-29T00:00:00Z',
    '2023-02-30T00:00:00Z',
    '2023-04-31T00:00:00Z',
    '2023-00-01T00:00:00Z',
    '2023-13-01T00:00:00Z',
    '2023-01-01T24:00:00Z',
    '2023-01-01T23:60:00Z',
    '2023-01-01T23:59:60Z',
    '2023-01-01T00:00:00+24:00',
    '2023-01-01T00:00:00+01:60',
    '9999-12-31T23:59:59-00:01',
    '0000-01-01T00:00:00+00:01',
    '+012023-01-01T00:00:00Z',
    '２０２３-01-01T00:00:00Z',
    1680259740000,
    null,
    true,
    {},
  ])('refuses %j', (given) => {
    expect(() => dateTime.parseValue(given)).toThrow('ISO 8601')
  })

  it('reads moments so that they sort as text as they do in time', () => {
    const moment = fc.date({
      min: new Date('0000-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [x, y] = [a, b].map((d) => String(dateTime.parseValue(d.toISOString()))) as [string, string]
        expect(Math.sign(a.getTime() - b.getTime())).toBe(x < y ? -1 : x > y ? 1 : 0)
      }),
    )
  })

  it('refuses any other text without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => dateTime.parseValue(text)).toThrow('ISO 8601')
      }),
    )
  })
})

describe('URL', () => {
  it.each(['https://mill.example/a?b=c#d', 'http://mill.example', 'https://bücher.example/'])('takes %s', (given) => {
    expect(url.parseValue(given)).toBe(given)
  })

  it.each([
    '',
    'mill.example',
    '/a',
    '//mill.example',
    'ftp://mill.example',
    'javascript:alert(1)',
    'data:text/html,a',
    'https://',
    7,
    null,
  ])('refuses %j', (given) => {
    expect(() => url.parseValue(given)).toThrow('absolute')
  })
})
