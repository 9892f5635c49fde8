import { useQuery } from '@apollo/client/react'
import { DisputeSummary } from './DisputeSummary'
import { graphql } from './gql'
import type { DisputeStatus } from './gql/graphql'

const DISPUTES = graphql(`
  query Disputes($first: Int!, $after: String, $filter: DisputeFilter) {
    disputes(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          ...DisputeSummary
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

interface Props {
  readonly status: DisputeStatus | undefined
  readonly onChoose: (id: string) => void
}

const PAGE = 3

/** Disputes, latest activity first; the cache joins the pages. */
export function DisputeList({ status, onChoose }: Props) {
  const filter = status ? { status: [status] } : null
  const { data, error, fetchMore } = useQuery(DISPUTES, { variables: { first: PAGE, filter } })
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p>Reading ...</p>
  const { edges, pageInfo, totalCount } = data.disputes
  return (
    <section>
      <p>
        {edges.length} of {totalCount}
      </p>
      <ol>
        {edges.map(({ node }) => (
          <DisputeSummary key={node.id} dispute={node} onChoose={onChoose} />
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <button onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>More</button>
      )}
    </section>
  )
}
