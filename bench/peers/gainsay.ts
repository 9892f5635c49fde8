import { readConfig } from '../../src/config.js'
import { createLog } from '../../src/log.js'
import { startServer } from '../../src/server/index.js'
import { openStore } from '../../src/store/index.js'
import type { Peer } from './peer.js'

/** The service as it is delivered; its log is for warnings, since the peers write none. */
export const gainsay: Peer = async (path) => {
  const store = await openStore(`sqlite:${path}`, { readonly: true })
  const { url } = await startServer({
    store,
    config: readConfig({ PORT: '0', LOG_LEVEL: 'warn' }),
    log: createLog('warn'),
    ingest: () => Promise.reject(new Error('Nothing is ingested here.')),
  })
  return `${url}/graphql`
}
