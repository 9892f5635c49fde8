import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFields, readRow, readText } from '../../src/read/index.js'

const read = (text: string) => readFields({ text }, 'a row').text

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!)

describe('a plain text with HTML left in it', () => {
  it.each([
    ['quotation marks', '&quot;No,&quot; she said, &#8220;it&#x27;s late&rdquo;.', '"No," she said, “it\'s late”.'],
    ['an ampersand that was escaped three times', 'R&amp;amp;amp;D &amp;quot;grows&amp;quot;', 'R&D "grows"'],
    ['paragraphs', '<p>One.</p>\n<p class="lead">Two&nbsp;more.</p>', 'One.\n\nTwo\u00a0more.'],
    ['lines', 'One.<br/>Two.<br>Three.<BR />Four.', 'One.\nTwo.\nThree.\nFour.'],
    [
      'words in bold',
      'The <b>mill</b> and <a href="https://mill.example/?a=1">its owner</a> agree.',
      'The mill and its owner agree.',
    ],
    ['tags that were escaped', '&lt;p&gt;The &lt;em&gt;mill&lt;/em&gt; closes.&lt;/p&gt;', 'The mill closes.'],
    ['what is never shown', 'The mill<!-- ad --><script type="x">let a = 1</script> closes.</p>', 'The mill closes.'],
    ['a line break of its own beside bold words', 'The mill\n  <b>closes</b>.', 'The mill\n  closes.'],
  ])('means what it says: %s', (_case, text, meant) => {
    expect(read(text)).toBe(meant)
  })

  it.each([
    'Costs rose where a < b and b > c, and a<b>c too.',
    'R&D at AT&T; Q&A; S&P500; R&Dept; Marks & Spencer &c. &; &amp',
    'Write to <john@mill.example> or <https://mill.example/a?b=1&copy=2>.',
    'If i <b and c> d then <3, she wrote <sic>.',
    '  Two\n\n\n\n  lines \n',
  ])('is left alone where it has none: %s', (text) => {
    expect(read(text)).toBe(text)
  })

  it('has its headline, publisher and bylines read so too, in a row and below front matter', () => {
    const row = { title: 'Mill &amp; owner', text: 'The mill closes.', publisher: 'A&amp;B', bylines: ['O&#39;Neal'] }
    const meant = { headline: 'Mill & owner', publisher: 'A&B', bylines: ["O'Neal"] }
    expect(readRow(JSON.stringify(row), 'rows')).toMatchObject(meant)
    const head = '---\ntitle: Mill &amp; owner\npublisher: A&amp;B\nbyline: O&#39;Neal\n---\n'
    expect(readText(`${head}&quot;No.&quot;`, 'a.txt')).toMatchObject({ ...meant, text: '"No."' })
  })

  const prose = fc.array(
    fc.constantFrom('The mill', ' ', '\n', ' & ', 'AT&T', ' < ', ' > ', '"No"', "it's", '<3', '“', '🙂'),
    {
      minLength: 1,
    },
  )

  it('reads back any prose that was escaped, once or twice', () => {
    fc.assert(
      fc.property(prose, (words) => {
        const text = `x${words.join('')}`
        expect(read(text)).toBe(text)
        expect(read(escaped(text))).toBe(text)
        expect(read(escaped(escaped(text)))).toBe(text)
      }),
    )
  })

  it('is the same when it is read again', () => {
    const bits = [
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '&amp;',
      '&lt;',
      '&gt;',
      'p',
      'lt;',
      '&#38;',
      '<',
      '>',
      ' ',
      '\n',
      'mill',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits)), (parts) => {
        const once = read(`x${parts.join('')}`)
        expect(read(once)).toBe(once)
      }),
    )
  })

  it.each(['<p ', '<p a="', '<!--', '<script>', '&amp;', '&#38;', '<b a=b ', '<p a'])(
    'takes no long time over many of: %s',
    (bit) => {
      const began = performance.now()
      read(`x${bit.repeat(200_000)}`)
      expect(performance.now() - began).toBeLessThan(2_000)
    },
  )
})
