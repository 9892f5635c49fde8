import { floor } from './floor.js'
import { gainsay } from './gainsay.js'
import type { Peer } from './peer.js'
import { apollo, mercuriusJit, yoga, yogaJit } from './resolvers.js'

export type { Peer } from './peer.js'

/** Everything that is measured, by the name it has in the results. */
export const PEERS: Readonly<Record<string, Peer>> = {
  floor,
  gainsay,
  'mercurius jit': mercuriusJit,
  'yoga jit': yogaJit,
  yoga,
  'apollo resolvers': apollo,
}
