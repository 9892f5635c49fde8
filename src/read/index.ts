export { canonicalUrl, siteOf } from './canonicalUrl.js'
export { parseDate } from './dates.js'
export { InvalidField, InvalidRow } from './errors.js'
export { readFields, type ArticleFields } from './fields.js'
export { FORMATS, isBesideArticles, type Format } from './format.js'
export { readLines, type Line } from './lines.js'
export { normaliseText } from './normalise.js'
export { parseObject, readRow } from './row.js'
export {
  decodeFeed,
  FeedBreaksOff,
  readFeed,
  readFeedItem,
  type Feed,
  type FeedItem,
  type FeedList,
  type FeedNames,
} from './feed/index.js'
export { createFetch, FetchFailed, type Fetch, type Fetched, type FetchOptions } from './fetch/index.js'
export type { ReadResult } from './readResult.js'
export { readSource, type Source } from './source.js'
export { readText } from './text.js'
