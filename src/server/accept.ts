const GRAPHQL_RESPONSE = 'application/graphql-response+json'

/**
 * Whether an Accept header ranks application/graphql-response+json above application/json: by q, then by order.
 * Wildcards count as application/json, the media type that every client reads.
 */
export function prefersGraphQLResponse(accept: string | undefined): boolean {
  const ranges = (accept ?? '').slice(0, 1_000).split(',').map(rankOf)
  const best = (fits: (type: string) => boolean) => Math.max(0, ...ranges.filter((r) => fits(r.type)).map((r) => r.q))
  const asked = best((type) => type === GRAPHQL_RESPONSE)
  const json = best((type) => ['application/json', 'application/*', '*/*'].includes(type))
  if (asked !== json) return asked > json
  return asked > 0 && ranges.find(({ type, q }) => q === asked && type !== '')?.type === GRAPHQL_RESPONSE
}

function rankOf(range: string): { type: string; q: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
  return { type, q: Number.isFinite(q) ? q : 0 }
}
