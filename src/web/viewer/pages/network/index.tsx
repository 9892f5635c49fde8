import { actorHref, withQuery } from '../../frame/links.js'
import { definePage } from '../../frame/page.js'
import { counted, DisputeCard, Nothing, Pager, plain, Section, Words } from '../../parts/index.js'
import { Filters } from './filters.js'
import { chosenBy, MOST_IN_SVG, operation, variablesFor, type NetworkData } from './operation.js'
import { Crowd, Picture } from './picture.js'
import { Table } from './table.js'

/** Who disputes whom: a drawing, the same as a table, and the disputes of a pair. */
export const network = definePage<NetworkData>({
  path: '/network',
  navigation: 'Who disputes whom',
  operation,
  variables: variablesFor,
  view: (data, address) => {
    const { href, query } = address
    const { nodes, edges } = data.disputeNetwork
    const chosen = chosenBy(address)
    return {
      title: data.about ? `Who disputes with ${plain(data.about.name)}` : 'Who disputes whom',
      script: 'network',
      body: (
        <>
          <Head data={data} href={href} />
          <Filters chosen={chosen} sort={query.get('sort')} />
          {edges.length === 0 && <Nothing>Nobody stands against anybody in the disputes chosen here.</Nothing>}
          {edges.length > 0 && (
            <>
              {edges.length > MOST_IN_SVG ? (
                <Crowd />
              ) : (
                <Picture nodes={nodes} edges={edges} chosen={chosen} href={href} />
              )}
              <Between data={data} href={href} />
              <Section id="pairs" title="Pairs" note="Thicker lines above, longer bars here">
                <Table edges={edges} href={href} sort={query.get('sort')} />
              </Section>
            </>
          )}
        </>
      ),
    }
  },
})

function Head({ data: { about, disputeNetwork }, href }: { data: NetworkData; href: string }) {
  const { disputes, complete, nodes, edges } = disputeNetwork
  return (
    <header class="page-head">
      <h1>
        {about ? (
          <>
            Who disputes with <Words>{about.name}</Words>
          </>
        ) : (
          'Who disputes whom'
        )}
      </h1>
      <p class="note">
        {counted(nodes.length, 'principal')} in {counted(edges.length, 'pair')}, by{' '}
        {complete ? counted(disputes, 'dispute') : `the ${counted(disputes, 'dispute')} with the latest activity`}. A
        line says that two stand on different sides, not who is right.
      </p>
      {about && (
        <p class="note">
          <a href={actorHref(about.id)}>
            The page of <Words>{about.name}</Words>
          </a>
          {' · '}
          <a href={withQuery(href, { actor: null })}>Everybody again</a>
        </p>
      )}
    </header>
  )
}

function Between({ data: { one, other, between }, href }: { data: NetworkData; href: string }) {
  if (!one || !other || !between) return null
  const title = `Disputes between ${plain(one.name)} and ${plain(other.name)}`
  return (
    <Section id="between" title={title} note="Those of whoever speaks for them included">
      {between.nodes.length === 0 && <Nothing>They stand against each other in none of the disputes chosen.</Nothing>}
      {between.nodes.map((dispute) => (
        <DisputeCard dispute={dispute} />
      ))}
      <Pager href={href} paging={between.pageInfo} of={{ id: 'between', title }} />
    </Section>
  )
}
