/** One article that a feed tells of, as plain text but for its content. */
export interface FeedItem {
  readonly id: string | null
  readonly title: string | null
  /** An absolute http or https address where the base is known. */
  readonly link: string | null
  /** ISO 8601, UTC. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly authors: readonly string[]
  readonly language: string | null
  /** HTML as the feed gives it, never to be shown: its text only is read. */
  readonly content: string | null
  readonly summary: string | null
}

/** A feed of any kind. */
export interface Feed {
  readonly title: string | null
  readonly language: string | null
  /** How many minutes the feed asks to be left alone. */
  readonly ttl: number | null
  readonly items: readonly FeedItem[]
  /** Whether it ends before its end: then these are not all. */
  readonly isBrokenOff: boolean
}

/** A list of feeds (OPML) or of further lists (an index of sitemaps). */
export interface FeedList {
  readonly feeds: readonly string[]
  readonly isBrokenOff: boolean
}

/** What is read of either before it is known whether that is all. */
export type FeedContents = Omit<Feed, 'isBrokenOff'>
export type FeedListContents = Omit<FeedList, 'isBrokenOff'>
