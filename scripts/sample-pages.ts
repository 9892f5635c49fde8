/** The pages of the samples that stand for the others in pictures and measurements. */
export interface SamplePage {
  readonly name: string
  readonly path: string
}

interface Found {
  readonly data: {
    readonly disputes: {
      readonly nodes: readonly {
        readonly id: string
        readonly event: { readonly id: string } | null
        readonly articles: Nodes
      }[]
    }
    readonly actor: { readonly id: string }
  }
}

interface Nodes {
  readonly nodes: readonly { readonly id: string }[]
}

const QUERY = `{
  disputes(filter: { between: ["United States", "North Korea"] }) {
    nodes { id event { id } articles { nodes { id } } }
  }
  actor(name: "North Korea") { id }
}`

/** Finds one page of each kind in a service that holds the samples: those about North Korea's arms. */
export async function samplePages(url: string): Promise<SamplePage[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  })
  const { data } = (await response.json()) as Found
  const [dispute] = data.disputes.nodes
  if (!dispute?.event) throw new Error('The samples hold no dispute between the United States and North Korea.')
  return [
    { name: 'home', path: '/' },
    { name: 'search', path: '/search?q=arms' },
    { name: 'article', path: `/article/${dispute.articles.nodes[1]?.id ?? ''}` },
    { name: 'dispute', path: `/dispute/${dispute.id}` },
    { name: 'actor', path: `/actor/${data.actor.id}` },
    { name: 'event', path: `/event/${dispute.event.id}` },
    { name: 'network', path: '/network' },
  ]
}
