import { useQuery } from '@apollo/client/react'
import { graphql } from './gql'

const DISPUTE = graphql(`
  query Dispute($id: ID!) {
    dispute(id: $id) {
      id
      question
      timeline(first: 20) {
        edges {
          node {
            id
            text
            saidAt
            speaker {
              id
              name
            }
            article {
              id
              headline
              publisher {
                id
                name
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** What was said in a dispute, in order. Its question is there at once, since the list has read it. */
export function DisputeDetail({ id }: { readonly id: string }) {
  const { data, dataState, error } = useQuery(DISPUTE, { variables: { id }, returnPartialData: true })
  if (error) return <p role="alert">{error.message}</p>
  const dispute = data?.dispute
  return (
    <article>
      <h2>{dispute?.question}</h2>
      {dataState === 'complete' ? (
        <ol>
          {data.dispute?.timeline.edges.map(({ node: { id: key, text, speaker, article } }) => (
            <li key={key}>
              {speaker?.name ?? 'Somebody'}: {text}{' '}
              <cite>
                {article.publisher?.name}, {article.headline}
              </cite>
            </li>
          ))}
        </ol>
      ) : (
        <p>Reading ...</p>
      )}
    </article>
  )
}
