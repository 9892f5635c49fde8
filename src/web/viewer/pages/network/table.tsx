import { withQuery } from '../../frame/links.js'
import { ActorLink, Bar, counted, DISPUTE_KIND_WORDS, DISPUTE_STATUS_WORDS, Moment, plain } from '../../parts/index.js'
import type { EdgeData } from './operation.js'
import { pairWords, toPair } from './picture.js'

const byName = new Intl.Collator('en')
const nameOf = ({ one, other }: EdgeData) => plain([one.name, other.name].sort(byName.compare).join(' '))

/** By what the table can be sorted; the first unless told. */
const ORDERS = {
  disputes: (a: EdgeData, b: EdgeData) => b.disputes - a.disputes,
  names: (a: EdgeData, b: EdgeData) => byName.compare(nameOf(a), nameOf(b)),
  latest: (a: EdgeData, b: EdgeData) => (b.lastActivityAt ?? '').localeCompare(a.lastActivityAt ?? ''),
} as const
type Order = keyof typeof ORDERS

const isOrder = (name: string | null): name is Order => name !== null && Object.hasOwn(ORDERS, name)

interface TableProps {
  readonly edges: readonly EdgeData[]
  readonly href: string
  readonly sort: string | null
}

/** The same as the drawing in rows. Its heads are links that sort it, so that it needs no script. */
export function Table({ edges, href, sort }: TableProps) {
  const order = isOrder(sort) ? sort : 'disputes'
  const rows = [...edges].sort(ORDERS[order])
  const most = Math.max(...edges.map(({ disputes }) => disputes))
  const head = (name: Order, title: string) => (
    <th scope="col" aria-sort={name === order ? (name === 'names' ? 'ascending' : 'descending') : undefined}>
      <a href={`${withQuery(href, { sort: name === 'disputes' ? null : name })}#pairs`}>{title}</a>
    </th>
  )
  return (
    <table class="pairs">
      <caption class="unseen">Pairs who stand on different sides of disputes</caption>
      <thead>
        <tr>
          {head('names', 'Who')}
          {head('disputes', 'Disputes')}
          {head('latest', 'Last active')}
        </tr>
      </thead>
      <tbody>
        {rows.map((edge) => (
          <Row edge={edge} most={most} href={href} />
        ))}
      </tbody>
    </table>
  )
}

/** Two who stand against each other; the script of a large drawing reads them here. */
function Row({ edge, most, href }: { edge: EdgeData; most: number; href: string }) {
  return (
    <tr data-one={edge.one.id} data-other={edge.other.id} data-disputes={edge.disputes}>
      <td>
        <ActorLink actor={edge.one} /> and <ActorLink actor={edge.other} />
        <p class="note">{ofWhatSort(edge)}</p>
      </td>
      <td class="amount">
        <a href={toPair(href, edge)} aria-label={pairWords(edge)}>
          {counted(edge.disputes, 'dispute')}
        </a>
        <Bar share={edge.disputes / most} />
      </td>
      <td>
        <Moment at={edge.lastActivityAt} />
      </td>
    </tr>
  )
}

/** "Yes or no 2, Which value 1; Contested 3" */
function ofWhatSort({ kinds, statuses }: EdgeData): string {
  const ofKinds = kinds.map(({ kind, disputes }) => `${DISPUTE_KIND_WORDS[kind]} ${disputes}`)
  const ofStatuses = statuses.map(({ status, disputes }) => `${DISPUTE_STATUS_WORDS[status]} ${disputes}`)
  return `${ofKinds.join(', ')}; ${ofStatuses.join(', ')}`
}
