// Measures the reading of pages on the evaluation data beside the repository.
//   npm run eval:read [-- --faults]
import { existsSync } from 'node:fs'
import { scoreHtml } from './eval-read/html.js'

const EVAL = new URL('../../shared/eval/', import.meta.url).pathname
if (!existsSync(EVAL)) {
  console.error('Skipped: the evaluation data (../shared/eval) is not here.')
  process.exit(0)
}
const html = scoreHtml(`${EVAL}html/`)
console.log(JSON.stringify({ html: html.table }, null, 1))
if (process.argv.includes('--faults'))
  console.log(
    JSON.stringify(
      html.faults.filter((f) => f.half === 'tuned'),
      null,
      1,
    ),
  )
