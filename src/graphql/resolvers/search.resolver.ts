import { Arg, Args, Ctx, createUnionType, Query, Resolver } from 'type-graphql'
import { nodeTypeOf } from '../../model/index.js'
import { SEARCH_CAP, type Row } from '../../store/index.js'
import type { Context } from '../context.js'
import { SearchKindEnum } from '../enums.js'
import { Connection, toSearchPage } from '../paging.js'
import { SearchFilter } from '../types/inputs.js'
import { connectionOf, edgeOf, ForwardArgs } from '../types/common.js'
import { ActorType, ArticleType, DisputeType, EventType, StatementType } from '../types/nodes.js'

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search can find.',
  types: () => [ArticleType, StatementType, ActorType, EventType, DisputeType] as const,
  resolveType: (value: { id: string }) => nodeTypeOf(value.id) ?? undefined,
})

const SearchConnection = connectionOf(
  'Search',
  () => SearchResult,
  edgeOf('Search', () => SearchResult),
)

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Full-text search, best first; without a text, the newest 1000 of what is kept, what came in last first. Any text is a valid query.',
  })
  search(
    @Arg('query', () => String, { description: 'Words that must all occur; at most 16 of them count.' }) query: string,
    @Arg('kinds', () => [SearchKindEnum], { nullable: true, description: 'What to search; everything unless told.' })
    kinds: string[] | undefined,
    @Arg('filter', () => SearchFilter, { nullable: true, description: 'Which of what is found.' })
    filter: SearchFilter | undefined,
    @Args(() => ForwardArgs) input: ForwardArgs,
    @Ctx() { loaders }: Context,
  ): Connection {
    const narrowing = { ...filter, kinds }
    const page = toSearchPage(query, narrowing, input)
    const { offset } = page
    const search = loaders.graph.search(query, narrowing)
    const read = async (): Promise<Row[]> => {
      const hits = await search.page(Math.min(page.limit, Math.max(0, SEARCH_CAP - offset)), offset)
      const nodes = await Promise.all(hits.map((hit) => loaders.node(hit.id)))
      return nodes.flatMap((node, i) => (node ? [{ ...node, $: [offset + i] }] : []))
    }
    return new Connection(page, loaders.budget, read, () => search.count())
  }
}
