import type { Foreign } from './supergraph.js'

const LINK = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`

/** Knows what actors look like, by their Wikidata items. */
export const portraits: Foreign = {
  name: 'portraits',
  sdl: `${LINK('"@key"')}
    type Query { portraits: [Actor!]! }
    type Actor @key(fields: "wikidataId") {
      wikidataId: String
      portrait: String!
    }`,
  resolvers: {
    Query: { portraits: () => [{ wikidataId: 'Q423' }] },
    Actor: {
      __resolveReference: (actor: object) => actor,
      portrait: ({ wikidataId }: { wikidataId: string }) => `https://portraits.example/${wikidataId}.jpg`,
    },
  },
}

/** A reader's clippings: articles by their addresses, and nothing else known of them. */
export const clippings = (urls: readonly string[]): Foreign => ({
  name: 'clippings',
  sdl: `${LINK('"@key"')}
    scalar URL
    type Query { clippings: [Clipping!]! }
    type Clipping { note: String! article: Article }
    type Article @key(fields: "url", resolvable: false) { url: URL }`,
  resolvers: {
    Query: { clippings: () => urls.map((url, i) => ({ note: `clipping ${i}`, article: { url } })) },
  },
})
