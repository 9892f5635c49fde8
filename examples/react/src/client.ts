import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/**
 * One copy of each thing, by its type and id, wherever an answer has it. Pages of a list are joined, one list for each
 * filter and order; a single dispute is looked for among those of lists before the service is asked.
 */
const cache = new InMemoryCache({
  possibleTypes: { Node: ['Actor', 'Article', 'Dispute', 'Event', 'Statement'] },
  typePolicies: {
    Query: {
      fields: {
        disputes: relayStylePagination(['filter', 'orderBy']),
        dispute: {
          read: (_, { args, toReference }) => toReference({ __typename: 'Dispute', id: String(args?.['id']) }),
        },
      },
    },
  },
})

export const client = new ApolloClient({ link: new HttpLink({ uri: '/graphql' }), cache })
