import { getDomainWithoutSuffix, getSubdomain } from 'tldts'

const SEPARATOR = /\s+[|–—•·»:‹›«~-]+\s+|\s*[|»]\s*/

/** Tells the names of a site from what its pages are called. */
export interface SiteName {
  /** True for the name of the site, with or without what it adds to it ("WIRED", "Studio Harddecor"). */
  isOf(name: string): boolean
  /** A title without the names of the site at its ends: "Mill closes | The Mill Post" is "Mill closes". */
  cut(title: string): string
}

/** The site by the names that its pages give it and by its address. */
export function siteName(names: readonly (string | null)[], address: string | null): SiteName {
  const labels = address === null ? [] : [getDomainWithoutSuffix(address), ...(getSubdomain(address)?.split('.') ?? [])]
  const words = labels.flatMap((label) => (label && label.length > 3 ? [squeeze(label)] : []))
  const given = names.flatMap((name) => (name ? [squeeze(name)] : [])).filter((name) => name !== '')
  const isOf = (name: string) => {
    const squeezed = squeeze(name)
    if (squeezed === '') return false
    // "Apple opens a factory" on apple.com is a headline: most of a site's name is its label.
    const isLabel = words.some(
      (word) =>
        (squeezed.includes(word) && word.length * 2 >= squeezed.length) ||
        (squeezed.length > 3 && word.startsWith(squeezed)),
    )
    return isLabel || given.some((own) => squeezed === own || squeezed === `the${own}` || `the${squeezed}` === own)
  }
  return { isOf, cut: (title) => cut(title, isOf) }
}

function cut(title: string, isOf: (name: string) => boolean): string {
  const parts = title.split(SEPARATOR).map((part) => part.trim())
  const named = parts.map(isOf)
  const first = named.findIndex((is) => !is)
  if (first < 0) return title
  // What stands behind the name of the site ("- My Daily Magazine - Art, Design") describes it.
  const behind = named.indexOf(true, first)
  const start = title.indexOf(parts[first] ?? '')
  if (behind < 0) return title.slice(start).trim()
  const end = title.lastIndexOf(parts.slice(behind).find(isOf) ?? '')
  return title
    .slice(start, end)
    .replace(/[\s|–—•·»:‹›«~-]+$/, '')
    .trim()
}

/** Its letters and digits, however they are written. */
export const squeeze = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
