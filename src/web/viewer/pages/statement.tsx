import { articleHref, statementHref } from '../frame/links.js'
import { graphql } from '../frame/graphql.js'
import { definePage } from '../frame/page.js'

const operation = graphql`
  # Where a statement stands: in which article and text, at which place.
  query Statement($id: ID!) {
    statement(id: $id) {
      id
      number
      revision {
        number
      }
      article {
        id
        revision
      }
    }
  }
`

interface StatementData {
  readonly statement: {
    readonly id: string
    readonly number: number
    readonly revision: { readonly number: number }
    readonly article: { readonly id: string; readonly revision: number }
  } | null
}

/** Leads to the words of a statement in its article, or in the earlier text that had them. */
export const statement = definePage<StatementData>({
  path: '/statement/:id',
  operation,
  variables: ({ parameters }) => ({ id: parameters['id'] }),
  view({ statement }) {
    if (!statement) return null
    const { article, revision } = statement
    if (revision.number === article.revision) return { elsewhere: statementHref(statement) }
    return { elsewhere: `${articleHref(article.id)}/revisions?from=${revision.number}&to=${article.revision}` }
  },
})
