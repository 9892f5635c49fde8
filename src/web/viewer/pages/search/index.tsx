import { definePage, type Address, type Variables } from '../../frame/page.js'
import { counted, Facets, Nothing, Pager, plain, Words, type FacetsData } from '../../parts/index.js'
import { Hit } from './hit.js'
import { operation, type SearchData } from './operation.js'

const wordsOf = ({ query }: Address) => (query.get('q') ?? '').trim()

/** What holds some words, best first, or what came in last; with ways to narrow it. */
export const search = definePage<SearchData>({
  path: '/search',
  navigation: 'Search',
  operation,
  variables,
  view(data, address) {
    const words = wordsOf(address)
    const { hits, complete } = data.searchFacets
    return {
      title: words === '' ? 'Search' : `${plain(words)}: search`,
      body: (
        <div class="search-page">
          <header>
            <h1>{words === '' ? 'What came in last' : <Words>{words}</Words>}</h1>
            <p class="note">
              {words === '' && `Type words above to look through everything. Here are ${newest(data.searchFacets)}.`}
              {words !== '' && hits > 0 && `${complete ? '' : 'More than '}${counted(hits, 'hit')}`}
            </p>
          </header>
          {words !== '' && hits === 0 && <Nothing>Nothing holds all these words. Try fewer.</Nothing>}
          {words === '' && hits === 0 && <Nothing>There is nothing of this kind yet.</Nothing>}
          <div class="found">
            <Facets counts={data.searchFacets} href={address.href} label="Narrow the search" />
            <ol class="hits">
              {data.search.nodes.map((found) => (
                <li>
                  <Hit found={found} />
                </li>
              ))}
            </ol>
          </div>
          <Pager href={address.href} paging={data.search.pageInfo} />
        </div>
      ),
    }
  },
})

/** What is browsed where no words are given. */
const newest = ({ hits, complete }: FacetsData) =>
  complete ? counted(hits, 'hit') : `${counted(hits, 'hit')} among the newest thousand`

/** Parameters of the address as the operation's variables; the schema says what is wrong with them. */
function variables(address: Address): Variables {
  const { query } = address
  const kinds = query.getAll('kind').filter(Boolean)
  const given = {
    actor: query.get('actor'),
    publisher: query.get('publisher'),
    datedFrom: query.get('from'),
    datedBefore: query.get('before'),
  }
  const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== ''))
  return {
    query: wordsOf(address),
    kinds: kinds.length > 0 ? kinds : null,
    filter: Object.keys(filter).length > 0 ? filter : null,
    after: query.get('after'),
  }
}
