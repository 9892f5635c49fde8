import { ID_PREFIXES, type NodeType } from '../../../model/index.js'
import { LOOKUPS, type EntityName, type Relation } from '../map/index.js'
import { rowsCounted, rowsFound } from '../sql.js'
import { COUNTED_PER_ROW, LIST_LIMIT, ownCost, rowsOf } from './cost.js'
import { PageRows, sorted, type PageSource } from './page.js'
import { fieldsOf, Scope } from './scope.js'
import { searchSource } from './search.js'
import * as S from './selection.js'
import { computed, fixed, joined, type Part } from './text.js'

/** Tells SQL that gives a field of the parent. */
type ParentField = (field: string) => string

/** Writes SQL that gives JSON text. Every row that is read has a name of its own, by which what stands in it is found. */
export class PlanWriter {
  #scopes = 0

  /** @param counting whether the rows of lists and pages are counted as they are read */
  constructor(private readonly counting: boolean) {}

  /** One row of a relation, or null in SQL where there is none. */
  one(relation: Relation, parent: ParentField, row: S.RowPiece): string {
    const scope = this.#scope(relation.target)
    const text = joined(this.#row(row, scope))
    const { columns } = relation.order
    // A row by a unique key is in order by itself.
    const order = columns.join() === 't.id' ? '' : ` order by ${sorted(relation.order, false)} limit 1`
    return `(select ${text} from (select ${scope.selected()} from ${relation.from} where ${relation.match(parent)}${order}) ${scope.alias})`
  }

  /** The one row of a relation: null in JSON where there is none, null in SQL where there are several. */
  only(relation: Relation, parent: ParentField, row: S.RowPiece): string {
    const scope = this.#scope(relation.target)
    const text = joined(this.#row(row, scope))
    const rows = `select ${scope.selected()} from ${relation.from} where ${relation.match(parent)} limit 2`
    return `(select case count(*) when 0 then 'null' when 1 then group_concat(${text}) end from (${rows}) ${scope.alias})`
  }

  /** Whatever node an id names, or null in SQL. `id` is SQL that may stand several times. */
  node(id: string, { objects }: S.NodePiece): string {
    const cases = objects.map((object) => {
      const type = object.entity as NodeType
      return `when '${ID_PREFIXES[type]}_' then ${this.one(LOOKUPS[type], () => id, object)}`
    })
    return `case substr(${id}, 1, 4) ${cases.join(' ')} end`
  }

  /** The nodes that a JSON array of ids names, each or null in JSON, in their order. */
  nodes(ids: string, node: S.NodePiece): string {
    const alias = `r${++this.#scopes}`
    const text = `ifnull(${this.node(`${alias}.value`, node)}, 'null')`
    return `(select '[' || ifnull(group_concat(${text}), '') || ']' from json_each(${ids}) ${alias})`
  }

  page({ relation, page, members }: S.PagePiece, parent: ParentField): string {
    const scope = this.#scope(relation.target)
    const match = relation.match(parent)
    const filter = page.filter.map((sql) => sql.replaceAll(S.PARENT_ID, () => parent('id')))
    return this.#page(page, members, {
      scope,
      rows: (limit) =>
        `${rowsFound(relation, [match, ...filter], page.beyond)} order by ${sorted(page.order, page.backward)} limit ${limit}`,
      count: rowsCounted(relation, [match, ...filter]),
      key: () => page.order.columns.map((column, i) => scope.column(`$${i}`, column)),
    })
  }

  search(piece: S.SearchPiece): string {
    return this.#page(piece.page, piece.members, searchSource(piece, `r${++this.#scopes}`))
  }

  #list({ relation, row }: S.ListPiece, parent: ParentField): string {
    const scope = this.#scope(relation.target)
    const text = joined(this.#row(row, scope))
    const rows = `select ${scope.selected()} from ${relation.from} where ${relation.match(parent)} order by ${sorted(relation.order, false)} limit ${LIST_LIMIT}`
    return `(select '[' || ifnull(group_concat(${text}), '') || ']'${this.#spent(2 + ownCost(row))} from (${rows}) ${scope.alias})`
  }

  #page(page: S.PageSelection, members: readonly S.Member<S.PageMember>[], source: PageSource): string {
    const rows = new PageRows(page, source, members)
    const text = joined(
      named(members, (member) => {
        if (member.kind === 'fixed') return [fixed(member.json)]
        if (member.kind === 'totalCount') return [computed(counted(source.count))]
        if (member.kind === 'pageInfo') return named(member.members, (m) => [infoPart(m, rows)])
        const row = member.kind === 'nodes' ? this.#pageRow(member.row, source.scope) : this.#edge(member, rows, source)
        return [fixed('['), computed(rows.joined(joined(row))), fixed(']')]
      }),
    )
    if (!rows.read) return `(${text})`
    const each = rowsOf(members).reduce((sum, row) => sum + 1 + ownCost(row), 1)
    return `(select ${text}${this.#spent(each)} from ${rows.from()})`
  }

  #edge({ members }: Extract<S.PageMember, { kind: 'edges' }>, rows: PageRows, { scope }: PageSource): Part[] {
    return named(members, (member) => {
      if (member.kind === 'fixed') return [fixed(member.json)]
      if (member.kind === 'node') return this.#pageRow(member.row, scope)
      return [fixed('"'), computed(rows.cursor()), fixed('"')]
    })
  }

  #pageRow(row: S.RowPiece | S.NodePiece, scope: Scope): Part[] {
    return row.kind === 'node' ? [computed(`(${this.node(scope.field('id'), row)})`)] : this.#row(row, scope)
  }

  #row(row: S.RowPiece, scope: Scope): Part[] {
    return row.kind === 'object'
      ? named(row.members, (piece) => this.#piece(piece, row.entity, scope))
      : column(row, scope)
  }

  #piece(piece: S.Piece, entity: EntityName, scope: Scope): Part[] {
    const parent = (field: string) => scope.field(field)
    if (piece.kind === 'fixed') return [fixed(piece.json)]
    if (piece.kind === 'list') return [computed(this.#list(piece, parent))]
    if (piece.kind === 'page') return [computed(this.page(piece, parent))]
    if (piece.kind !== 'one') return this.#row(piece, scope)
    const missing = piece.relation.as === 'one' ? 'gainsay_stop()' : "'null'"
    return [computed(`ifnull(${this.one(piece.relation, parent, piece.row)}, ${missing})`)]
  }

  /** Counts the rows of an aggregate, each of which costs as much. */
  #spent(each: number): string {
    return this.counting ? ` || gainsay_spend(1 + count(*) * ${each})` : ''
  }

  #scope(entity: EntityName): Scope {
    return new Scope(`r${++this.#scopes}`, fieldsOf(entity))
  }
}

/** Counting passes over entries of an index, so every count is counted. */
const counted = (count: string) =>
  `(select gainsay_spend((n + ${COUNTED_PER_ROW - 1}) / ${COUNTED_PER_ROW}) || n from (${count}))`

const infoPart = (member: S.PageInfoMember, rows: PageRows): Part =>
  member.kind === 'fixed' ? fixed(member.json) : computed(rows.info(member.kind))

/** A JSON object of these members. */
export function named<P>(members: readonly S.Member<P>[], parts: (piece: P) => readonly Part[]): Part[] {
  const inside = members.flatMap(([name, piece], i) => [
    fixed(`${i > 0 ? ',' : ''}${JSON.stringify(name)}:`),
    ...parts(piece),
  ])
  return [fixed('{'), ...inside, fixed('}')]
}

function column({ field, writing, nullable }: S.ColumnPiece, scope: Scope): Part[] {
  const value = scope.field(field)
  // It gives null for null.
  if (writing === 'text') return [computed(`json_quote(${value})`)]
  if (writing !== 'word') return [computed(nullable ? `ifnull(${value}, 'null')` : value)]
  return nullable ? [computed(`ifnull('"' || ${value} || '"', 'null')`)] : [fixed('"'), computed(value), fixed('"')]
}
