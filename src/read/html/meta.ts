import type { PageElement } from './nodes.js'
import { isNamed } from './elements.js'

/** What the meta elements of a page say, by their names in lower case; of several with one name the first. */
export interface Meta {
  /** What is said under this name; null where nothing is. */
  get(name: string): string | null
  /** All that is said under names like this. */
  like(name: RegExp): readonly string[]
}

const isMeta = isNamed('META')

export function readMeta(elements: readonly PageElement[]): Meta {
  const values = new Map<string, string>()
  for (const element of elements.filter(isMeta)) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const key = name?.trim().toLowerCase()
    const value = element.getAttribute('content')?.trim()
    if (key && value && !values.has(key)) values.set(key, value)
  }
  return {
    get: (name) => values.get(name) ?? null,
    like: (name) => [...values].flatMap(([key, value]) => (name.test(key) ? [value] : [])),
  }
}
