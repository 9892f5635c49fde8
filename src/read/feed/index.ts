export type { Feed, FeedItem, FeedList } from './feed.js'
export { readFeed } from './readFeed.js'
export { readFeedItem, readFeedItems } from './readFeedItems.js'
