import { describe, expect, it } from 'vitest'
import { readFields } from '../../src/read/index.js'

const paragraph = (n: number) =>
  `<p>The mill will close in May, its owner said on Monday, adding that number ${n} of its halls had stood empty for years, that costs had risen, and that nobody would lose a home over it.</p>`
const story = Array.from({ length: 6 }, (_, n) => paragraph(n)).join('\n')

const page = (head: string, body = `<article><h1>Mill to close</h1>${story}</article>`) =>
  `<!doctype html><html lang="en-GB"><head><title>Mill to close | Mill Post</title>${head}</head><body>
   <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${body}<footer>All rights reserved</footer></body></html>`
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('a page', () => {
  it('gives its article’s text, a paragraph a line, without what stands around it', () => {
    const { text, headline, language } = readFields({ html: page('') }, 'mill.html')
    expect(text).toContain('on Monday, adding that number 0 of its halls')
    expect(text.split('\n\n').filter((line) => line.startsWith('The mill'))).toHaveLength(6)
    expect(text).not.toMatch(/Sport|All rights/)
    expect([headline, language]).toEqual(['Mill to close', 'en-GB'])
  })

  it('is described by its JSON-LD, wherever in it the article is', () => {
    const head = linked({
      '@graph': [
        { '@type': 'Organization', '@id': '#post', name: 'Mill Post' },
        {
          '@type': ['NewsArticle'],
          headline: 'Mill &  owner',
          datePublished: '2024-05-03T10:00:00+02:00',
          dateModified: '2024-05-04',
          author: [{ '@type': 'Person', name: 'Ada Holm' }, 'By Bo Lund'],
          publisher: { '@id': '#post' },
          mainEntityOfPage: { '@id': 'https://mill.example/a' },
        },
      ],
    })
    expect(readFields({ html: page(head) }, 'mill.html')).toMatchObject({
      headline: 'Mill to close',
      publishedAt: '2024-05-03T08:00:00.000Z',
      modifiedAt: '2024-05-04T00:00:00.000Z',
      bylines: ['Ada Holm', 'Bo Lund'],
      publisher: 'Mill Post',
      url: 'https://mill.example/a',
    })
  })

  it('is described by OpenGraph where its JSON-LD is broken', () => {
    const head = `<script type="application/ld+json">{ "headline": </script>
      <meta property="og:title" content="Mill ends"><meta property="og:site_name" content="Mill Post">
      <meta property="article:published_time" content="2024-05-03T08:00:00Z"><meta name="author" content="Ada Holm">`
    expect(readFields({ html: page(head, `<article>${story}</article>`) }, 'mill.html')).toMatchObject({
      headline: 'Mill ends',
      publisher: 'Mill Post',
      publishedAt: '2024-05-03T08:00:00.000Z',
      bylines: ['Ada Holm'],
    })
  })

  it.each([
    ['of the same site', 'https://www.mill.example/a', 'https://www.mill.example/a'],
    ['relative to where it was found', '/a', 'https://mill.example/a'],
    ['not of another site, which could claim any article', 'https://other.example/a', 'https://mill.example/b'],
    ['not that of the first page', 'https://mill.example/', 'https://mill.example/b'],
  ])('has the address it gives itself: %s', (_case, canonical, url) => {
    const html = page(`<link rel="canonical" href="${canonical}">`)
    expect(readFields({ html, foundAt: 'https://mill.example/b' }, 'mill.html').url).toBe(url)
  })

  it('has the address that is given with it, whatever it says', () => {
    const html = page('<link rel="canonical" href="/a">')
    expect(readFields({ html, url: 'https://mill.example/b' }, 'mill.html').url).toBe('https://mill.example/b')
  })

  it.each([
    ['without a word', '<html><body><nav></nav></body></html>'],
    [
      'of two hundred thousand nested elements',
      `<html><body>${'<div>'.repeat(200_000)}words${'</div>'.repeat(200_000)}</body></html>`,
    ],
    ['of nothing but script', '<html><head><script>let a = 1</script></head><body></body></html>'],
  ])('%s is refused', (_case, html) => {
    expect(() => readFields({ html }, 'mill.html')).toThrow(/mill\.html/)
  })

  it('may leave out the ends of its paragraphs', () => {
    const html = `<html><body><article>${'<p>The mill will close, its owner said on Monday.'.repeat(2_000)}</article></body></html>`
    expect(readFields({ html }, 'old.html').text.split('\n\n')).toHaveLength(2_000)
  })

  it.each([
    ['its main heading', '<h1>Mill to close</h1>', '', 'Mill to close'],
    ['not the name of its site', '<h1>Mill Post</h1>', '', 'Mill to close'],
    ['the heading that its title speaks of', '<h1>Win a prize</h1><h1>Mill to close</h1>', '', 'Mill to close'],
    [
      'the title made for other sites, without the name of this one',
      '',
      '<meta property="og:title" content="Mill &amp;amp; owner part - Mill Post">',
      'Mill & owner part',
    ],
    [
      'the heading without what it was encoded with twice',
      '<h1>Mill &amp;#8216;to close&amp;#8217;</h1>',
      '',
      'Mill ‘to close’',
    ],
  ])('has as its headline %s', (_case, heading, meta, headline) => {
    const head = `<meta property="og:site_name" content="Mill Post">${meta}`
    expect(readFields({ html: page(head, `<article>${heading}${story}</article>`) }, 'mill.html').headline).toBe(
      headline,
    )
  })

  it.each([
    ['a caption', '<figure><img src="a.jpg"><figcaption>The owner at the mill. Photo: A. Holm</figcaption></figure>'],
    ['a box for a newsletter', '<div class="story-newsletter"><p>All the news of the mill in one letter.</p></div>'],
    ['what else to read', '<p>Read more: The owner at home</p>'],
    ['the rights', '<p>© 2024 Mill Post. All rights reserved.</p>'],
    ['the name of its author', '<p>Ada Holm</p>'],
  ])('is read without %s', (_case, clutter) => {
    const body = `<article><h1>Mill to close</h1>${paragraph(7)}${clutter}${story}</article>`
    const { text } = readFields({ html: page('<meta name="author" content="Ada Holm">', body) }, 'mill.html')
    expect(text.split('\n\n')).toHaveLength(7)
  })

  it('keeps its lead, its quotations and its lists', () => {
    const quote = 'We will not sell the mill to anybody who does not live in this valley.'
    const body = `<article class="article-body"><div class="lead">The last mill of the valley will close, and nobody will buy it.</div>
      ${paragraph(8)}<blockquote>${quote}</blockquote>${paragraph(9)}
      <ul><li>The old hall will be sold to the town for one crown.</li></ul>${story}</article>`
    const { text } = readFields({ html: page('', body) }, 'mill.html')
    expect(text).toMatch(/^The last mill of the valley/)
    expect(text).toContain(`\n\n${quote}\n\n`)
    expect(text).toContain('The old hall will be sold')
  })

  it('gives the text of its JSON-LD where the page shows little of it', () => {
    const articleBody = 'The owner of the mill said on Monday that it will close. '.repeat(30)
    const head = linked({ '@type': 'NewsArticle', headline: 'Mill', articleBody })
    const body = '<article><p>Subscribers may read how the mill came to close, and what its owner said.</p></article>'
    expect(readFields({ html: page(head, body) }, 'mill.html').text).toBe(articleBody)
  })

  it.each([
    ['its address', 'https://mill.example/2024/05/03/mill-to-close', ''],
    ['what it prints', 'https://mill.example/mill', '<p class="article-date">Friday, May 3, 2024</p>'],
    ['its time element', 'https://mill.example/mill', '<time datetime="2024-05-03">yesterday</time>'],
  ])('is dated by %s where it declares no date', (_case, url, printed) => {
    const html = page('', `<article><h1>Mill to close</h1>${printed}${story}</article>`)
    expect(readFields({ html, url }, 'mill.html').publishedAt).toBe('2024-05-03T00:00:00.000Z')
  })
})
