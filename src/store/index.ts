export { BackupFailed, DatabaseBusy, DatabaseRefused, SpanMismatch } from './errors.js'
export { exportArticles, type ExportedArticle, type ExportedStatement } from './exportArticles.js'
export {
  dueFeeds,
  feedItems,
  followedFeeds,
  ingestedItems,
  nextFeedToPoll,
  type FeedItemState,
  type FollowedFeed,
} from './feeds.js'
export { openStore } from './openStore.js'
export { hasKeys, KEY_SCOPES, keyByHash, storedKeys, type KeyScope, type StoredKey } from './keys.js'
export { lastQueued, nextQueued, type Queued } from './queue.js'
export { newsAfter, newsRange, type News, type NewsKind } from './outbox.js'
export { build, query, raw, type Query, type Slots } from './query.js'
export { nextOutdatedText, type OutdatedText } from './readings.js'
export type { Reader } from './reader.js'
export type * from './schema.js'
export type { Counts, Store, StoreOptions } from './store.js'
export { storedSuppressions, type StoredSuppression } from './suppressions.js'
export type * from './tx/index.js'
export type { Problem } from './verify.js'
export * from './graph/index.js'
