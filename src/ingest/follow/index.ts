export { followFeeds } from './followFeeds.js'
export type { Following } from './following.js'
export { follow } from './poll.js'
export { politeFetch } from './politeFetch.js'
