import { actorHref, articleHref, disputeHref, eventHref } from '../../frame/links.js'
import {
  ACTOR_KIND_WORDS,
  ActorLink,
  ActorLinks,
  Chip,
  DISPUTE_STATUS_WORDS,
  FACTUALITY_WORDS,
  Moment,
  Quotation,
  Words,
} from '../../parts/index.js'
import type { Found } from './operation.js'

/** One thing found, as what it is. */
export function Hit({ found }: { found: Found }) {
  switch (found.__typename) {
    case 'Statement':
      return <Quotation statement={found} />
    case 'Article':
      return <ArticleHit found={found} />
    case 'Dispute':
      return <DisputeHit found={found} />
    case 'Actor':
      return (
        <>
          <Name href={actorHref(found.id)} words={found.name} />
          <p class="source">
            <Chip>{ACTOR_KIND_WORDS[found.sort]}</Chip>
          </p>
        </>
      )
    case 'Event':
      return (
        <>
          <Name href={eventHref(found.id)} words={found.label} />
          <p class="source">
            <Chip>Event</Chip>
            <Chip quiet>{FACTUALITY_WORDS[found.factuality]}</Chip>
            <Moment at={found.startsAt} />
          </p>
        </>
      )
  }
}

type Of<T extends Found['__typename']> = Extract<Found, { __typename: T }>

function ArticleHit({ found }: { found: Of<'Article'> }) {
  return (
    <>
      <Name href={articleHref(found.id)} words={found.headline} language={found.language} />
      <p class="source">
        <Chip>Article</Chip>
        {found.publisher && <ActorLink actor={found.publisher} />}
        <Moment at={found.publishedAt} />
      </p>
    </>
  )
}

function DisputeHit({ found }: { found: Of<'Dispute'> }) {
  const principals = found.sides.flatMap((side) => side.principals)
  return (
    <>
      <Name href={disputeHref(found.id)} words={found.question} />
      <p class="source">
        <Chip>Dispute</Chip>
        <Chip quiet>{DISPUTE_STATUS_WORDS[found.status]}</Chip>
        <span>
          <ActorLinks actors={principals} />
        </span>
        <Moment at={found.lastActivityAt} />
      </p>
    </>
  )
}

function Name({ href, words, language }: { href: string; words: string; language?: string }) {
  return (
    <h2 class="hit-name">
      <a href={href} lang={language}>
        <Words>{words}</Words>
      </a>
    </h2>
  )
}
