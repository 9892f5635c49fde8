/** Addresses of the viewer's pages. Ids are encoded, so that no id can lead elsewhere. */
export const articleHref = (id: string) => `/article/${encodeURIComponent(id)}`

/** An article shows so many of its statements at a time, by their numbers. */
export const STATEMENTS_SHOWN = 100

/** The page of an article that begins with the hundred in which this number is. */
export function articlePageHref(id: string, number: number): string {
  const first = Math.floor((number - 1) / STATEMENTS_SHOWN) * STATEMENTS_SHOWN + 1
  return first > 1 ? `${articleHref(id)}?from=${first}` : articleHref(id)
}

/** The very words of a statement in its article. */
export const statementHref = ({ id, number, article }: Located) =>
  `${articlePageHref(article.id, number)}#${encodeURIComponent(id)}`

interface Located {
  readonly id: string
  readonly number: number
  readonly article: { readonly id: string }
}

export const disputeHref = (id: string) => `/dispute/${encodeURIComponent(id)}`
export const actorHref = (id: string) => `/actor/${encodeURIComponent(id)}`
export const eventHref = (id: string) => `/event/${encodeURIComponent(id)}`

/** The disputes between two actors, in the picture of who disputes whom. */
export const pairHref = (one: string, other: string) =>
  `/network?${new URLSearchParams({ one, other }).toString()}#between`

/** An address on the web, or null for one that a browser would run or read from the disk. */
export function outsideHref(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** The same address with some of its query changed; null takes a parameter away. */
export function withQuery(href: string, changes: Readonly<Record<string, string | null>>): string {
  const [path = '', query = ''] = href.split('?')
  const search = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) search.delete(name)
    else search.set(name, value)
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The playground with an operation and its variables. */
export function playgroundHref(operation: string, variables: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams({ query: operation, variables: JSON.stringify(variables, null, 2) })
  return `/playground/?${search.toString()}`
}
