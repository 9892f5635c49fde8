import { actorHref } from '../frame/links.js'
import { Words } from './words.js'

export const ACTOR_LINK = `fragment ActorLink on Actor {
  id
  name
}`

/** What the fragment ActorLink gives. */
export interface ActorLinkData {
  readonly id: string
  readonly name: string
}

/** An actor's name, leading to its page. */
export function ActorLink({ actor }: { actor: ActorLinkData }) {
  return (
    <a class="actor" href={actorHref(actor.id)}>
      <Words>{actor.name}</Words>
    </a>
  )
}

/** "A, B and C", each leading to its page. */
export function ActorLinks({ actors }: { actors: readonly ActorLinkData[] }) {
  return (
    <>
      {actors.map((actor, i) => (
        <>
          {i > 0 && (i === actors.length - 1 ? ' and ' : ', ')}
          <ActorLink actor={actor} />
        </>
      ))}
    </>
  )
}
