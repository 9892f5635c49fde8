import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { COUNTED_PER_ROW, type Facet } from '../../store/index.js'
import type { Context } from '../context.js'
import { SearchKindEnum } from '../enums.js'
import { toSearchPage } from '../paging.js'
import { ActorFacet, SearchFacets } from '../types/facets.js'
import { SearchFilter } from '../types/inputs.js'
import { ActorType } from '../types/nodes.js'

/** Months are told apart where there are no more between the first and the last. */
const MOST_MONTHS = 24

@Resolver()
export class SearchFacetsResolver {
  @Query(() => SearchFacets, { description: 'What `search` finds under the same arguments, counted up.' })
  async searchFacets(
    @Arg('query', () => String, { description: 'Words that must all occur; at most 16 of them count.' }) query: string,
    @Arg('kinds', () => [SearchKindEnum], { nullable: true, description: 'What to search; everything unless told.' })
    kinds: string[] | undefined,
    @Arg('filter', () => SearchFilter, { nullable: true, description: 'Which of what is found.' })
    filter: SearchFilter | undefined,
    @Ctx() { loaders }: Context,
  ) {
    const narrowing = { ...filter, kinds }
    toSearchPage(query, narrowing, {})
    const facets = await loaders.graph.search(query, narrowing).facets()
    loaders.budget.spend(Math.ceil(facets.hits / COUNTED_PER_ROW))
    return {
      ...facets,
      kinds: facets.kinds.map(({ value, hits }) => ({ kind: value, hits })),
      periods: periodsOf(facets.months),
    }
  }
}

@Resolver(() => ActorFacet)
export class ActorFacetResolver {
  @FieldResolver(() => ActorType, { description: 'The actor.' })
  actor(@Root() { value }: Facet, @Ctx() { loaders }: Context) {
    return loaders.node(value)
  }
}

/** Months as they are, or added up to years where they span more than two. */
function periodsOf(months: readonly Facet[]) {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const byMonth = number(last.value) - number(first.value) < MOST_MONTHS
  const periods = new Map<string, number>()
  for (const { value, hits } of months) {
    const period = byMonth ? value : value.slice(0, 4)
    periods.set(period, (periods.get(period) ?? 0) + hits)
  }
  return [...periods].map(([period, hits]) => ({ from: firstMoment(period), before: nextMoment(period), hits }))
}

/** Months since the year 0. */
const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const firstMoment = (period: string) => `${period.padEnd(7, '-01')}-01T00:00:00.000Z`

function nextMoment(period: string): string {
  const months = period.length === 4 ? (Number(period) + 1) * 12 : number(period) + 1
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return firstMoment(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`)
}
