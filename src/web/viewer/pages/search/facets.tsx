import { withQuery } from '../../frame/links.js'
import type { Address } from '../../frame/page.js'
import { dateWords, plain, Words } from '../../parts/index.js'
import type { Facets as Counts, SearchKind } from './operation.js'

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

/** Ways to narrow what was found, each with how much it leaves; what is chosen already can be taken back. */
export function Facets({ counts, address }: { counts: Counts; address: Address }) {
  const to = (changes: Record<string, string | null>) => withQuery(address.href, { after: null, ...changes })
  const has = (name: string) => address.query.has(name)
  const kinds = counts.kinds.map(({ kind, hits }) => ({ words: KIND_WORDS[kind], hits, href: to({ kind }) }))
  const people = (name: string, list: Counts['actors']) =>
    list.map(({ actor, hits }) => ({ words: actor.name, hits, href: to({ [name]: actor.id }) }))
  const periods = counts.periods.map(({ from, before, hits }) => ({
    words: dateWords(from, Date.parse(before) - Date.parse(from) > MONTH ? 'YEAR' : 'MONTH'),
    hits,
    href: to({ from, before }),
  }))
  return (
    <nav class="facets" aria-label="Narrow the search">
      <Group title="Kind" choices={kinds} undo={has('kind') ? to({ kind: null }) : null} />
      <Group title="Who" choices={people('actor', counts.actors)} undo={has('actor') ? to({ actor: null }) : null} />
      <Group title="When" choices={periods} undo={has('from') ? to({ from: null, before: null }) : null} />
      <Group
        title="Published by"
        choices={people('publisher', counts.publishers)}
        undo={has('publisher') ? to({ publisher: null }) : null}
      />
    </nav>
  )
}

function Group({ title, choices, undo }: { title: string; choices: readonly Choice[]; undo: string | null }) {
  if (choices.length === 0 && undo === null) return null
  return (
    <div class="facet">
      <h2>{title}</h2>
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
