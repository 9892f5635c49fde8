import type { TxContext } from '../tx/context.js'
import { deriveDisputes } from './disputes.js'
import { deriveEvents } from './events.js'
import { deriveFlags } from './flags.js'
import { deriveOutbox } from './outbox.js'
import { deriveSearch } from './search.js'
import { deriveActorStatements } from './statements.js'

/** Makes anew all that follows from what a transaction has changed; each step may rest on those before it. */
export function derive(context: TxContext): void {
  deriveActorStatements(context)
  const moved = deriveEvents(context)
  deriveDisputes(context, moved)
  deriveFlags(context)
  deriveOutbox(context)
  // The last: any other statement after it may have FTS5 write out what it would else hold until the commit.
  deriveSearch(context)
  context.met.first = null
}
