import { definePage } from '../frame/page.js'
import { graphql } from '../frame/graphql.js'
import {
  DISPUTE_CARD,
  DisputeCard,
  Nothing,
  PAGE_INFO,
  Pager,
  type DisputeCardData,
  type Paging,
} from '../parts/index.js'

interface HomeData {
  readonly disputes: {
    readonly totalCount: number
    readonly nodes: readonly DisputeCardData[]
    readonly pageInfo: Paging
  }
}

/** The newest disputes, what came in lately, and how the feeds are doing. */
export const home = definePage<HomeData>({
  path: '/',
  navigation: 'Disputes',
  operation: graphql`
    # What is disputed, what was said last first.
    query NewestDisputes($after: String) {
      disputes(first: 8, after: $after) {
        totalCount
        nodes {
          ...DisputeCard
        }
        pageInfo {
          ...Paging
        }
      }
    }
    ${DISPUTE_CARD}
    ${PAGE_INFO}
  `,
  variables: ({ query }) => ({ after: query.get('after') }),
  view: ({ disputes }, { href }) => ({
    title: 'Gainsay',
    body: (
      <>
        <h1 class="unseen">Newest disputes</h1>
        {disputes.nodes.length === 0 && <Nothing>Nothing is disputed yet. Ingest articles to begin.</Nothing>}
        <div class="cards">
          {disputes.nodes.map((dispute) => (
            <DisputeCard dispute={dispute} />
          ))}
        </div>
        <Pager href={href} paging={disputes.pageInfo} />
      </>
    ),
  }),
})
