const files = import.meta.glob<string>('../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The question the service exists for comes first. */
const FIRST = 'who-disputes-whom'

/** One tab for each example operation. */
export const exampleTabs = Object.entries(files)
  .sort(([a], [b]) => Number(b.includes(FIRST)) - Number(a.includes(FIRST)) || a.localeCompare(b))
  .map(([, query]) => ({ query }))
