import './inlineStyles'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './playground.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { ApiKeyField, authorization } from './apiKey'
import { exampleTabs } from './examples'
import { given } from './given'

const root = document.getElementById('playground')
if (!root) throw new Error('The page has no place for the playground.')

const fetcher: React.ComponentProps<typeof GraphiQL>['fetcher'] = async (operation, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...authorization(),
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  })
  return (await response.json()) as never
}

const opened = given ? { initialQuery: given.query, initialVariables: given.variables } : {}

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={given ? [given, ...exampleTabs] : exampleTabs}
    {...opened}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>Gainsay</GraphiQL.Logo>
    <GraphiQL.Footer>
      <ApiKeyField />
    </GraphiQL.Footer>
  </GraphiQL>,
)
