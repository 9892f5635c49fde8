import type { DisputeKind, DisputeStatus, Stance } from '../../../model/index.js'
import { disputeHref } from '../frame/links.js'
import { ActorLinks, type ActorLinkData } from './actor-link.js'
import { Chip, DISPUTE_STATUS_WORDS, STANCE_WORDS } from './chips.js'
import { Moment } from './moment.js'
import { Quotation } from './quotation.js'
import { QUOTATION, type QuotationData } from './statement.js'
import { counted, Words } from './words.js'

/** A dispute in short: its question and the first words of each side. */
export const DISPUTE_CARD = `fragment DisputeCard on Dispute {
  id
  question
  kind
  status
  lastActivityAt
  sides {
    stance
    value
    independentSources
    principals {
      ...ActorLink
    }
    statements(first: 1) {
      nodes {
        ...Quotation
      }
    }
  }
}

${QUOTATION}`

export interface SideCardData {
  readonly stance: Stance
  readonly value: string | null
  readonly independentSources: number
  readonly principals: readonly ActorLinkData[]
  readonly statements: { readonly nodes: readonly QuotationData[] }
}

/** What the fragment DisputeCard gives. */
export interface DisputeCardData {
  readonly id: string
  readonly question: string
  readonly kind: DisputeKind
  readonly status: DisputeStatus
  readonly lastActivityAt: string | null
  readonly sides: readonly SideCardData[]
}

/** A dispute in short, its sides beside each other in equal columns. */
export function DisputeCard({ dispute, level: Heading = 'h3' }: { dispute: DisputeCardData; level?: 'h2' | 'h3' }) {
  return (
    <article class="dispute-card">
      <header>
        <p class="kicker">
          <Chip>{DISPUTE_STATUS_WORDS[dispute.status]}</Chip>
          <Moment at={dispute.lastActivityAt} />
        </p>
        <Heading class="question" dir="auto">
          <a href={disputeHref(dispute.id)}>{dispute.question}</a>
        </Heading>
      </header>
      <div class="sides">
        {dispute.sides.map((side) => (
          <SideCard side={side} />
        ))}
      </div>
    </article>
  )
}

function SideCard({ side }: { side: SideCardData }) {
  const [first] = side.statements.nodes
  return (
    <div class="side">
      <SideHead side={side} />
      {first ? <Quotation statement={first} brief /> : <p class="nothing">No article here prints this side’s words.</p>}
    </div>
  )
}

/** Whose position a side is, what it does with the question, and how many carry it. */
export function SideHead({ side }: { side: Omit<SideCardData, 'statements'> }) {
  return (
    <div class="side-head">
      <p class="principals">
        {side.principals.length > 0 ? <ActorLinks actors={side.principals} /> : <span>Nobody in print</span>}
      </p>
      <p class="stance">
        {STANCE_WORDS[side.stance]}
        {side.value !== null && (
          <>
            {' '}
            <strong>
              <Words>{side.value}</Words>
            </strong>
          </>
        )}
        {side.independentSources > 0 && (
          <span class="sources"> · {counted(side.independentSources, 'independent source')}</span>
        )}
      </p>
    </div>
  )
}
