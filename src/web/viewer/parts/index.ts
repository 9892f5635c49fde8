export { ActorLink, ActorLinks, ACTOR_LINK, type ActorLinkData } from './actor-link.js'
export { Bar } from './bar.js'
export {
  ACTOR_KIND_WORDS,
  CERTAINTY_WORDS,
  Chip,
  DISPUTE_KIND_WORDS,
  DISPUTE_STATUS_WORDS,
  FACTUALITY_WORDS,
  STANCE_WORDS,
  STATEMENT_KIND_WORDS,
  StatementChips,
} from './chips.js'
export { Choices, DisputedChoice } from './choices.js'
export { DISPUTE_CARD, DisputeCard, SideHead, type DisputeCardData } from './dispute-card.js'
export { EVENT_TYPE_WORDS, EventLink } from './event-link.js'
export { FACETS, Facets, type FacetsData, type SearchKind } from './facets.js'
export type { Counted, PagesOf } from './lists.js'
export { dateWords, Moment } from './moment.js'
export { PAGE_INFO, Pager, type Paging } from './pager.js'
export { Attribution, Quotation } from './quotation.js'
export { Nothing, Section } from './section.js'
export { QUOTATION, type QuotationData } from './statement.js'
export { Tallies, type Tally } from './tallies.js'
export { counted, plain, shortened, Words } from './words.js'
