import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { foldName } from '../../model/index.js'
import { ORDER_COLUMNS, ROOT_LISTS, type Order, type RootList, type Row } from '../../store/index.js'
import type { Context } from '../context.js'
import { BadUserInput } from '../errors.js'
import { toPage, type PageInput } from '../paging.js'
import { UrlScalar } from '../scalars.js'
import { NodeInterface, PageArgs } from '../types/common.js'
import { between } from './between.js'
import {
  ActorFilter,
  ArticleFilter,
  ArticleOrder,
  DisputeFilter,
  DisputeOrder,
  EventFilter,
  StatementFilter,
  StatementOrder,
} from '../types/inputs.js'
import {
  ActorConnection,
  ActorType,
  ArticleConnection,
  ArticleType,
  DisputeConnection,
  DisputeType,
  EventConnection,
  EventType,
  StatementConnection,
  StatementType,
} from '../types/nodes.js'

const filterArg = { nullable: true, description: 'Which of them.' }
const orderArg = { nullable: true, description: 'In which order.' }
/** As many nodes as one query may name. */
const MAX_IDS = 100

@Resolver()
export class QueryResolver {
  @Query(() => NodeInterface, { nullable: true, description: 'Whatever has this id; null where nothing has.' })
  node(
    @Arg('id', () => ID, { description: 'Any id, also one that was merged away.' }) id: string,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.node(id)
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: 'Whatever has these ids, in their order; at most 100.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'Any ids.' }) ids: string[], @Ctx() { loaders }: Context) {
    if (ids.length > MAX_IDS) throw new BadUserInput(`nodes takes at most ${MAX_IDS} ids.`)
    return Promise.all(ids.map((id) => loaders.node(id)))
  }

  @Query(() => ArticleType, { nullable: true, description: 'An article by id or by address; exactly one of them.' })
  async article(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | undefined,
    @Arg('url', () => UrlScalar, { nullable: true, description: 'Its canonical address.' }) url: string | undefined,
    @Ctx() { loaders, canonicalUrl }: Context,
  ) {
    onlyOne('article', { id, url })
    return id != null
      ? ofType('art', id, loaders.node(id))
      : (await loaders.graph.lookup('ArticleByUrl', [canonicalUrl(url ?? '')]))[0]
  }

  @Query(() => ArticleConnection, { description: 'Articles, newest first unless told.' })
  articles(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ArticleFilter, filterArg) filter: ArticleFilter | undefined,
    @Arg('orderBy', () => ArticleOrder, orderArg) orderBy: ArticleOrder | undefined,
    @Ctx() context: Context,
  ) {
    return list(context, 'articles', page, { ...filter }, orderBy)
  }

  @Query(() => StatementType, { nullable: true, description: 'A statement by id.' })
  statement(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: Context) {
    return ofType('stm', id, loaders.node(id))
  }

  @Query(() => StatementConnection, { description: 'Statements of the newest revisions, newest first unless told.' })
  statements(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => StatementFilter, filterArg) filter: StatementFilter | undefined,
    @Arg('orderBy', () => StatementOrder, orderArg) orderBy: StatementOrder | undefined,
    @Ctx() context: Context,
  ) {
    return list(context, 'statements', page, { ...filter }, orderBy)
  }

  @Query(() => ActorType, {
    nullable: true,
    description: 'By id, by Wikidata item, or by a name or alias that belongs to one actor only.',
  })
  async actor(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | undefined,
    @Arg('wikidataId', () => String, { nullable: true, description: 'Wikidata item, as Q423.' })
    wikidataId: string | undefined,
    @Arg('name', () => String, { nullable: true, description: 'A name; case and diacritics do not count.' })
    name: string | undefined,
    @Ctx() { loaders }: Context,
  ) {
    onlyOne('actor', { id, wikidataId, name })
    if (id != null) return ofType('act', id, loaders.node(id))
    if (wikidataId != null) return (await loaders.graph.lookup('ActorByWikidataId', [wikidataId]))[0]
    return loaders.actor(name ?? '')
  }

  @Query(() => ActorConnection, { description: 'Actors, those with most statements first.' })
  actors(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ActorFilter, filterArg) filter: ActorFilter | undefined,
    @Ctx() context: Context,
  ) {
    return list(context, 'actors', page, { ...filter, ...(filter?.name != null && { name: foldName(filter.name) }) })
  }

  @Query(() => EventType, { nullable: true, description: 'An event by id.' })
  event(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: Context) {
    return ofType('evt', id, loaders.node(id))
  }

  @Query(() => EventConnection, { description: 'Events, newest first.' })
  events(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EventFilter, filterArg) filter: EventFilter | undefined,
    @Ctx() context: Context,
  ) {
    return list(context, 'events', page, { ...filter })
  }

  @Query(() => DisputeType, { nullable: true, description: 'A dispute by id.' })
  dispute(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: Context) {
    return ofType('dsp', id, loaders.node(id))
  }

  @Query(() => DisputeConnection, { description: 'Disputes, latest activity first unless told.' })
  async disputes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DisputeFilter, filterArg) filter: DisputeFilter | undefined,
    @Arg('orderBy', () => DisputeOrder, orderArg) orderBy: DisputeOrder | undefined,
    @Ctx() context: Context,
  ) {
    return list(context, 'disputes', page, { ...filter, ...(await between(context, filter?.between)) }, orderBy)
  }
}

function list(
  context: Context,
  name: RootList,
  input: PageInput,
  filter: Readonly<Record<string, unknown>>,
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null,
) {
  const relation = ROOT_LISTS[name]
  const column = orderBy ? ORDER_COLUMNS[orderBy.field] : undefined
  const order: Order = orderBy && column ? { columns: [column, 't.id'], direction: orderBy.direction } : relation.order
  return context.loaders.root(relation, toPage(name, order, input, filter))
}

function onlyOne(field: string, keys: Readonly<Record<string, unknown>>): void {
  const given = Object.values(keys).filter((v) => v != null).length
  if (given !== 1) throw new BadUserInput(`${field} takes exactly one of ${Object.keys(keys).join(', ')}.`)
}

/** An id of another type names nothing here. */
const ofType = (prefix: string, id: string, node: Promise<Row | null>) => (id.startsWith(`${prefix}_`) ? node : null)
