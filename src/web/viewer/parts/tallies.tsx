import { counted } from './words.js'

export interface Tally {
  /** The id of the section that shows them. */
  readonly section: string
  readonly count: number
  /** "dispute", "disputes" */
  readonly one: string
  readonly more?: string
}

/** How much there is of what, each leading to its section of the page. Sections that are empty are not there. */
export function Tallies({ of }: { of: readonly Tally[] }) {
  return (
    <nav class="tallies" aria-label="On this page">
      <ul>
        {of
          .filter(({ count }) => count > 0)
          .map(({ section, count, one, more }) => (
            <li>
              <a href={`#${section}`}>{counted(count, one, more)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
