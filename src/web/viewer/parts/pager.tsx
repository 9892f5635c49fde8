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

interface PagerProps {
  readonly href: string
  readonly paging: Paging
  /** The part of the query that holds the cursor. */
  readonly parameter?: string
  /** Where a page has several lists: the id and the title of this one's section. */
  readonly of?: { readonly id: string; readonly title: string }
}

/** Links through a list: to its beginning and on. Cursors lead forward only; the browser leads back. */
export function Pager({ href, paging, parameter = 'after', of }: PagerProps) {
  const begun = new URLSearchParams(href.split('?')[1] ?? '').has(parameter)
  const on = paging.hasNextPage && paging.endCursor !== null
  if (!begun && !on) return null
  const to = (cursor: string | null) => `${withQuery(href, { [parameter]: cursor })}${of ? `#${of.id}` : ''}`
  return (
    <nav class="pager" aria-label={of ? `Pages of: ${of.title}` : 'Pages of this list'}>
      {begun && <a href={to(null)}>Back to the beginning</a>}
      {on && (
        <a rel="next" href={to(paging.endCursor)}>
          More
        </a>
      )}
    </nav>
  )
}
