export { followFeeds } from './followFeeds.js'
export { follow, type Following } from './poll.js'
export { politeFetch } from './politeFetch.js'
