// Who disputes whom, in plain fetch: all pages of a list, one after another.
// Run: node examples/fetch/disputes.mjs "United States" "North Korea" (GAINSAY_URL, else http://localhost:4000)
const [a = 'United States', b = 'North Korea'] = process.argv.slice(2)
const url = `${process.env.GAINSAY_URL ?? 'http://localhost:4000'}/graphql`

const QUERY = `query Disputes($between: [ID!]!, $after: String) {
  disputes(first: 10, after: $after, filter: { between: $between }) {
    nodes { question status sides { stance principals { name } } }
    pageInfo { hasNextPage endCursor }
  }
}`

/** The answer's data. Throws with the server's own words where there is none. */
async function ask(query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

for (let after = null, more = true; more;) {
  const { disputes } = await ask(QUERY, { between: [a, b], after })
  for (const { question, status, sides } of disputes.nodes) {
    console.log(`${question} (${status})`)
    for (const { stance, principals } of sides)
      console.log(`  ${principals.map(({ name }) => name).join(', ')}: ${stance}`)
  }
  after = disputes.pageInfo.endCursor
  more = disputes.pageInfo.hasNextPage
}
