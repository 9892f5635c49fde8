import { ACTOR_KINDS, type ActorKind } from '../../../model/index.js'
import { graphql } from '../frame/graphql.js'
import { definePage } from '../frame/page.js'
import {
  ACTOR_KIND_WORDS,
  ACTOR_LINK,
  ActorLink,
  Choices,
  counted,
  DisputedChoice,
  Nothing,
  PAGE_INFO,
  Pager,
  type ActorLinkData,
  type Counted,
  type PagesOf,
} from '../parts/index.js'

interface ActorData extends ActorLinkData {
  readonly kind: ActorKind
  readonly country: ActorLinkData | null
  readonly statements: Counted
  readonly statementsOnBehalf: Counted
  readonly disputes: Counted
}

interface ActorsData {
  readonly actors: PagesOf<ActorData>
}

/** Everybody, those who say most first. */
export const actors = definePage<ActorsData>({
  path: '/actors',
  navigation: 'Actors',
  operation: graphql`
    # Who speaks, those with most statements first.
    query Actors($filter: ActorFilter, $after: String) {
      actors(first: 30, after: $after, filter: $filter) {
        totalCount
        nodes {
          ...ActorLink
          kind
          country {
            ...ActorLink
          }
          statements {
            totalCount
          }
          statementsOnBehalf {
            totalCount
          }
          disputes {
            totalCount
          }
        }
        pageInfo {
          ...Paging
        }
      }
    }
    ${ACTOR_LINK}
    ${PAGE_INFO}
  `,
  variables: ({ query }) => ({
    filter: {
      ...(kindOf(query) !== null && { kinds: [kindOf(query)] }),
      ...(query.has('disputed') && { disputed: true }),
    },
    after: query.get('after'),
  }),
  view: ({ actors }, { href, query }) => ({
    title: 'Actors',
    body: (
      <>
        <header class="page-head">
          <h1>Actors</h1>
          <p class="note">{counted(actors.totalCount, 'actor')}; those who say most come first.</p>
        </header>
        <div class="choosing">
          <Choices
            label="Kind"
            href={href}
            parameter="kind"
            options={[[null, 'All'], ...ACTOR_KINDS.map((kind) => [kind, ACTOR_KIND_WORDS[kind]] as const)]}
            chosen={kindOf(query)}
          />
          <DisputedChoice href={href} query={query} words="In disputes" />
        </div>
        {actors.nodes.length === 0 ? <Nothing>There is nobody of this kind.</Nothing> : <Table actors={actors.nodes} />}
        <Pager href={href} paging={actors.pageInfo} />
      </>
    ),
  }),
})

const kindOf = (query: URLSearchParams) => ACTOR_KINDS.find((kind) => kind === query.get('kind')) ?? null

function Table({ actors }: { actors: readonly ActorData[] }) {
  return (
    <table class="index">
      <thead>
        <tr>
          <th scope="col">Who</th>
          {['Said', 'For it', 'Disputes'].map((title) => (
            <th scope="col" class="count">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => (
          <Row actor={actor} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ actor }: { actor: ActorData }) {
  return (
    <tr>
      <th scope="row">
        <ActorLink actor={actor} />
        <p class="note">
          {ACTOR_KIND_WORDS[actor.kind]}
          {actor.country && actor.country.id !== actor.id && (
            <>
              {' of '}
              <ActorLink actor={actor.country} />
            </>
          )}
        </p>
      </th>
      {[actor.statements, actor.statementsOnBehalf, actor.disputes].map(({ totalCount }) => (
        <td class="count">{totalCount.toLocaleString('en-GB')}</td>
      ))}
    </tr>
  )
}
