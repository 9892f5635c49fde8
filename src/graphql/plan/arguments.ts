import { foldName, nodeTypeOf } from '../../model/index.js'
import {
  filterSql,
  ORDER_COLUMNS,
  PARENT_ID,
  ROOT_LISTS,
  searchFilters,
  soughtBy,
  type Order,
  type PageSelection,
  type Relation,
  type RootList,
  type SearchPiece,
} from '../../store/index.js'
import { BadUserInput } from '../errors.js'
import { toPage, toSearchPage, type PageInput } from '../paging.js'
import type { Arguments, Bind, Inputs, Settle } from './sites.js'

type Filter = Readonly<Record<string, unknown>>

/** Actors must be found by their names before the arguments can be read. */
export class ActorsWanted extends Error {
  constructor(readonly names: readonly string[]) {
    super('Actors are asked for by name.')
  }
}

/** A page of a field that leads from one entity to many. */
export const pageOfField =
  (list: string, relation: Relation): Settle<PageSelection> =>
  (args, bind, inputs) => {
    const filter = { ...(args['filter'] as Filter | undefined) }
    const other = args['with'] as string | null | undefined
    const between = other == null ? {} : { between: [PARENT_ID, ...actorIds([other], inputs)] }
    return selected(list, relation, relation.order, args, { ...filter, ...between }, bind)
  }

/** A page of one of Query's lists. */
export const pageOfRoot =
  (list: RootList): Settle<PageSelection> =>
  (args, bind, inputs) => {
    const relation = ROOT_LISTS[list]
    const orderBy = args['orderBy'] as { field: string; direction: 'ASC' | 'DESC' } | null | undefined
    const column = orderBy ? ORDER_COLUMNS[orderBy.field] : undefined
    const order: Order =
      orderBy && column ? { columns: [column, 't.id'], direction: orderBy.direction } : relation.order
    return selected(list, relation, order, args, filterOfRoot(list, args, inputs), bind)
  }

function filterOfRoot(list: RootList, args: Arguments, inputs: Inputs): Filter {
  const filter = { ...(args['filter'] as Filter | undefined) }
  const { name, between } = filter
  if (list === 'actors' && name != null) return { ...filter, name: foldName(name as string) }
  if (list !== 'disputes' || between == null) return filter
  if ((between as string[]).length !== 2) throw new BadUserInput('between takes exactly two actors, ids or names.')
  return { ...filter, between: actorIds(between as string[], inputs) }
}

/** Throws ActorsWanted for names that have not been looked up. */
function actorIds(idsOrNames: readonly string[], { actors }: Inputs): string[] {
  const wanted = idsOrNames.filter((name) => nodeTypeOf(name) !== 'Actor' && !actors.has(name))
  if (wanted.length > 0) throw new ActorsWanted(wanted)
  return idsOrNames.map((name) => actors.get(name) ?? name)
}

function selected(
  list: string,
  relation: Relation,
  order: Order,
  input: PageInput,
  filter: Filter,
  bind: Bind,
): PageSelection {
  const page = toPage(list, order, input, filter)
  const { size, backward } = page
  const place = (value: unknown) => (value === PARENT_ID ? PARENT_ID : bind(value))
  return {
    // A filter's values are in the name, and so the name is a value too.
    list: Object.keys(filter).length > 0 ? bind(page.list) : page.list,
    size,
    backward,
    past: page.beyond !== null,
    order,
    filter: filterSql(relation, filter, place),
    beyond: page.beyond ? [beyond(order, backward, page.beyond.map(bind))] : [],
  }
}

const beyond = ({ columns, direction }: Order, backward: boolean, places: readonly string[]) =>
  `(${columns.join(', ')}) ${(direction === 'DESC') !== backward ? '<' : '>'} (${places.join(', ')})`

/** A page of search results. The name of the list is the query's, so that it is a value and no part of the text. */
export const pageOfSearch: Settle<Omit<SearchPiece, 'kind' | 'members'>> = (args, bind) => {
  const query = args['query'] as string
  const narrowing = { ...(args['filter'] as Filter | null | undefined), kinds: args['kinds'] }
  const page = toSearchPage(query, narrowing, args)
  const sought = soughtBy(query)
  return {
    sought: sought.kind === 'words' ? { ...sought, terms: bind(sought.terms) } : sought,
    offset: bind(page.offset),
    page: {
      list: bind(page.list),
      size: page.size,
      backward: false,
      past: page.beyond !== null,
      order: page.order,
      filter: filterSql({ filters: searchFilters }, narrowing, bind),
      beyond: [],
    },
  }
}
