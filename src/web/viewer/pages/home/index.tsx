import { definePage } from '../../frame/page.js'
import { DisputeCard, Nothing, Pager } from '../../parts/index.js'
import { Explore, Feeds, Lately } from './beside.js'
import { operation, type HomeData } from './operation.js'

/** The newest disputes, a way in by words, kinds, people, time and publishers, what came in lately, and how the feeds are doing. */
export const home = definePage<HomeData>({
  path: '/',
  navigation: 'Disputes',
  operation,
  variables: ({ query }) => ({ after: query.get('after') }),
  view: (data, { href }) => ({
    title: 'Gainsay',
    body: (
      <div class="home">
        <section class="front" aria-labelledby="disputes">
          <h1 id="disputes" class="unseen">
            Newest disputes
          </h1>
          {data.disputes.nodes.length === 0 && (
            <Nothing>
              Nothing is disputed yet. <code>gainsay ingest ARTICLES</code> begins.
            </Nothing>
          )}
          {data.disputes.nodes.map((dispute) => (
            <DisputeCard dispute={dispute} level="h2" />
          ))}
          <Pager href={href} paging={data.disputes.pageInfo} />
        </section>
        <div class="front-beside">
          <Explore counts={data.searchFacets} />
          <Lately articles={data.articles.nodes} />
          <Feeds feeds={data.feeds} />
        </div>
      </div>
    ),
  }),
})
