import { readConfig } from '../config.js'
import { createFetch } from '../ingest/index.js'

/** The end of the help of every command that fetches. */
export const HOSTS_HELP = '\nFETCH_ALLOWED_HOSTS=host,10.0.0.7 lets in hosts that are not on the open internet.'

/** Fetches from the open internet, and from the hosts that the settings let in. */
export const openFetch = () => createFetch({ allowedHosts: readConfig().FETCH_ALLOWED_HOSTS })
