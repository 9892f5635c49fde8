import { describe, expect, it } from 'vitest'
import { readFields } from '../../src/read/index.js'
import { storyOf } from './web.js'

const read = (head: string, before = '<h1>Mill to close</h1>', url: string | null = null) =>
  readFields(
    { html: `<html><head>${head}</head><body>${before}<article>${storyOf(6)}</article></body></html>`, url },
    'mill.html',
  )
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`
const article = '"@type":"NewsArticle","headline":"Mill to close","datePublished":"2024-05-03T08:00:00Z"'

describe('the headline of a page', () => {
  it.each([
    [
      'the part of its heading that its title agrees with',
      '<h1><span>Mill to close</span> <small>Forty lose work</small></h1>',
      'Mill to close',
    ],
    ['the words of a heading before a subtitle', '<h1>Mill to close<span>Forty lose work</span></h1>', 'Mill to close'],
    [
      'not a heading that leads home',
      '<h1><a href="/">The Valley and All Its News</a></h1><h2>Mill to close in May</h2>',
      'Mill to close in May',
    ],
    ['a lower heading as it is printed', '<h2>Other news</h2><h2>Mill To Close In May</h2>', 'Mill To Close In May'],
    [
      'the heading that says all of a title, before one that says a part',
      '<h1>Mill</h1><h1>Mill to close</h1>',
      'Mill to close',
    ],
  ])('is %s', (_case, headings, headline) => {
    const title = headline.replace('To Close In', 'to close in')
    expect(
      read(`<title>Valley: ${title}</title><meta property="og:title" content="${title}">`, headings).headline,
    ).toBe(headline)
  })
})

describe('JSON-LD', () => {
  it.each([
    ['commas too many', `{${article},"author":["Ada Holm",],}`],
    ['comments', `/* made by x */ {${article}, // when\n "author":"Ada Holm"}`],
    ['the wrapping of old', `<!--\n//<![CDATA[\n{${article},"author":"Ada Holm"}\n//]]>\n-->`],
    ['line breaks in its words', `{${article},"author":"Ada\nHolm"};`],
    ['its signs encoded', `{${article},"author":"Ada Holm"}`.replaceAll('"', '&quot;')],
  ])('is read with %s', (_case, json) => {
    expect(read(linked(json))).toMatchObject({ publishedAt: '2024-05-03T08:00:00.000Z', bylines: ['Ada Holm'] })
  })

  it('keeps what looks like a comment within its words', () => {
    expect(read(linked(`{${article},"author":"Ada // Holm, /*x*/",}`)).bylines).toEqual(['Ada // Holm, /*x*/'])
  })

  it('that is broken still dates its page', () => {
    expect(read(linked(`{${article},"description":"a "mill"", }`)).publishedAt).toBe('2024-05-03T08:00:00.000Z')
  })

  it('of several articles describes its page by the one that has its address', () => {
    const other = '{"@type":"NewsArticle","url":"https://mill.example/b","datePublished":"2020-01-01"}'
    const own = `{${article},"mainEntityOfPage":{"@id":"https://mill.example/a"}}`
    expect(read(linked(`[${other},${own}]`), '', 'https://mill.example/a').publishedAt).toBe('2024-05-03T08:00:00.000Z')
  })

  it('may date the page instead of the article', () => {
    expect(read(linked('{"@type":"WebPage","datePublished":"2024-05-03"}')).publishedAt).toBe(
      '2024-05-03T00:00:00.000Z',
    )
  })

  it('may give a text with elements in it', () => {
    const body = storyOf(20).replaceAll('"', '')
    const html = `<html><head>${linked(JSON.stringify({ '@type': 'Article', articleBody: body }))}</head><body><p>Subscribers read more.</p></body></html>`
    expect(readFields({ html }, 'mill.html').text.split('\n\n')).toHaveLength(20)
  })
})

describe('the date of a page', () => {
  const day = '2024-05-03T00:00:00.000Z'
  it.each([
    ['any meta element that speaks of publication', '<meta name="citation_publication_date" content="2024/05/03">', ''],
    [
      'not of a change, where both are told',
      '<meta name="lastmod_date" content="2024-06-01"><meta name="page.date" content="2024-05-03">',
      '',
    ],
    ['seconds since 1970', '<meta property="article:published_time" content="1714694400">', ''],
    ['the short form', '<meta name="pub_date" content="20240503">', ''],
    [
      'a line below its headline',
      '<meta property="og:title" content="Mill to close">',
      '<h1>Mill to close</h1><div>Ada Holm</div><div>Updated 4 May 2024</div><div>3 May 2024</div>',
    ],
    [
      'a line above its headline',
      '<meta property="og:title" content="Mill to close">',
      '<div>May 3, 2024</div><h1>Mill to close</h1>',
    ],
    [
      'its last change, where nothing else is told',
      '',
      '<h1>Mill to close</h1><footer>This page was last edited on 3 May 2024</footer>',
    ],
  ])('is read from %s', (_case, head, before) => {
    expect(read(head, before).publishedAt).toBe(day)
  })

  it('tells slashed days only where one number can be no month', () => {
    const dated = (date: string) => read(`<meta name="pubdate" content="${date}">`).publishedAt
    expect([dated('05/13/2024'), dated('13/05/2024')]).toEqual(Array(2).fill('2024-05-13T00:00:00.000Z'))
    expect(dated('05/03/2024')).toBeNull()
  })
})
