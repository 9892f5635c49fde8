import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/read/html/dom.js'
import { elementsOf } from '../../src/read/html/elements.js'
import { PageElement, type PageNode, type PageParent } from '../../src/read/html/nodes.js'
import { textOfHtml } from '../../src/read/html/textOfHtml.js'

const bodyOf = (html: string) => parsePage(`<html><head></head><body>${html}</body></html>`).body
const namesOf = (elements: readonly PageElement[]) => elements.map(({ tagName }) => tagName).join(' ')

/** A tree as HTML, read by its links forwards; throws where a link back is not its counterpart. */
function written(parent: PageParent): string {
  let previous: PageNode | null = null
  const parts: string[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.parentNode !== parent || node.previousSibling !== previous) throw new Error('A link leads elsewhere.')
    parts.push(node instanceof PageElement ? `<${node.tagName}>${written(node)}</${node.tagName}>` : node.textContent)
    previous = node
  }
  if (parent.lastChild !== previous) throw new Error('The last child is another.')
  return parts.join('')
}

describe('the tree of a page', () => {
  it.each([
    ['<p>one</p><html><title>Mill</title><p>two</p></html>three', 'oneMilltwothree'],
    ['<html>one<head></head>two<body>three</body>four</html>five', 'onetwothreefourfive'],
    ['<div>one<html><div>two<body>three</body></div></html></div>', 'onetwothree'],
    ['<html><head><div>one<body>two</body></div></head>three</html>', 'threetwo'],
    ['<!-- <html> -->one', 'one'],
  ])('has one head and one body, wherever its parts are written: %s', (html, text) => {
    const document = parsePage(html)
    expect(namesOf(document.documentElement.children)).toBe('HEAD BODY')
    expect(document.body.textContent).toBe(text)
    expect(() => written(document)).not.toThrow()
  })

  it('has its elements in the order they are written, without those of templates', () => {
    const body = bodyOf('<div><p>a</p><template><b>c</b></template></div><i>d</i>')
    expect(namesOf(elementsOf(body))).toBe('DIV P TEMPLATE I')
    expect(namesOf(body.querySelectorAll('i,p'))).toBe('P I')
  })

  it('has no attributes but those written, whatever every object has', () => {
    const [link] = bodyOf('<a href="/x" toString="1">x</a>').children
    expect(link?.getAttribute('href')).toBe('/x')
    expect(link?.getAttribute('constructor')).toBeNull()
    expect(link?.hasAttribute('__proto__')).toBe(false)
  })

  it('has its attributes in small letters, as pages of old do not', () => {
    expect(bodyOf('<A HREF="/x">x</A>').firstElementChild?.getAttribute('href')).toBe('/x')
  })

  it.each([
    ['color: red; display : none', 'none'],
    ['display:none;', 'none'],
    ['DISPLAY: none !important', 'none'],
    ['x-display:none', ''],
    ['display:none-such', ''],
  ])('tells by the style "%s" whether it is displayed', (style, display) => {
    expect(bodyOf(`<p style="${style}">x</p>`).firstElementChild?.style.display).toBe(display)
  })

  it('gives back what an element held, as often as it is asked', () => {
    const body = bodyOf('<div class="x">a<b>c</b></div>')
    const before = written(body)
    const kept = body.innerHTML
    for (const attempt of ['one', 'two']) {
      body.firstElementChild?.setAttribute('class', attempt)
      body.firstElementChild?.firstElementChild?.remove()
      body.innerHTML = kept
      expect(written(body)).toBe(before)
      expect(body.firstElementChild?.className).toBe('x')
    }
  })

  it('keeps its links whole, however its nodes are moved', () => {
    const html = '<div><p>a<b>c</b></p>d<ul><li>e</li><li>f</li></ul></div><p>g</p><div></div>'
    const move = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(2))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const body = bodyOf(html)
        const all = elementsOf(body)
        for (const [from, to, how] of moves) {
          const node = all[from % all.length]!
          const place = all[to % all.length]!
          const isWithin = (outer: PageElement) => outer === place || elementsOf(outer).includes(place)
          if (isWithin(node)) continue
          if (how === 0) place.appendChild(node)
          else if (how === 1) place.parentNode?.insertBefore(node, place)
          else if (!elementsOf(place).includes(node)) place.parentNode?.replaceChild(node, place)
        }
        for (const root of [body, ...all.filter(({ parentNode }) => parentNode === null)]) written(root)
      }),
    )
  })

  it('ends where elements are nested too deeply, in a moment', () => {
    const html = `<p>The mill will close.</p>${'<div>'.repeat(200_000)}deep${'</div>'.repeat(200_000)}`
    expect(parsePage(html).isWhole).toBe(false)
    expect(textOfHtml(html)).toBe('The mill will close.')
  })
})
