import { withQuery } from '../frame/links.js'

interface ChoicesProps {
  readonly label: string
  readonly href: string
  /** The part of the query that is chosen. */
  readonly parameter: string
  /** Null stands for what holds where nothing is chosen. */
  readonly options: readonly (readonly [value: string | null, words: string])[]
  readonly chosen: string | null
}

/** One of a few, each a link; a list that is narrowed otherwise begins anew. */
export function Choices({ label, href, parameter, options, chosen }: ChoicesProps) {
  return (
    <nav class="choices" aria-label={label}>
      <span class="note" aria-hidden="true">
        {label}
      </span>
      <ul>
        {options.map(([value, words]) => (
          <li>
            <a
              href={withQuery(href, { [parameter]: value, after: null })}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface DisputedChoiceProps {
  readonly href: string
  readonly query: URLSearchParams
  /** What those are called that are disputed. */
  readonly words: string
}

/** All of a list, or those in disputes; `disputed` in the query tells which. */
export function DisputedChoice({ href, query, words }: DisputedChoiceProps) {
  return (
    <Choices
      label="Disputes"
      href={href}
      parameter="disputed"
      options={[
        [null, 'All'],
        ['yes', words],
      ]}
      chosen={query.has('disputed') ? 'yes' : null}
    />
  )
}
