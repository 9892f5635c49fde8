import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl, siteOf } from '../../src/read/index.js'

describe('the one form of an address', () => {
  it.each([
    ['HTTP://Example.COM:80/a/../b#part', 'http://example.com/b'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.com./x', 'https://example.com/x'],
    ['https://ada:secret@example.com/x', 'https://example.com/x'],
    ['https://example.com/%7eada/%e9?q=%2f', 'https://example.com/~ada/%E9?q=%2F'],
    ['https://example.com/x?utm_source=a&id=7&fbclid=b&', 'https://example.com/x?id=7'],
    ['https://example.com/x?', 'https://example.com/x'],
    ['https://example.com/x??', 'https://example.com/x??'],
    ['https://example.com/x?b=2&a=1', 'https://example.com/x?b=2&a=1'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['  https://example.com/x ', 'https://example.com/x'],
  ])('of %s is %s', (given, canonical) => {
    expect(canonicalUrl(given)).toBe(canonical)
  })

  it.each(['', 'news', 'mailto:ada@example.com', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'])(
    'does not exist for %j',
    (given) => {
      expect(canonicalUrl(given)).toBeNull()
    },
  )

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url)
        expect(once && canonicalUrl(once)).toBe(once)
      }),
    )
  })

  it('knows the site of an address', () => {
    expect([siteOf('https://news.example.co.uk/a'), siteOf('http://127.0.0.1:8080/'), siteOf(null)]).toEqual([
      'example.co.uk',
      '127.0.0.1',
      null,
    ])
  })
})
