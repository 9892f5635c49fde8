import type { ParticipantRole } from '../../../../model/index.js'
import { eventHref } from '../../frame/links.js'
import { definePage } from '../../frame/page.js'
import {
  ActorLink,
  Chip,
  DisputeCard,
  EVENT_TYPE_WORDS,
  FACTUALITY_WORDS,
  Moment,
  Nothing,
  Pager,
  plain,
  Section,
  Tallies,
  type DisputeCardData,
  type PagesOf,
} from '../../parts/index.js'
import { Headlines } from './headlines.js'
import { operation, type EventData, type EventPageData } from './operation.js'
import { Timeline } from './timeline.js'

const ROLE_WORDS: Record<ParticipantRole, string> = {
  AGENT: 'acts',
  RECIPIENT: 'affected',
  PLACE: 'place',
  OTHER: 'involved',
}

/** An event: what is said about it day by day, by whom it is disputed, and how each outlet puts it. */
export const event = definePage<EventPageData>({
  path: '/event/:id',
  operation,
  variables: ({ parameters, query }) => ({
    id: parameters['id'],
    ...Object.fromEntries(['timeline', 'articles', 'open', 'over'].map((name) => [name, query.get(name)])),
  }),
  view: ({ event, ...disputes }, { href, query }) =>
    event && {
      title: plain(event.label),
      permalink: eventHref(event.id),
      body: <Body event={event} {...disputes} href={href} begun={query.has('timeline')} />,
    },
})

interface BodyProps {
  readonly event: EventData
  readonly open: EventPageData['open']
  readonly over: EventPageData['over']
  readonly href: string
  /** Whether the timeline began on an earlier page. */
  readonly begun: boolean
}

function Body({ event, open, over, href, begun }: BodyProps) {
  const { timeline, articles } = event
  return (
    <>
      <Head event={event} open={open.totalCount} over={over.totalCount} />
      <Disputes id="open" title="Open disputes" list={open} href={href} />
      <Section id="timeline" title="Timeline" note="In the order said">
        {timeline.totalCount === 0 && <Nothing>Articles report it; no statement about it was found in them.</Nothing>}
        <Timeline
          statements={timeline.nodes}
          articles={articles.nodes}
          first={!begun}
          last={!timeline.pageInfo.hasNextPage}
        />
        <Pager href={href} paging={timeline.pageInfo} parameter="timeline" of={{ id: 'timeline', title: 'Timeline' }} />
      </Section>
      <Section id="headlines" title="Headlines side by side" note="The newest first">
        <Headlines articles={articles.nodes} />
        <Pager
          href={href}
          paging={articles.pageInfo}
          parameter="articles"
          of={{ id: 'headlines', title: 'Headlines' }}
        />
      </Section>
      <Disputes id="over" title="Disputes in which a side gave way" list={over} href={href} />
    </>
  )
}

function Head({ event, open, over }: { event: EventData; open: number; over: number }) {
  return (
    <header class="page-head">
      <p class="kicker">
        <Chip>{EVENT_TYPE_WORDS[event.type]}</Chip>
        <Chip quiet>{FACTUALITY_WORDS[event.factuality]}</Chip>
        <Days from={event.startsAt} until={event.endsAt} />
      </p>
      <h1 class="label" dir="auto">
        {event.label}
      </h1>
      <Participants of={event.participants} />
      <Tallies
        of={[
          { section: 'open', count: open, one: 'open dispute' },
          { section: 'timeline', count: event.timeline.totalCount, one: 'statement' },
          { section: 'headlines', count: event.articles.totalCount, one: 'article' },
          {
            section: 'over',
            count: over,
            one: 'dispute in which a side gave way',
            more: 'disputes in which a side gave way',
          },
        ]}
      />
    </header>
  )
}

/** The day on which it was, or the first and the last. */
function Days({ from, until }: { from: string | null; until: string | null }) {
  if (from === null) return null
  return (
    <span>
      <Moment at={from} />
      {until !== null && until.slice(0, 10) !== from.slice(0, 10) && (
        <>
          {' to '}
          <Moment at={until} />
        </>
      )}
    </span>
  )
}

function Participants({ of }: { of: EventData['participants'] }) {
  if (of.length === 0) return null
  return (
    <ul class="participants" aria-label="Who takes part">
      {of.map(({ role, actor }) => (
        <li>
          <ActorLink actor={actor} /> <span class="note">{ROLE_WORDS[role]}</span>
        </li>
      ))}
    </ul>
  )
}

interface DisputesProps {
  readonly id: 'open' | 'over'
  readonly title: string
  readonly list: PagesOf<DisputeCardData>
  readonly href: string
}

function Disputes({ id, title, list, href }: DisputesProps) {
  if (list.totalCount === 0) return null
  return (
    <Section id={id} title={title} note="The latest activity first">
      {list.nodes.map((dispute) => (
        <DisputeCard dispute={dispute} />
      ))}
      <Pager href={href} paging={list.pageInfo} parameter={id} of={{ id, title }} />
    </Section>
  )
}
