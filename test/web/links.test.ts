import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleHref, outsideHref, playgroundHref, statementHref, withQuery } from '../../src/web/viewer/frame/links.js'

describe('links', () => {
  it.each([
    ['https://news.example/a?b=1#c', 'https://news.example/a?b=1#c'],
    ['http://news.example', 'http://news.example/'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,<script>alert(1)</script>', null],
    ['file:///etc/passwd', null],
    ['//news.example', null],
    ['', null],
    [null, null],
  ])('lead outside only to the web: %s', (url, href) => {
    expect(outsideHref(url)).toBe(href)
  })

  it('stay in the viewer whatever an id is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((id) => !/^\.{1,2}$/.test(id)),
        (id) => {
          const { origin, pathname } = new URL(articleHref(id), 'http://here.example')
          expect(origin).toBe('http://here.example')
          expect(decodeURIComponent(pathname.slice('/article/'.length))).toBe(id)
          const place = statementHref({ id, number: 1, article: { id: 'art_1' } })
          expect(new URL(place, 'http://here.example').hash.slice(1)).toBe(encodeURIComponent(id))
        },
      ),
    )
  })

  it.each([
    [1, '/article/art_1#stm_1'],
    [100, '/article/art_1#stm_1'],
    [101, '/article/art_1?from=101#stm_1'],
    [250, '/article/art_1?from=201#stm_1'],
  ])('lead to statement %i on the page of an article that has it', (number, href) => {
    expect(statementHref({ id: 'stm_1', number, article: { id: 'art_1' } })).toBe(href)
  })

  it('change one parameter and keep the others', () => {
    expect(withQuery('/search?q=a%26b&after=1', { after: null })).toBe('/search?q=a%26b')
    expect(withQuery('/search?q=a', { after: 'x y' })).toBe('/search?q=a&after=x+y')
    expect(withQuery('/?after=1', { after: null })).toBe('/')
  })

  it('carry an operation to the playground with its variables', () => {
    const { searchParams } = new URL(playgroundHref('{ feeds { url } }', { id: 'a&b' }), 'http://here.example')
    expect(searchParams.get('query')).toBe('{ feeds { url } }')
    expect(JSON.parse(searchParams.get('variables')!)).toEqual({ id: 'a&b' })
  })
})
