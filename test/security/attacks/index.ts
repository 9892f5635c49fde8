import type { Attack } from '../attacked.js'
import { BYTES } from './bytes.js'
import { CURSORS } from './cursors.js'
import { FURTHER } from './further.js'
import { HTTP } from './http.js'
import { INJECTION } from './injection.js'
import { LARGE_OPERATIONS } from './large-operations.js'
import { SECRETS } from './secrets.js'
import { TRANSPORT } from './transport.js'
import { VARIABLES } from './variables.js'

/** Every attack, by what it attacks. */
export const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  'operations that are too large': LARGE_OPERATIONS,
  variables: VARIABLES,
  injection: INJECTION,
  cursors: CURSORS,
  'what is not for everybody': SECRETS,
  HTTP,
  bytes: BYTES,
  'operations thought of later': FURTHER,
  'requests thought of later': TRANSPORT,
}
