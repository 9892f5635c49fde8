// Fails where the schema in code is not the one written down, breaks clients of the newest release or of the contract, or
// deprecates something without saying what to use in its place.
// Run: npx tsx scripts/check-schema.ts
import { emitSchema } from '../src/graphql/index.js'
import { breaks, contractSchema, releasedSchema, unexplained, writtenSchema } from './schemaChanges.js'

const emitted = emitSchema()
const faults = [
  ...(emitted === writtenSchema() ? [] : ['schema/news.graphql is not what the code emits; write it anew.']),
  ...breaks(releasedSchema(), emitted).map((change) => `Breaks clients of the newest release: ${change}`),
  ...breaks(contractSchema(), emitted).map((change) => `Breaks the contract: ${change}`),
  ...unexplained(emitted).map((coordinate) => `Deprecated without a reason: ${coordinate}`),
]
for (const fault of faults) console.error(fault)
if (faults.length === 0) console.log('The schema is as written, and breaks no client.')
process.exitCode = faults.length === 0 ? 0 : 1
