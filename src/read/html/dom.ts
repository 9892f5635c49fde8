import { Parser } from 'htmlparser2'
import { PageElement, PageParent, PageText } from './nodes.js'
import { settle, type Frame } from './settle.js'

/** Browsers stop at 512 elements in each other; the time that Readability takes grows with the square of the depth. */
const DEEPEST = 300

/** A parsed page. */
export class PageDocument extends PageParent {
  readonly nodeType = 9
  readonly nodeName = '#document'
  readonly documentElement: PageElement
  readonly body: PageElement
  readonly title: string
  /** By which Readability completes addresses. */
  readonly baseURI: string | null

  /** @param isWhole false where its elements are nested too deeply to be read to its end */
  constructor(
    { html, head, body }: Frame,
    readonly isWhole: boolean,
  ) {
    super()
    this.insertBefore(html, null)
    this.documentElement = html
    this.body = body
    this.title = head.getElementsByTagName('title')[0]?.textContent ?? ''
    this.baseURI = this.getElementsByTagName('base')[0]?.getAttribute('href') ?? null
  }

  createElement(name: string): PageElement {
    return new PageElement(name)
  }

  createTextNode(text: string): PageText {
    return new PageText(text)
  }
}

/** Parses a page or a part of one, up to where its elements are nested too deeply. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${withBody(html)}</html>`
  const root = new PageElement('')
  let open = root
  let depth = 0
  let isWhole = true
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (depth > DEEPEST) {
        isWhole = false
        // It would take time with the square of the depth to go on.
        parser.pause()
      }
      const element = new PageElement(name, attributes)
      open.insertBefore(element, null)
      open = element
    },
    ontext(text) {
      open.insertBefore(new PageText(text), null)
    },
    onclosetag() {
      depth -= 1
      open = open.parentElement ?? root
    },
  })
  parser.write(whole)
  parser.end()
  return new PageDocument(settle(root), isWhole)
}

const withBody = (html: string) => (/<body[\s>]/i.test(html) ? html : `<head></head><body>${html}</body>`)
