const search = new URLSearchParams(location.search)
const query = search.get('query')

/** The operation and variables (JSON) that the address gives: /playground/?query=...&variables=...; null where it gives none. */
export const given = query === null ? null : { query, variables: search.get('variables') ?? '' }
