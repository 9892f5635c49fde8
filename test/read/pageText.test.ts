import { describe, expect, it } from 'vitest'
import { removeClutter } from '../../src/read/html/clutter.js'
import { parsePage } from '../../src/read/html/dom.js'
import { readFields } from '../../src/read/index.js'
import { storyOf } from './web.js'

const textOf = (html: string) => readFields({ html }, 'mill.html').text
const inArticle = (inner: string, head = '') =>
  textOf(
    `<html><head><title>Mill to close</title>${head}</head><body><main><article>${inner}</article></main></body></html>`,
  )
const story = storyOf(6)
const lines = (text: string) => text.split('\n\n')

describe('what belongs to an article', () => {
  it.each([
    ['a lead between the heading and the text', '<header><h1>Mill to close</h1><div>{}</div></header>', ''],
    ['a last sentence in another element', '', '<div class="end"><div>{}</div></div>'],
  ])('is %s', (_case, before, after) => {
    const sentence = 'Nobody in the valley had thought that its last mill would ever close.'
    const text = inArticle(
      `${before.replace('{}', sentence)}<div class="x">${story}${after.replace('{}', sentence)}</div>`,
    )
    expect(lines(text)).toHaveLength(7)
    expect(text).toContain(sentence)
  })

  it.each([
    ['as JSON-LD has it', 'Mill in the valley to close in May', 'Mill to close', 'Mill in the valley to close in May'],
    ['as Open Graph has it', 'Mill to close', 'Mill to close', 'Mill in the valley to close in May'],
    ['as neither has it, letter by letter', 'Mill – to close', 'Mill to close', 'Mill in the valley to close in May'],
  ])('is not its headline %s, nor the line that dates it', (_case, heading, title, headline) => {
    const named = JSON.stringify({ '@type': 'NewsArticle', headline })
    const head = `<meta property="og:title" content="${title}"><script type="application/ld+json">${named}</script>`
    const lead = 'The last mill of the valley is to close, and nobody had thought that it ever would.'
    const top = `<header><h1>${heading}</h1><p>${lead}</p><time datetime="2024-05-03">3 May\n2024</time></header>`
    const text = lines(inArticle(`${top}<p>Mill to close</p><div>${story}</div>`, head))
    expect(text.slice(0, 2)).toEqual([lead, expect.stringMatching(/^The mill/) as string])
    expect(text).toHaveLength(7)
  })

  it('is a time within a sentence', () => {
    const text = inArticle(`<div><h2>Mill to close</h2><p><time>3 May 2024</time> was its last day.</p>${story}</div>`)
    expect(text).toContain('3 May 2024 was its last day.')
  })

  it('is each subhead, item and short quotation between its paragraphs', () => {
    const parts =
      '<h3 class="share-title">Why now</h3><ul><li>Two halls</li><li>One river</li></ul><blockquote>“No.”</blockquote>'
    expect(lines(inArticle(`<div>${storyOf(3)}${parts}${storyOf(3)}</div>`)).slice(3, 7)).toEqual([
      'Why now',
      'Two halls',
      'One river',
      '“No.”',
    ])
  })

  it('is no clutter where a box or button that nothing closes holds the main heading', () => {
    const document = parsePage(`<html><body><footer><button><h1>Mill to close</h1>${story}</body></html>`)
    removeClutter(document)
    expect(document.body.textContent).toMatch(/^Mill to close/)
  })

  it('is all of it where it stands in several parts', () => {
    const part = (n: number) => `<section><div class="story-text">${storyOf(3 + n)}</div></section>`
    expect(
      lines(textOf(`<html><head></head><body><div>${part(0)}${part(1)}${part(2)}</div></body></html>`)),
    ).toHaveLength(12)
  })

  it('is its captions where it tells its story in them', () => {
    const slide = (n: number) =>
      `<figure><img src="${n}.jpg"><figcaption><p>Hall ${n} of the mill, where forty people have worked.</p></figcaption></figure>`
    const slides = Array.from({ length: 12 }, (_, n) => slide(n)).join('')
    expect(inArticle(`<h1>Twelve halls</h1><p>These are the halls of the mill.</p>${slides}`)).toContain(
      'Hall 11 of the mill',
    )
  })

  it('is a paragraph in an anchor that names a place', () => {
    expect(lines(inArticle(`<a name="top">${story}</a>`))).toHaveLength(6)
  })
})

describe('what does not', () => {
  it.each([
    ['a box that one of its words gives away', '<div class="article-related-block"><p>The owner at home.</p></div>'],
    ['a box named in one word', '<div class="NextStory"><h2>The owner at home</h2><p>He has a house.</p></div>'],
    ['cards of other articles', '<div class="recommended"><article><p>The owner at home.</p></article></div>'],
    ['a list of other articles', '<ul><li><a href="/a">The owner at home</a></li><li><a href="/b">Halls</a></li></ul>'],
    ['the title of another article', '<p><a href="/a">The owner at home</a></p>'],
    ['what the site has to offer', '<p>Never miss a mill by signing up to our newsletter.</p>'],
    ['what leads to another article', '<p>Also read: <a href="/a">The owner at home</a></p>'],
    ['a credit', '<p>Reporting by Ada Holm in Norland and Bo A. Lund</p>'],
    ['a line of credits', '<p>(Reporting by Ada Holm; Additional writing and editing by Bo van den Berg.)</p>'],
    [
      'what the site asks for',
      '<p>To read on, please subscribe to The Mill Post. It is a crown a week, membership ends any day.</p>',
    ],
  ])('is %s', (_case, clutter) => {
    expect(lines(inArticle(`<div>${storyOf(3)}${clutter}${storyOf(3)}</div>`))).toHaveLength(6)
  })

  it('is what is told of its author at its end', () => {
    const author = '<meta name="author" content="Ada Holm">'
    const bio = 'Ada Holm is a reporter in the valley.'
    expect(lines(inArticle(`${story}<p>${bio}</p>`, author))).toHaveLength(6)
    expect(lines(inArticle(`<p>${bio}</p>${story}`, author))).toHaveLength(7)
  })

  it.each([
    ['a sentence about work', '<p>Reporting by Ada Holm showed that the mill had been sold.</p>'],
    ['an order to read', '<p>Also read by the court was a letter of the owner.</p>'],
    ['what somebody says of a newsletter', '<p>“Please subscribe to our newsletter,” she told them.</p>'],
    [
      'what is named for what it lacks',
      '<div class="no-related"><p>The hall will be sold to the town next to it, for one crown, in May.</p></div>',
    ],
    [
      'a list in which links are words of its items',
      '<ul><li>The <a href="/a">owner</a> will leave the valley in May.</li></ul>',
    ],
  ])('is not %s', (_case, inner) => {
    expect(lines(inArticle(`<div>${storyOf(3)}${inner}${storyOf(3)}</div>`))).toHaveLength(7)
  })
})
