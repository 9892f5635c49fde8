import { getOperationAST, parse, specifiedRules, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { buildGainsaySchema, costOf, limitRules } from '../../src/graphql/index.js'
import { graphql } from '../../src/web/viewer/frame/graphql.js'
import { pages } from '../../src/web/viewer/pages/index.js'

const schema = buildGainsaySchema()
const production = readConfig({ NODE_ENV: 'production' })
const limits = limitRules({
  maxDepth: production.MAX_DEPTH,
  maxAliases: production.MAX_ALIASES,
  maxFields: production.MAX_FIELDS,
  maxDirectives: production.MAX_DIRECTIVES,
  maxFragments: production.MAX_FRAGMENTS,
})
/** Pages that one reader may open in a minute, at least. */
const PAGES_A_MINUTE = 60

describe.each(pages.map((page) => [page.path, page] as const))('the operation of %s', (_path, { operation }) => {
  const document = parse(operation)

  it('is one query of the public schema', () => {
    expect(validate(schema, document, specifiedRules)).toEqual([])
    expect(getOperationAST(document)?.operation).toBe('query')
  })

  it('keeps to the limits of production, and lets a reader go on', () => {
    expect(validate(schema, document, limits)).toEqual([])
    const cost = costOf(schema, document, getOperationAST(document)!, {})
    expect(cost).toBeLessThanOrEqual(production.RATE_LIMIT / PAGES_A_MINUTE)
  })
})

describe('a document', () => {
  it('has each fragment once, behind the operation, without the indentation of its code', () => {
    const name = 'fragment Name on Actor {\n  name\n}'
    const both = graphql`
      fragment Both on Dispute {
        id
      }
      ${name}
    `
    expect(graphql`
      {
        feeds
      }
      ${name}
      ${both}
    `).toBe('{\n  feeds\n}\n\nfragment Name on Actor {\n  name\n}\n\nfragment Both on Dispute {\n  id\n}')
  })
})
