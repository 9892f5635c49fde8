import { disputeHref, eventHref } from '../../frame/links.js'
import { definePage } from '../../frame/page.js'
import {
  Chip,
  counted,
  DISPUTE_KIND_WORDS,
  DISPUTE_STATUS_WORDS,
  Moment,
  Nothing,
  plain,
  Quotation,
  SideHead,
  Words,
} from '../../parts/index.js'
import { operation, type Dispute, type DisputeData, type Side } from './operation.js'
import { Reasons } from './reasons.js'
import { Timeline } from './timeline.js'

/** A dispute: its question, its sides in equal columns, what was said when, and why it is one. No verdict. */
export const dispute = definePage<DisputeData>({
  path: '/dispute/:id',
  operation,
  variables: ({ parameters, query }) => ({ id: parameters['id'], after: query.get('after') }),
  view({ dispute }, { href }) {
    if (!dispute) return null
    return {
      title: plain(dispute.question),
      permalink: disputeHref(dispute.id),
      body: (
        <article class="dispute">
          <Head dispute={dispute} />
          <div class="sides sides-whole">
            {dispute.sides.map((side) => (
              <Column side={side} />
            ))}
          </div>
          <Timeline dispute={dispute} href={href} />
          <Reasons dispute={dispute} />
        </article>
      ),
    }
  },
})

function Head({ dispute }: { dispute: Dispute }) {
  const { question, status, kind, event, openedAt, lastActivityAt } = dispute
  return (
    <header class="dispute-head">
      <p class="kicker">
        <Chip>{DISPUTE_STATUS_WORDS[status]}</Chip>
        <Chip quiet>{DISPUTE_KIND_WORDS[kind]}</Chip>
        <span>
          Opened <Moment at={openedAt} />
          {lastActivityAt !== null && lastActivityAt.slice(0, 10) !== openedAt?.slice(0, 10) && (
            <>
              , last heard of <Moment at={lastActivityAt} />
            </>
          )}
        </span>
      </p>
      <h1 dir="auto">{question}</h1>
      {event && (
        <p class="note">
          About{' '}
          <a href={eventHref(event.id)}>
            <Words>{event.label}</Words>
          </a>
        </p>
      )}
    </header>
  )
}

/** One side: whose it is, what it says, in its own words. */
function Column({ side }: { side: Side }) {
  const { nodes, totalCount } = side.statements
  const more = totalCount - nodes.length
  return (
    <section class="side" aria-label={plain(side.principals.map(({ name }) => name).join(', ')) || 'Nobody in print'}>
      <SideHead side={side} />
      {nodes.length === 0 && <Nothing>No article here prints this side’s words.</Nothing>}
      {nodes.map((statement) => (
        <Quotation statement={statement} />
      ))}
      {more > 0 && <p class="note">And {counted(more, 'more statement')}, in the order said below.</p>}
    </section>
  )
}
