// Reads the evaluation sets beside the repository, scores them with ../shared/eval/score.mjs and prints one table.
//   npm run eval               the table; ends with 1 where a figure fell below its floor in bench/eval.json
//   npm run eval -- --json     the figures alone
import { evalIsHere } from './data.js'
import { fallen } from './floors.js'
import { measure } from './measure.js'
import { printTable } from './table.js'

if (!evalIsHere) {
  console.error('Skipped: the evaluation data (../shared/eval) is not here.')
  process.exit(0)
}
const { figures, bins, notes } = measure((line) => {
  console.error(`... ${line}`)
})
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 1))
else printTable(figures, bins, notes)
const below = fallen(figures)
below.forEach((line) => {
  console.error(line)
})
process.exitCode = below.length > 0 ? 1 : 0
