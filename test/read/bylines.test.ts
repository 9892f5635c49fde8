import { describe, expect, it } from 'vitest'
import { readFeed, readFields, readRow, readText, type Feed } from '../../src/read/index.js'

const story = 'The mill will close in May, its owner said on Monday.'
const feed = (creator: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><dc:creator>${creator}</dc:creator></item></channel></rss>`

/** The names that each source of such a line gives. */
function namesIn(line: string) {
  const { items } = readFeed(feed(line), 'feed', null) as Feed
  return {
    row: readRow(JSON.stringify({ text: story, bylines: line }), 'row').bylines,
    text: readText(`---\nauthor: ${line}\n---\n${story}`, 'text').bylines,
    page: readFields({ html: `<meta name="author" content="${line}"><p>${story.repeat(9)}</p>` }, 'page').bylines,
    feed: items[0]!.authors,
  }
}

describe('a by-line', () => {
  it.each([
    ['By Jane Roe and Ali Khan', ['Jane Roe', 'Ali Khan']],
    ['BY: Jane Roe, Ali Khan, and Bo van den Berg', ['Jane Roe', 'Ali Khan', 'Bo van den Berg']],
    ['Jane Roe; Ali', ['Jane Roe', 'Ali']],
    ['Von Jana Roth', ['Jana Roth']],
    ['Von Roth', ['Von Roth']],
    ['Health and Science Desk', ['Health and Science Desk']],
    ['Ministry of Trade and Ocean Affairs', ['Ministry of Trade and Ocean Affairs']],
    ['Roe, Jane', ['Roe, Jane']],
    ['Byron Hall', ['Byron Hall']],
    ['Jane Roe and Jane Roe', ['Jane Roe']],
    ['https://mill.example/roe', []],
  ])('%s names the same people wherever it stands', (line, names) => {
    expect(namesIn(line)).toEqual({ row: names, text: names, page: names, feed: names })
  })

  it('is parted where front matter lists it', () => {
    expect(readText(`---\nauthors:\n- Ada\n- By Bo Lund\n---\n${story}`, 'text').bylines).toEqual(['Ada', 'Bo Lund'])
  })
})
