// The page's policy lets no text become a style: neither a <style> element nor a style attribute. The editor makes both,
// of its own numbers and colours. What comes from a script may be styled; so its elements are given the nonce of this
// page, and its attributes are set as properties. Whoever injects markup otherwise gets neither.

/** Stands for the style attribute while text is parsed. */
const ASIDE = 'data-style-aside'
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi
const STYLE = /\sstyle=/gi

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

type CreateElement = (this: Document, name: string, options?: ElementCreationOptions) => HTMLElement
const createElement: CreateElement = Reflect.get(Document.prototype, 'createElement')
const createWithNonce: CreateElement = function (name, options) {
  const element = createElement.call(this, name, options)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}
Reflect.set(Document.prototype, 'createElement', createWithNonce)

const setAttribute = Reflect.get(Element.prototype, 'setAttribute')
Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
  if (name === 'style' && this instanceof HTMLElement) this.style.cssText = value
  else setAttribute.call(this, name, value)
}

const insertAdjacentHTML = Reflect.get(Element.prototype, 'insertAdjacentHTML')
Element.prototype.insertAdjacentHTML = function (this: Element, place: InsertPosition, html: string) {
  insertAdjacentHTML.call(this, place, withStylesAside(html))
  styleWithin(place === 'beforebegin' || place === 'afterend' ? this.parentElement : this)
}

const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
Object.defineProperty(Element.prototype, 'innerHTML', {
  ...innerHTML,
  set(this: Element, html: string) {
    innerHTML?.set?.call(this, withStylesAside(html))
    styleWithin(this)
  },
})

/** Only within tags: what an editor shows is text, and may speak of styles itself. */
const withStylesAside = (html: unknown): string => String(html).replace(TAG, (tag) => tag.replace(STYLE, ` ${ASIDE}=`))

function styleWithin(root: Element | null): void {
  for (const element of root?.querySelectorAll<HTMLElement>(`[${ASIDE}]`) ?? []) {
    element.style.cssText = element.getAttribute(ASIDE) ?? ''
    element.removeAttribute(ASIDE)
  }
}
