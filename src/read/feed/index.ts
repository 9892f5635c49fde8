export type { Feed, FeedItem, FeedList } from './feed.js'
export { decodeFeed, readFeed } from './readFeed.js'
export { readFeedItem, readFeedItems } from './readFeedItems.js'
