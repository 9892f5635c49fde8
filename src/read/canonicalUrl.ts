import { getDomain } from 'tldts'
import tracking from './trackingParameters.json' with { type: 'json' }

const TRACKING_NAMES = new Set(tracking.names)
const UNRESERVED = /^[A-Za-z0-9\-._~]$/

/**
 * The one form of a web address (RFC 3986, 6.2.2 and 6.2.3): scheme and host in lower case, no default port, no
 * fragment, percent-encoding only where needed and in upper case; without user, password and tracking parameters.
 * Null for what is no http or https address.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  const url = parse(address.trim(), base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  url.hash = ''
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  url.pathname = normalisePercent(url.pathname)
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? ''))
  // With its mark, since a query may itself begin with one.
  url.search = kept.length > 0 ? `?${normalisePercent(kept.join('&'))}` : ''
  return url.href
}

/** The registrable domain of an address ("example.co.uk"), else its host; null without an address. */
export function siteOf(address: string | null): string | null {
  const url = address === null ? null : parse(address)
  return url ? (getDomain(url.href) ?? url.hostname) : null
}

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase()
  return TRACKING_NAMES.has(lower) || tracking.prefixes.some((prefix) => lower.startsWith(prefix))
}

function normalisePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (encoded, digits: string) => {
    const character = String.fromCharCode(parseInt(digits, 16))
    return UNRESERVED.test(character) ? character : encoded.toUpperCase()
  })
}
