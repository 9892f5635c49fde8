import { withQuery } from '../frame/links.js'

export const PAGE_INFO = `fragment Paging on PageInfo {
  hasNextPage
  endCursor
}`

/** What the fragment Paging gives. */
export interface Paging {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

/** Links through a list: to its beginning and on. Cursors lead forward only; the browser leads back. */
export function Pager({ href, paging, parameter = 'after' }: { href: string; paging: Paging; parameter?: string }) {
  const begun = new URLSearchParams(href.split('?')[1] ?? '').has(parameter)
  const on = paging.hasNextPage && paging.endCursor !== null
  if (!begun && !on) return null
  return (
    <nav class="pager" aria-label="Pages of this list">
      {begun && <a href={withQuery(href, { [parameter]: null })}>Back to the beginning</a>}
      {on && (
        <a rel="next" href={withQuery(href, { [parameter]: paging.endCursor })}>
          More
        </a>
      )}
    </nav>
  )
}
