import { ApolloProvider } from '@apollo/client/react'
import { createRoot } from 'react-dom/client'
import { client } from './client'
import { Page } from './Page'

const place = document.getElementById('page')
if (!place) throw new Error('The page has no place for its content.')
createRoot(place).render(
  <ApolloProvider client={client}>
    <Page />
  </ApolloProvider>,
)
