import { pairHref } from '../../frame/links.js'
import {
  ACTOR_LINK,
  ActorLink,
  Bar,
  counted,
  Moment,
  PAGE_INFO,
  Pager,
  plain,
  type ActorLinkData,
  type PagesOf,
} from '../../parts/index.js'

/** Whom an actor disputes with; `$opponents` is a cursor. */
export const OPPONENTS = `fragment Opponents on Actor {
  opponents(first: 8, after: $opponents) {
    totalCount
    nodes {
      disputes
      lastActivityAt
      actor {
        ...ActorLink
      }
    }
    pageInfo {
      ...Paging
    }
  }
}

${ACTOR_LINK}

${PAGE_INFO}`

/** What the fragment Opponents gives. */
export interface OpponentsData {
  readonly opponents: PagesOf<{
    readonly disputes: number
    readonly lastActivityAt: string | null
    readonly actor: ActorLinkData
  }>
}

/** Who stands against it, and how often; each number leads to the disputes. */
export function Opponents({ actor, href }: { actor: OpponentsData & ActorLinkData; href: string }) {
  const { nodes, pageInfo } = actor.opponents
  const most = Math.max(...nodes.map(({ disputes }) => disputes))
  return (
    <>
      <ul class="opponents">
        {nodes.map((opponent) => (
          <li>
            <p class="opponent">
              <ActorLink actor={opponent.actor} />
              <a
                href={pairHref(actor.id, opponent.actor.id)}
                aria-label={`${counted(opponent.disputes, 'dispute')} with ${plain(opponent.actor.name)}`}
              >
                {counted(opponent.disputes, 'dispute')}
              </a>
            </p>
            <Bar share={opponent.disputes / most} />
            <p class="note">
              Last active <Moment at={opponent.lastActivityAt} />
            </p>
          </li>
        ))}
      </ul>
      <Pager href={href} paging={pageInfo} parameter="opponents" of={{ id: 'opponents', title: 'Disputes with' }} />
    </>
  )
}
