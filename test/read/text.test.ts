import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText, readText } from '../../src/read/index.js'

const body =
  'Mill to close, owner says\n\nThe mill will close in May, its owner said on Monday. Nobody was told before.'

describe('a plain text', () => {
  it('has its first line that is not empty for a headline, and stays as it is', () => {
    const document = readText(`\n \n${body}`, 'mill.txt')
    expect(document.headline).toBe('Mill to close, owner says')
    expect(document.text).toBe(`\n \n${body}`)
    expect(document).toMatchObject({ url: null, language: 'en', publishedAt: null, publisher: null, bylines: [] })
  })

  it('takes what its front matter says, which is no part of the text', () => {
    const head =
      '---\ntitle: "Mill: the end"\nurl: HTTPS://Mill.example/a?utm_source=x#top\npublished: 2024-05-01\npublisher: Mill Post\nbyline: Ada Holm and Bo Lund\n---\n\n'
    const document = readText(head + body, 'mill.txt')
    expect(document).toMatchObject({
      headline: 'Mill: the end',
      url: 'https://mill.example/a',
      publishedAt: '2024-05-01T00:00:00.000Z',
      publisher: 'Mill Post',
      bylines: ['Ada Holm', 'Bo Lund'],
      text: body,
    })
  })

  it.each([
    ['a rule above prose', 'The mill will close.\nThat is all.\n---\nMore.', 'The mill will close.'],
    ['front matter that never ends', 'title: Mill\nThe mill will close.', 'title: Mill'],
    ['front matter that is all there is', 'title: Mill\n', 'title: Mill'],
  ])('keeps what stands below %s as text, without the rule', (_case, text, headline) => {
    expect(readText(`---\n${text}`, 'mill.txt')).toMatchObject({ text, headline })
  })

  it('shortens a headline where the text begins with a paragraph', () => {
    const sentence = 'The mill will close in May, its owner said on Monday.'
    expect(readText(`${sentence} ${'Nobody was told. '.repeat(40)}`, 'mill.txt').headline).toBe(sentence)
    const endless = readText('word '.repeat(200), 'mill.txt').headline
    expect(endless.length).toBeLessThan(210)
    expect(endless).toMatch(/word…$/)
  })

  it.each([
    ['an empty text', ''],
    ['nothing but white space', ' \n\t\u00a0\n'],
    ['five million letters and more', 'a'.repeat(5_000_001)],
  ])('refuses %s and names the input', (_case, text) => {
    expect(() => readText(text, 'mill.txt')).toThrow(/mill\.txt/)
  })
})

describe('the date of a plain text', () => {
  it.each([
    [
      'a time stamp glued to the lead',
      '2 min read 03 May 2024, 04:19 PM ISTThe mill will close.',
      '2024-05-03T10:49:00.000Z',
    ],
    ['a zone that begins a word', '3 May 2024, 04:19 PM ESTABLISHED mills close.', '2024-05-03T16:19:00.000Z'],
    ['American order with Eastern summer time', 'Updated May 3, 2024 at 4:19 p.m. ET', '2024-05-03T20:19:00.000Z'],
    ['Eastern winter time', 'Published: Jan. 3, 2024, 4:19 p.m. ET', '2024-01-03T21:19:00.000Z'],
    ['midnight and noon', 'Published 3 May 2024, 12:05 AM GMT', '2024-05-03T00:05:00.000Z'],
    ['an offset', 'Fri, 3 May 2024 16:19:30 +0200', '2024-05-03T14:19:30.000Z'],
    ['ISO 8601', '2024-05-03T16:19:30.250Z', '2024-05-03T16:19:30.250Z'],
    ['a date alone', '3 May 2024', '2024-05-03T00:00:00.000Z'],
    ['a dateline', 'OSLO, May 3, 2024 (Wire) - The mill will close.', '2024-05-03T00:00:00.000Z'],
    ['a byline before it', 'By Ada Holm | 3 May 2024 | 08:15 CEST', '2024-05-03T06:15:00.000Z'],
    ['a date within a sentence', 'On 3 May 2024 the mill closed.', null],
    ['a date that is none', 'Published 31 February 2024', null],
    ['a dateline without a year', 'OSLO, May 3 - The mill will close.', null],
    ['numbers in an order nobody can tell', 'Published 03/05/2024', null],
  ])('is read from %s', (_case, line, date) => {
    expect(readText(`Mill to close\n${line}\n\nThe mill will close.`, 'mill.txt').publishedAt).toBe(date)
  })

  it('is not looked for far down', () => {
    const text = `Mill to close\n${'The mill will close.\n'.repeat(10)}Published 3 May 2024`
    expect(readText(text, 'mill.txt').publishedAt).toBeNull()
  })
})

describe('normalising', () => {
  it('composes accents and drops what no database keeps', () => {
    expect(normaliseText('\uFEFFCafe\u0301\u0000 \r\nnext\rlast\u2028\uD800end 😀')).toBe(
      'Café \nnext\nlast\n\uFFFDend 😀',
    )
  })

  it('leaves alone what is normal already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
        expect(Buffer.from(once, 'utf8').toString('utf8')).toBe(once)
        expect(once).not.toMatch(/[\u0000\r\u2028]/)
      }),
    )
  })
})
