export type { Feed, FeedItem, FeedList } from './feed.js'
export { FeedBreaksOff } from './feedBreaksOff.js'
export { decodeFeed, readFeed } from './readFeed.js'
export { readFeedItem, readFeedItems, type FeedNames } from './readFeedItems.js'
