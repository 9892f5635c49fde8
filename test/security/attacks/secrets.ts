import { getIntrospectionQuery } from 'graphql'
import { type Attack } from '../attacked.js'
import { INGEST, KEY, times } from './forge.js'

/** Attacks by what is not for everybody. */
export const SECRETS: readonly Attack[] = [
  ['the whole schema', (a) => a.ask(getIntrospectionQuery()), 'GRAPHQL_VALIDATION_FAILED'],
  ['one type of it', (a) => a.ask('{ __type(name: "Query") { name } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['the schema by federation', (a) => a.ask('{ _service { sdl } }'), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a field by suggestion',
    (a) => a.ask('{ artickles { totalCount } }'),
    /^(?!.*Did you mean).*GRAPHQL_VALIDATION_FAILED/s,
  ],
  ['a mutation without a key', (a) => a.ask(INGEST), 'UNAUTHENTICATED'],
  ['a mutation with a wrong key', (a) => a.ask(INGEST, {}, { authorization: 'Bearer wrong' }), 'UNAUTHENTICATED'],
  [
    'a mutation with a key of another scheme',
    (a) => a.ask(INGEST, {}, { authorization: `Basic ${KEY}` }),
    'UNAUTHENTICATED',
  ],
  [
    'mutations by the hundred',
    (a) => a.ask(`mutation { ${times(100, (i) => `m${i}: ingestArticle(input: { text: "x" }) { outcome }`)} }`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['metrics', (a) => a.request('/metrics'), 401],
  ['the playground', (a) => a.request('/playground/'), 404],
  ['a file of the server', (a) => a.request('/playground/..%2f..%2f..%2fpackage.json'), 404],
  ['the environment', (a) => a.request('/.env'), 404],
  ['traces', (a) => a.ask('{ __typename }', {}, { 'apollo-federation-include-trace': 'ftv1' }), /^(?!.*ftv1)/s],
]
