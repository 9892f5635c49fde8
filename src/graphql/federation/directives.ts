import { DEFAULT_PAGE } from '../paging.js'

/** Seconds that an answer may be kept. Linking changes lists oftener than what is known of one node. */
const LIST = '@cacheControl(maxAge: 30)'
const NODE = '@cacheControl(maxAge: 60)'

const entity = (...keys: string[]) => [...keys.map((fields) => `@key(fields: "${fields}")`), NODE]

/** What a supergraph is told of the schema: directives by coordinate, `Type` or `Type.field`. */
export const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  // Entities: nodes by their ids, and by the names that the rest of the world has for them.
  Article: entity('id', 'url'),
  Statement: entity('id'),
  Actor: entity('id', 'wikidataId'),
  Event: entity('id'),
  Dispute: entity('id'),
  Membership: entity('actor { id } organization { id } role'),

  // Values that other subgraphs may define as well.
  PageInfo: ['@shareable'],
  TextSpan: ['@shareable'],
  Evidence: ['@shareable'],
  UserError: ['@shareable'],

  // Names of rules of reading change as reading gets better: clients of a supergraph should not build on them.
  'Statement.rule': ['@inaccessible', '@tag(name: "explain")'],
  // A contract variant may leave out what is for people who check, or the way in.
  'DisputeReason.rule': ['@tag(name: "explain")'],
  'Mutation.ingestArticle': ['@tag(name: "ingest")', '@cost(weight: 100)'],

  'Query.node': [NODE],
  'Query.nodes': [NODE, '@listSize(assumedSize: 100)'],
  'Query.article': [NODE],
  'Query.statement': [NODE],
  'Query.actor': [NODE],
  'Query.event': [NODE],
  'Query.dispute': [NODE],
  'Query.search': ['@cost(weight: 10)'],
}

/** What a supergraph is told of every list in pages: how long it keeps, and what the page arguments say of its size. */
export function pagedDirectives(args: readonly string[]): readonly string[] {
  const slicing = ['first', 'last'].filter((name) => args.includes(name)).map((name) => `"${name}"`)
  return [
    LIST,
    `@listSize(assumedSize: ${DEFAULT_PAGE}, slicingArguments: [${slicing.join(', ')}], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)`,
  ]
}
