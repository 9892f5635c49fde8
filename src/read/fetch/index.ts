export { createFetch, type Conditions, type Fetch, type Fetched, type FetchOptions } from './fetchAddress.js'
export { FetchFailed } from './fetchFailed.js'
export { isPublicAddress } from './publicAddress.js'
