import { decodeHTML } from 'entities'
import { normaliseLine } from '../normalise.js'
import type { PageDocument } from './dom.js'
import { siteName } from './siteName.js'

/** What else a page says that names its article or its site. */
export interface Titles {
  /** As JSON-LD, Open Graph and the like give it, the most trusted first. */
  readonly declared: readonly (string | null)[]
  readonly siteNames: readonly (string | null)[]
  readonly address: string | null
}

/**
 * The headline a reader sees: the main heading, unless it names the site; of several the one that the page's title
 * speaks of. Else the title that was written for other sites, which is often shorter, without the name of the site.
 */
export function headlineOfPage(document: PageDocument, { declared, siteNames, address }: Titles): string | null {
  const site = siteName(siteNames, address)
  const title = line(document.querySelector('title')?.textContent)
  const titles = [...declared.map(line), title].filter((text) => text !== '')
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => line(heading.textContent))
    .filter((text) => text.length > 1)
  const own = headings.filter((text) => !site.isOf(text) || titles.every((other) => site.cut(other) === text))
  const agreed = own.find((heading) => titles.some((text) => text.includes(heading) && site.cut(text) !== ''))
  if (agreed) return agreed
  const [only, ...others] = own
  const best = site.cut(titles[0] ?? '')
  if (only && others.length === 0 && !endsWith(only, best)) return only
  return best || (headings[0] ?? null)
}

/** "Politics | Mill closes": the heading holds a label before the title. */
const endsWith = (heading: string, title: string) => title.length > 20 && heading.endsWith(title)

/** Some sites encode entities twice. */
const line = (text: string | null | undefined) => normaliseLine(decodeHTML(text ?? ''))
