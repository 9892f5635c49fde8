import { decodeHTML } from 'entities'
import { normaliseLine } from '../normalise.js'
import { isElement, type PageElement } from './nodes.js'
import { either, elementsOf, firstOf, isNamed } from './elements.js'
import { siteName, squeeze, type SiteName } from './siteName.js'

/** What else a page says that names its article or its site. */
export interface Titles {
  /** As JSON-LD, Open Graph and the like give it, the most trusted first. */
  readonly declared: readonly (string | null)[]
  readonly siteNames: readonly (string | null)[]
  readonly address: string | null
}

/** A lower heading of fewer letters is found in many titles by chance. */
const FEWEST_LETTERS = 12
const MOST_HEADINGS = 50

/**
 * The headline a reader sees: the heading, or the part of one, that a title of the page agrees with, the main one
 * before others; else the only main heading, unless it names the site; else the title that was written for other sites,
 * which is often shorter, without the name of the site.
 */
export function headlineOfPage(
  elements: readonly PageElement[],
  { declared, siteNames, address }: Titles,
): string | null {
  const site = siteName(siteNames, address)
  const [title] = firstOf(elements, isNamed('TITLE'), 1)
  const titles = [...declared, title?.textContent].map(line).filter((text) => text !== '')
  const main = firstOf(elements, isNamed('H1'), MOST_HEADINGS).filter((heading) => !isHome(heading))
  const headings = main.map(textOf).filter((text) => text.length > 1)
  const own = headings.filter((text) => !site.isOf(text) || titles.every((other) => site.cut(other) === text))
  const cut = titles.map(site.cut)
  const agreed = sameAs(own, cut) ?? sameAs(main.flatMap(partsOf), cut) ?? partOf(own, titles, site)
  if (agreed) return agreed
  const [best = ''] = cut
  const [only, ...others] = own
  if (only && others.length === 0 && !endsWith(only, best)) return only
  return lowerHeading(elements, cut) ?? (best || (headings[0] ?? null))
}

/** The first heading that says what a title says, the more trusted titles first; letters and signs may differ. */
function sameAs(headings: readonly string[], titles: readonly string[]): string | undefined {
  for (const title of titles) {
    const found = headings.find((heading) => squeeze(heading) === squeeze(title))
    if (found) return found
  }
  return undefined
}

const partOf = (headings: readonly string[], titles: readonly string[], site: SiteName) =>
  headings.find((heading) => titles.some((title) => title.includes(heading) && site.cut(title) !== ''))

const isLower = either(isNamed('H2'), isNamed('H3'))

/** Pages of old give their title in a lower heading. */
function lowerHeading(elements: readonly PageElement[], titles: readonly string[]): string | undefined {
  const headings = firstOf(elements, isLower, MOST_HEADINGS).map(textOf)
  const long = headings.filter((heading) => heading.length >= FEWEST_LETTERS)
  return sameAs(long, titles) ?? long.find((heading) => titles.some((title) => endsWith(title, heading)))
}

/** "Politics | Mill closes": what holds a label before the title. */
const endsWith = (heading: string, title: string) => title.length > 20 && heading.endsWith(title)

/** A main heading that leads home is the site's. */
function isHome(heading: PageElement): boolean {
  const [link] = heading.getElementsByTagName('a')
  return (
    link !== undefined &&
    textOf(link) === textOf(heading) &&
    /^(?:https?:\/\/[^/]+)?\/?$/i.test(link.getAttribute('href') ?? '.')
  )
}

/** What a heading is made of, where a subtitle or a label is written into it. */
function partsOf(heading: PageElement): string[] {
  const own = heading.childNodes.filter((node) => !isElement(node)).map(({ textContent }) => textContent)
  return [line(own.join('')), ...elementsOf(heading).map(textOf)]
}

const textOf = (element: PageElement) => line(element.textContent)

/** Some sites encode entities twice. */
const line = (text: string | null | undefined) => normaliseLine(decodeHTML(text ?? ''))
