// Measures the reading of pages, feeds and ninjs on the evaluation data beside the repository.
//   npm run eval:read [-- --faults]
import { existsSync } from 'node:fs'
import { scoreFeeds } from './eval-read/feeds.js'
import { scoreHtml } from './eval-read/html.js'
import { scoreNinjs } from './eval-read/ninjs.js'

const EVAL = new URL('../../shared/eval/', import.meta.url).pathname
if (!existsSync(EVAL)) {
  console.error('Skipped: the evaluation data (../shared/eval) is not here.')
  process.exit(0)
}
const feeds = scoreFeeds(`${EVAL}feeds/`)
const html = scoreHtml(`${EVAL}html/`)
const ninjs = await scoreNinjs(`${EVAL}ninjs/examples/`)
console.log(JSON.stringify({ html: html.table, feeds: feeds.table, ninjs: ninjs.table }, null, 1))
if (process.argv.includes('--faults')) {
  console.log(
    JSON.stringify(
      { html: html.faults.filter((f) => f.half !== 'unseen'), feeds: feeds.faults, ninjs: ninjs.faults },
      null,
      1,
    ),
  )
}
