import type { Page } from '../frame/page.js'
import { actor } from './actor/index.js'
import { actors } from './actors.js'
import { article } from './article/index.js'
import { revisions } from './article/revisions.js'
import { dispute } from './dispute/index.js'
import { event } from './event/index.js'
import { events } from './events.js'
import { home } from './home/index.js'
import { network } from './network/index.js'
import { search } from './search/index.js'
import { statement } from './statement.js'

/** Every page of the viewer, in the order of the navigation. */
export const pages: readonly Page[] = [
  home,
  network,
  actors,
  events,
  search,
  article,
  revisions,
  statement,
  dispute,
  actor,
  event,
]
