import { withQuery } from '../frame/links.js'
import { ACTOR_LINK, type ActorLinkData } from './actor-link.js'
import { dateWords } from './moment.js'
import { plain, Words } from './words.js'

export const FACETS = `fragment Facets on SearchFacets {
  hits
  complete
  kinds {
    kind
    hits
  }
  actors {
    hits
    actor {
      ...ActorLink
    }
  }
  publishers {
    hits
    actor {
      ...ActorLink
    }
  }
  periods {
    from
    before
    hits
  }
}

${ACTOR_LINK}`

export type SearchKind = 'ACTOR' | 'ARTICLE' | 'DISPUTE' | 'EVENT' | 'STATEMENT'

interface ActorFacet {
  readonly hits: number
  readonly actor: ActorLinkData
}

/** What the fragment Facets gives. */
export interface FacetsData {
  readonly hits: number
  readonly complete: boolean
  readonly kinds: readonly { readonly kind: SearchKind; readonly hits: number }[]
  readonly actors: readonly ActorFacet[]
  readonly publishers: readonly ActorFacet[]
  readonly periods: readonly { readonly from: string; readonly before: string; readonly hits: number }[]
}

const KIND_WORDS: Record<SearchKind, string> = {
  DISPUTE: 'Disputes',
  STATEMENT: 'Statements',
  ARTICLE: 'Articles',
  EVENT: 'Events',
  ACTOR: 'Actors',
}

/** Of a facet this many are offered: the most frequent. */
const MOST = 8
/** Longer than a month and a day, a period is a year. */
const MONTH = 32 * 86_400_000

interface Choice {
  readonly words: string
  readonly hits: number
  readonly href: string
}

interface FacetsProps {
  readonly counts: FacetsData
  /** The address of the search that was counted up. */
  readonly href: string
  /** Under which heading they stand. */
  readonly level?: 'h2' | 'h3'
  readonly label: string
}

/** Ways to narrow what was found, each with how much it leaves; what is chosen already can be taken back. */
export function Facets({ counts, href, level = 'h2', label }: FacetsProps) {
  const to = (changes: Record<string, string | null>) => withQuery(href, { after: null, ...changes })
  const query = new URLSearchParams(href.split('?')[1])
  const has = (name: string) => query.has(name)
  const kinds = counts.kinds.map(({ kind, hits }) => ({ words: KIND_WORDS[kind], hits, href: to({ kind }) }))
  const people = (name: string, list: FacetsData['actors']) =>
    list.map(({ actor, hits }) => ({ words: actor.name, hits, href: to({ [name]: actor.id }) }))
  const periods = counts.periods.map(({ from, before, hits }) => ({
    words: dateWords(from, Date.parse(before) - Date.parse(from) > MONTH ? 'YEAR' : 'MONTH'),
    hits,
    href: to({ from, before }),
  }))
  return (
    <nav class="facets" aria-label={label}>
      <Group level={level} title="Kind" choices={kinds} undo={has('kind') ? to({ kind: null }) : null} />
      <Group
        level={level}
        title="Who"
        choices={people('actor', counts.actors)}
        undo={has('actor') ? to({ actor: null }) : null}
      />
      <Group
        level={level}
        title="When"
        choices={periods}
        undo={has('from') ? to({ from: null, before: null }) : null}
      />
      <Group
        level={level}
        title="Published by"
        choices={people('publisher', counts.publishers)}
        undo={has('publisher') ? to({ publisher: null }) : null}
      />
    </nav>
  )
}

interface GroupProps {
  readonly level: 'h2' | 'h3'
  readonly title: string
  readonly choices: readonly Choice[]
  readonly undo: string | null
}

function Group({ level: Heading, title, choices, undo }: GroupProps) {
  if (choices.length === 0 && undo === null) return null
  return (
    <div class="facet">
      <Heading>{title}</Heading>
      <ul>
        {undo !== null && (
          <li>
            <a class="undo" href={undo} aria-label={`${title}: all again`}>
              ← all
            </a>
          </li>
        )}
        {choices.slice(0, MOST).map(({ words, hits, href }) => (
          <li>
            <a href={href} aria-label={`${plain(words)}, ${hits}`}>
              <Words>{words}</Words>
            </a>{' '}
            <span class="note">{hits}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
