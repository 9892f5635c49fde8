import { ENTITIES, type Order, type Relation } from './map/index.js'

export interface PageRequest {
  readonly limit: number
  /** True to count from the end: rows come last first. */
  readonly backward: boolean
  /** Values of the order's columns, after which the page begins (before which, when backward). */
  readonly beyond: readonly (string | number)[] | null
  readonly order: Order
  readonly filter: Readonly<Record<string, unknown>>
}

/** Text and the values for its places. The parents' JSON array goes last. */
export interface GraphSql {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/**
 * One statement for many parents: for each member of the JSON array in the last parameter, the rows it leads to as a
 * JSON array, in order. A correlated subquery stops at its limit, so a parent with a million rows costs no more than one
 * with ten; a window function would read them all.
 */
export function pageSql(relation: Relation, request: PageRequest): GraphSql {
  const { sql: where, parameters } = conditions(relation, request.filter)
  const { order } = request
  const descending = (order.direction === 'DESC') !== request.backward
  const beyond = request.beyond
    ? [`(${order.columns.join(', ')}) ${descending ? '<' : '>'} (${request.beyond.map(() => '?').join(', ')})`]
    : []
  parameters.push(...(request.beyond ?? []))
  const sorted = order.columns.map((c) => `${c}${descending ? ' desc' : ''}`).join(', ')
  const inner = `select ${rowJson(relation, order)} as o ${rowsFound(relation, where, beyond)} order by ${sorted} limit ?`
  parameters.push(request.limit)
  return {
    sql: `select p.value as parent, (select json_group_array(json(i.o)) from (${inner}) i) as rows from json_each(?) p`,
    parameters,
  }
}

/** From "from" to the order: the rows of a relation that these conditions let through, and that lie beyond a cursor. */
export function rowsFound(
  { from, groupBy }: Relation,
  where: readonly string[],
  beyond: readonly string[] = [],
): string {
  if (groupBy === undefined) return `from ${from} where ${[...where, ...beyond].join(' and ')}`
  const having = beyond.length > 0 ? ` having ${beyond.join(' and ')}` : ''
  return `from ${from} where ${where.join(' and ')} group by ${groupBy}${having}`
}

/** Counts those rows, as column `n`. */
export function rowsCounted(relation: Relation, where: readonly string[]): string {
  const found = rowsFound(relation, where)
  return relation.groupBy === undefined
    ? `select count(*) as n ${found}`
    : `select count(*) as n from (select 1 ${found})`
}

/** How many rows each parent leads to. */
export function countSql(relation: Relation, filter: Readonly<Record<string, unknown>>): GraphSql {
  const { sql: where, parameters } = conditions(relation, filter)
  return {
    sql: `select p.value as parent, (${rowsCounted(relation, where)}) as n from json_each(?) p`,
    parameters,
  }
}

/** A row as JSON: its fields and, under "$", the values of its order's columns for a cursor. */
function rowJson({ target }: Relation, order: Order): string {
  const { columns, json = [] } = ENTITIES[target]
  const fields = Object.entries(columns).map(
    ([field, sql]) => `'${field}', ${json.includes(field) ? `json(${sql})` : sql}`,
  )
  return `json_object(${fields.join(', ')}, '$', json_array(${order.columns.join(', ')}))`
}

function conditions(
  relation: Relation,
  filter: Readonly<Record<string, unknown>>,
): { sql: string[]; parameters: unknown[] } {
  const parameters: unknown[] = []
  const bind = (value: unknown) => {
    parameters.push(storable(value))
    return '?'
  }
  const parent = (field: string) =>
    relation.parent.length <= 1 ? 'p.value' : `json_extract(p.value, '$[${relation.parent.indexOf(field)}]')`
  return { sql: [relation.match(parent), ...filterSql(relation, filter, bind)], parameters }
}

/** The conditions of a filter, whose values `bind` gives places. What is null or not given does not count. */
export function filterSql(
  { filters }: Pick<Relation, 'filters'>,
  filter: Readonly<Record<string, unknown>>,
  bind: (value: unknown) => string,
): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    const fragment = filters?.[name]
    if (!fragment || value === undefined || value === null) return []
    return [(fragment as (bind: (v: unknown) => string, value: unknown) => string)(bind, value)]
  })
}

/** A value as SQLite takes it: arrays as JSON, flags as 0 and 1. */
export const storable = (value: unknown): unknown =>
  typeof value === 'boolean' ? Number(value) : Array.isArray(value) ? JSON.stringify(value) : value
