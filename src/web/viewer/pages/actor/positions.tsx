import { eventHref } from '../../frame/links.js'
import {
  counted,
  Moment,
  PAGE_INFO,
  Pager,
  QUOTATION,
  Quotation,
  Words,
  type PagesOf,
  type QuotationData,
} from '../../parts/index.js'

/** What an actor says about each event; `$positions` and `$changes` are cursors. */
export const POSITIONS = `fragment Positions on Actor {
  positions(first: 5, after: $positions) {
    totalCount
    nodes {
      firstSaidAt
      lastSaidAt
      event {
        id
        label
      }
      statements(first: 4) {
        totalCount
        nodes {
          ...Quotation
        }
      }
      changes {
        question
      }
    }
    pageInfo {
      ...Paging
    }
  }
  changes(first: 5, after: $changes) {
    totalCount
    nodes {
      question
      earlier {
        ...Quotation
      }
      later {
        ...Quotation
      }
    }
    pageInfo {
      ...Paging
    }
  }
}

${QUOTATION}

${PAGE_INFO}`

interface PositionData {
  readonly firstSaidAt: string | null
  readonly lastSaidAt: string | null
  readonly event: { readonly id: string; readonly label: string }
  readonly statements: { readonly totalCount: number; readonly nodes: readonly QuotationData[] }
  readonly changes: readonly { readonly question: string }[]
}

interface ChangeData {
  readonly question: string
  readonly earlier: QuotationData
  readonly later: QuotationData
}

/** What the fragment Positions gives. */
export interface PositionsData {
  readonly positions: PagesOf<PositionData>
  readonly changes: PagesOf<ChangeData>
}

/** What it said about each event, in the order said. */
export function Positions({ actor, href }: { actor: PositionsData & { readonly id: string }; href: string }) {
  const { nodes, pageInfo } = actor.positions
  return (
    <>
      {nodes.map((position) => (
        <Position position={position} speaker={actor.id} />
      ))}
      <Pager
        href={href}
        paging={pageInfo}
        parameter="positions"
        of={{ id: 'positions', title: 'Positions by event' }}
      />
    </>
  )
}

function Position({ position, speaker }: { position: PositionData; speaker: string }) {
  const { event, statements } = position
  const more = statements.totalCount - statements.nodes.length
  return (
    <article class="position">
      <PositionHead position={position} />
      <ol class="rail">
        {statements.nodes.map((statement) => (
          <li>
            <Quotation statement={statement} brief={statement.speaker?.id === speaker} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p class="note">
          <a href={eventHref(event.id)}>{counted(more, 'more statement')} in the event’s timeline</a>
        </p>
      )}
    </article>
  )
}

/** The event, when it was spoken of, and how the actor changed its position on it. */
function PositionHead({ position }: { position: PositionData }) {
  const { event, statements, changes, firstSaidAt, lastSaidAt } = position
  return (
    <header>
      <h3>
        <a href={eventHref(event.id)}>
          <Words>{event.label}</Words>
        </a>
      </h3>
      <p class="note">
        {counted(statements.totalCount, 'statement')} · <Moment at={firstSaidAt} />
        {lastSaidAt?.slice(0, 10) !== firstSaidAt?.slice(0, 10) && (
          <>
            {' to '}
            <Moment at={lastSaidAt} />
          </>
        )}
      </p>
      {changes.map(({ question }) => (
        <p class="changed">
          Changed its position: <Words>{question}</Words>
        </p>
      ))}
    </header>
  )
}

/** Where it took one position and later the opposite: the two beside each other, the earlier first. */
export function Changes({ actor, href }: { actor: PositionsData & { readonly id: string }; href: string }) {
  const { nodes, pageInfo } = actor.changes
  return (
    <>
      {nodes.map(({ question, earlier, later }) => (
        <article class="change">
          <h3 dir="auto">{question}</h3>
          <div class="sides">
            <Then word="First" statement={earlier} speaker={actor.id} />
            <Then word="Later" statement={later} speaker={actor.id} />
          </div>
        </article>
      ))}
      <Pager href={href} paging={pageInfo} parameter="changes" of={{ id: 'changes', title: 'Changes of position' }} />
    </>
  )
}

function Then({ word, statement, speaker }: { word: string; statement: QuotationData; speaker: string }) {
  return (
    <div class="side">
      <p class="stance">{word}</p>
      <Quotation statement={statement} brief={statement.speaker?.id === speaker} />
    </div>
  )
}
