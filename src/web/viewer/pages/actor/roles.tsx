import { articleHref } from '../../frame/links.js'
import { ActorLink, counted, dateWords, type ActorLinkData, Words } from '../../parts/index.js'

export interface RoleData {
  readonly role: string
  readonly since: string | null
  readonly until: string | null
  readonly organization: ActorLinkData
  readonly articles: {
    readonly totalCount: number
    readonly nodes: readonly { readonly id: string; readonly headline: string }[]
  }
}

/** Posts in the order they were seen, each with an article that tells of it. */
export function Roles({ roles }: { roles: readonly RoleData[] }) {
  const inOrder = [...roles].sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''))
  return (
    <ol class="rail">
      {inOrder.map((role) => (
        <li>
          <p class="role">
            <Words>{role.role}</Words>
          </p>
          <p>
            <ActorLink actor={role.organization} />
          </p>
          <p class="note">
            {timeWords(role)}
            <Evidence articles={role.articles} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Evidence({ articles: { nodes, totalCount } }: { articles: RoleData['articles'] }) {
  const [latest] = nodes
  if (!latest) return null
  return (
    <>
      {' · '}
      <a href={articleHref(latest.id)}>
        <Words>{latest.headline}</Words>
      </a>
      {totalCount > 1 && ` and ${counted(totalCount - 1, 'article')} more`}
    </>
  )
}

/** Posts are seen in articles, not known from a register: "seen from" is as much as can be said. */
function timeWords({ since, until }: RoleData): string {
  const from = since === null ? 'Seen, undated' : `Seen from ${dateWords(since)}`
  return until === null ? from : `${from} to ${dateWords(until)}`
}
