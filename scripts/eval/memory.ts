// Prints the resident megabytes of a process that has read an article.
import { extract } from '../../src/extract/index.js'

extract({
  text: 'The minister said on Friday that “prices rose”, and the bank denied it.',
  publishedAt: null,
  publisher: null,
})
console.log(process.memoryUsage.rss() / 1e6)
