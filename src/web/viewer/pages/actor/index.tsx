import { actorHref, outsideHref } from '../../frame/links.js'
import { definePage } from '../../frame/page.js'
import {
  ACTOR_KIND_WORDS,
  ActorLink,
  Chip,
  DisputeCard,
  Nothing,
  Pager,
  plain,
  Quotation,
  Section,
  Tallies,
  Words,
  type PagesOf,
  type QuotationData,
} from '../../parts/index.js'
import { operation, type ActorData } from './operation.js'
import { Opponents } from './opponents.js'
import { Changes, Positions } from './positions.js'
import { Roles } from './roles.js'

/** An actor: its roles, what it says about each event, whom it disputes with, and who speaks for it. */
export const actor = definePage<{ readonly actor: ActorData | null }>({
  path: '/actor/:id',
  operation,
  variables: ({ parameters, query }) => ({
    id: parameters['id'],
    ...Object.fromEntries(
      ['positions', 'changes', 'opponents', 'disputes', 'said', 'behalf'].map((name) => [name, query.get(name)]),
    ),
  }),
  view: ({ actor }, { href }) =>
    actor && {
      title: plain(actor.name),
      permalink: actorHref(actor.id),
      body: <Body actor={actor} href={href} />,
    },
})

interface PartProps {
  readonly actor: ActorData
  readonly href: string
}

function Body({ actor, href }: PartProps) {
  const { positions, changes, disputes, statements, statementsOnBehalf } = actor
  const silent = [positions, changes, disputes, statements, statementsOnBehalf].every((list) => list.totalCount === 0)
  return (
    <>
      <Head actor={actor} />
      <div class="actor-columns">
        <Aside actor={actor} href={href} />
        <div>
          {silent && <Nothing>Articles name it; no statement by it or for it was found in them.</Nothing>}
          {changes.totalCount > 0 && (
            <Section id="changes" title="Changes of position" note="Where it said one thing and later the opposite">
              <Changes actor={actor} href={href} />
            </Section>
          )}
          {positions.totalCount > 0 && (
            <Section id="positions" title="Positions by event" note="The event it spoke of last first">
              <Positions actor={actor} href={href} />
            </Section>
          )}
          <Disputes actor={actor} href={href} />
          <Said id="said" title="Statements" parameter="said" list={statements} href={href} brief />
          <Said
            id="behalf"
            title={`Said on behalf of ${plain(actor.name)}`}
            parameter="behalf"
            list={statementsOnBehalf}
            href={href}
          />
        </div>
      </div>
    </>
  )
}

function Head({ actor }: { actor: ActorData }) {
  return (
    <header class="page-head">
      <Kicker actor={actor} />
      <h1 dir="auto">{actor.name}</h1>
      <OtherNames actor={actor} />
      <Contents actor={actor} />
    </header>
  )
}

/** What it is, of which country, and where else it is described. */
function Kicker({ actor }: { actor: ActorData }) {
  const wikidata = outsideHref(actor.wikidataId && `https://www.wikidata.org/wiki/${actor.wikidataId}`)
  return (
    <p class="kicker">
      <Chip>{ACTOR_KIND_WORDS[actor.kind]}</Chip>
      {actor.country && actor.country.id !== actor.id && (
        <span>
          of <ActorLink actor={actor.country} />
        </span>
      )}
      {wikidata !== null && (
        <a href={wikidata} rel="external noreferrer">
          Wikidata
        </a>
      )}
    </p>
  )
}

function OtherNames({ actor: { name, aliases } }: { actor: ActorData }) {
  const others = aliases.filter((alias) => alias !== name)
  if (others.length === 0) return null
  return (
    <p class="note">
      Also:{' '}
      {others.map((alias, i) => (
        <>
          {i > 0 && ', '}
          <Words>{alias}</Words>
        </>
      ))}
    </p>
  )
}

function Contents({ actor }: { actor: ActorData }) {
  const { changes, positions, opponents, disputes, statements, statementsOnBehalf: behalf } = actor
  const tallies = [
    { section: 'changes', of: changes, one: 'change of position', more: 'changes of position' },
    { section: 'positions', of: positions, one: 'event spoken about', more: 'events spoken about' },
    { section: 'opponents', of: opponents, one: 'opponent' },
    { section: 'disputes', of: disputes, one: 'dispute' },
    { section: 'said', of: statements, one: 'statement' },
    { section: 'behalf', of: behalf, one: 'statement by others for it', more: 'statements by others for it' },
  ]
  return <Tallies of={tallies.map(({ of, ...words }) => ({ ...words, count: of.totalCount }))} />
}

function Aside({ actor, href }: PartProps) {
  const { memberships, opponents } = actor
  if (memberships.length === 0 && opponents.totalCount === 0) return null
  return (
    <div class="actor-aside">
      {memberships.length > 0 && (
        <Section id="roles" title="Roles over time">
          <Roles roles={memberships} />
        </Section>
      )}
      {opponents.totalCount > 0 && (
        <Section id="opponents" title="Disputes with">
          <Opponents actor={actor} href={href} />
        </Section>
      )}
    </div>
  )
}

function Disputes({ actor: { disputes }, href }: PartProps) {
  if (disputes.totalCount === 0) return null
  return (
    <Section id="disputes" title="Disputes" note="The latest activity first">
      {disputes.nodes.map((dispute) => (
        <DisputeCard dispute={dispute} />
      ))}
      <Pager href={href} paging={disputes.pageInfo} parameter="disputes" of={{ id: 'disputes', title: 'Disputes' }} />
    </Section>
  )
}

interface SaidProps {
  readonly id: string
  readonly title: string
  readonly parameter: string
  readonly list: PagesOf<QuotationData>
  readonly href: string
  readonly brief?: boolean
}

function Said({ id, title, parameter, list, href, brief = false }: SaidProps) {
  if (list.totalCount === 0) return null
  return (
    <Section id={id} title={title} note="The newest first">
      <ul class="quotations">
        {list.nodes.map((statement) => (
          <li>
            <Quotation statement={statement} brief={brief} />
          </li>
        ))}
      </ul>
      <Pager href={href} paging={list.pageInfo} parameter={parameter} of={{ id, title }} />
    </Section>
  )
}
