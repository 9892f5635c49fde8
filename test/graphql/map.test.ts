import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildGainsaySchema } from '../../src/graphql/index.js'
import { ENTITIES, ROOT_LISTS, type EntityName } from '../../src/store/index.js'

const schema = buildGainsaySchema()
/** Entities that GraphQL shows under another name; a text and an alias are shown as plain values. */
const NAMES: Partial<Record<EntityName, string>> = { Span: 'TextSpan' }
const PLAIN: ReadonlySet<EntityName> = new Set(['Text', 'Alias'])
const shownAs = (entity: EntityName) => NAMES[entity] ?? entity
const entities = (Object.keys(ENTITIES) as EntityName[]).filter((entity) => !PLAIN.has(entity))

function typeOf(entity: EntityName): GraphQLObjectType {
  const type = schema.getType(shownAs(entity))
  if (!isObjectType(type)) throw new Error(`The schema has no type ${shownAs(entity)}.`)
  return type
}

/** What the schema says a field gives, in the words of the map. */
function asInSchema({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type)
  const bare = isNonNullType(type) ? type.ofType : type
  if (isListType(bare) && !isLeafType(named)) return `list of ${named.name}`
  if (named.name.endsWith('Connection')) return `connection of ${named.name.replace(/Connection$/, '')}`
  const kind = isListType(bare) ? 'values' : isLeafType(named) ? 'value' : 'row'
  return `${isNonNullType(type) ? '' : 'nullable '}${kind}${isLeafType(named) ? '' : ` of ${named.name}`}`
}

/** The same as the map has it; undefined where it says nothing of the field. */
function asInMap(entity: EntityName, field: string): string | undefined {
  const { columns, nullable = [], json = [], relations, embedded = {} } = ENTITIES[entity]
  const relation = relations[field]
  if (relation) {
    const { as, pick, target } = relation
    if (pick !== undefined) return as === 'list' ? 'values' : as === 'one' ? 'value' : 'nullable value'
    if (as === 'list' || as === 'connection') return `${as} of ${shownAs(target)}`
    return `${as === 'maybe' ? 'nullable ' : ''}row of ${shownAs(target)}`
  }
  const inside = embedded[field]
  if (inside) return `row of ${shownAs(inside)}`
  if (!(field in columns)) return undefined
  return `${nullable.includes(field) ? 'nullable ' : ''}${json.includes(field) ? 'values' : 'value'}`
}

describe('the map of the graph', () => {
  it.each(entities)('has every field of %s as the schema has it', (entity) => {
    const fields = Object.values(typeOf(entity).getFields())
    expect(Object.fromEntries(fields.map((f) => [f.name, asInMap(entity, f.name)]))).toEqual(
      Object.fromEntries(fields.map((f) => [f.name, asInSchema(f)])),
    )
  })

  it.each(entities)('leads from %s nowhere that the schema does not', (entity) => {
    const fields = Object.keys(typeOf(entity).getFields())
    const { relations, embedded = {} } = ENTITIES[entity]
    expect([...Object.keys(relations), ...Object.keys(embedded)].filter((name) => !fields.includes(name))).toEqual([])
  })

  it('picks columns that are there, and reads keys that each row holds', () => {
    for (const { columns, relations, nullable = [], json = [] } of Object.values(ENTITIES)) {
      for (const column of [...nullable, ...json]) expect(columns).toHaveProperty(column)
      for (const { parent, pick, target } of Object.values(relations)) {
        for (const key of parent) expect(columns).toHaveProperty(key)
        if (pick !== undefined) expect(ENTITIES[target].columns).toHaveProperty(pick)
      }
    }
  })

  it.each(Object.entries(ROOT_LISTS))('filters %s by all that the schema takes', (list, { filters = {} }) => {
    const filter = schema
      .getQueryType()
      ?.getFields()
      [list]?.args.find(({ name }) => name === 'filter')
    const input = filter && getNamedType(filter.type)
    expect(Object.keys(input && 'getFields' in input ? input.getFields() : {}).sort()).toEqual(
      Object.keys(filters).sort(),
    )
  })
})
