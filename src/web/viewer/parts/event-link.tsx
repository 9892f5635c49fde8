import type { EventType } from '../../../model/index.js'
import { eventHref } from '../frame/links.js'
import { Words } from './words.js'

/** What the types of events (PLOVER) are called on the pages. */
export const EVENT_TYPE_WORDS: Record<EventType, string> = {
  AGREE: 'Agreement',
  CONSULT: 'Talks',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Assault',
  OTHER: 'Event',
}

/** An event's label, leading to its page. */
export function EventLink({ event }: { event: { readonly id: string; readonly label: string } }) {
  return (
    <a class="event" href={eventHref(event.id)}>
      <Words>{event.label}</Words>
    </a>
  )
}
