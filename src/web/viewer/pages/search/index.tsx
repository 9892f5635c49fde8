import { definePage, type Address, type Variables } from '../../frame/page.js'
import { counted, Nothing, Pager, plain, Words } from '../../parts/index.js'
import { Facets } from './facets.js'
import { Hit } from './hit.js'
import { operation, type SearchData } from './operation.js'

const wordsOf = ({ query }: Address) => (query.get('q') ?? '').trim()

/** What holds some words, best first, with ways to narrow it. */
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
            <h1>{words === '' ? 'Search' : <Words>{words}</Words>}</h1>
            <p class="note">
              {words === '' && 'Type words above: what is found holds them all.'}
              {words !== '' && hits > 0 && `${complete ? '' : 'More than '}${counted(hits, 'hit')}`}
            </p>
          </header>
          {words !== '' && hits === 0 && <Nothing>Nothing holds all these words. Try fewer.</Nothing>}
          <div class="found">
            <Facets counts={data.searchFacets} address={address} />
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
