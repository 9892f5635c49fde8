import { existsSync, readFileSync } from 'node:fs'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { breaks, contractSchema, releasedSchema, unexplained, writtenSchema } from '../../scripts/schemaChanges.js'
import { emitSchema } from '../../src/graphql/index.js'

const shared = new URL('../../../shared/contract/schema.graphql', import.meta.url)

describe('the schema', () => {
  it('is written down as the code emits it', () => {
    expect(writtenSchema()).toBe(emitSchema())
  })

  it('has everything of the contract, with the same or stricter output and the same or looser input', () => {
    expect(breaks(contractSchema(), emitSchema())).toEqual([])
  })

  it.skipIf(!existsSync(shared))('has everything of the contract as it was agreed', () => {
    const agreed = readFileSync(shared, 'utf8')
    expect(breaks(agreed, emitSchema())).toEqual([])
    expect(breaks(agreed, contractSchema())).toEqual([])
    expect(breaks(contractSchema(), agreed)).toEqual([])
  })

  it('breaks no client of the newest release', () => {
    expect(breaks(releasedSchema(), emitSchema())).toEqual([])
  })

  it('says what every type, field, argument and input is', () => {
    expect(undescribed(emitSchema())).toEqual([])
  })
})

describe('the comparison of schemas', () => {
  const before = 'enum E { A B } input I { x: Int } type Query { a(e: E, i: I): String! b: Int }'
  it.each([
    ['a field that is gone', 'enum E { A B } input I { x: Int } type Query { a(e: E, i: I): String! }', /b/],
    ['a looser output', 'enum E { A B } input I { x: Int } type Query { a(e: E, i: I): String b: Int }', /a/],
    ['a stricter argument', 'enum E { A B } input I { x: Int } type Query { a(e: E!, i: I): String! b: Int }', /e/],
    ['a stricter input field', 'enum E { A B } input I { x: Int! } type Query { a(e: E, i: I): String! b: Int }', /x/],
    ['an enum value that is gone', 'enum E { A } input I { x: Int } type Query { a(e: E, i: I): String! b: Int }', /B/],
  ])('sees %s', (_, after, word) => {
    expect(breaks(before, after)).toEqual([expect.stringMatching(word)])
  })

  it('lets output become stricter and fields be added', () => {
    const after = 'enum E { A B C } input I { x: Int y: Int } type Query { a(e: E, i: I): String! b: Int! c: Int }'
    expect(breaks(before, after)).toEqual([])
  })
})

describe('what is deprecated', () => {
  it('says what to use in its place', () => {
    expect(unexplained(emitSchema())).toEqual([])
  })

  it.each([
    ['a field', 'type Query { a: Int @deprecated b: Int @deprecated(reason: "Use a.") }', 'Query.a'],
    ['an empty reason', 'type Query { a: Int @deprecated(reason: " ") }', 'Query.a'],
    ['an argument', 'type Query { a(x: Int @deprecated): Int }', 'Query.a(x:)'],
    ['an input field', 'input I { x: Int @deprecated } type Query { a(i: I): Int }', 'I.x'],
    ['a value', 'enum E { A @deprecated B } type Query { a: E }', 'E.A'],
  ])('is seen where it does not: %s', (_case, sdl, coordinate) => {
    expect(unexplained(sdl)).toEqual([coordinate])
  })
})

/** Coordinates of what has no description. */
function undescribed(sdl: string): string[] {
  const bare = (coordinate: string, { description }: { description?: string | null | undefined }) =>
    description?.trim() ? [] : [coordinate]
  const types = Object.values(buildSchema(sdl).getTypeMap())
  return types
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name)
      const own = root ? [] : bare(type.name, type)
      if (isInputObjectType(type))
        return [...own, ...Object.values(type.getFields()).flatMap((f) => bare(`${type.name}.${f.name}`, f))]
      if (isEnumType(type) || !(isObjectType(type) || isInterfaceType(type))) return own
      const fields = Object.values(type.getFields()).flatMap((field) => [
        ...bare(`${type.name}.${field.name}`, field),
        ...field.args.flatMap((arg) => bare(`${type.name}.${field.name}(${arg.name}:)`, arg)),
      ])
      return [...own, ...fields]
    })
}
