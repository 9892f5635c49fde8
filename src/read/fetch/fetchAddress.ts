import type { IncomingMessage } from 'node:http'
import { canonicalUrl } from '../canonicalUrl.js'
import { readBody } from './body.js'
import { connect, type Admits } from './connect.js'
import { FetchFailed } from './fetchFailed.js'
import { isPublicAddress } from './publicAddress.js'

const MOST_REDIRECTS = 5
const PATIENCE = 30_000
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'

/** What a server gave. */
export interface Fetched {
  /** Where it was found in the end, canonical. */
  readonly address: string
  /** Null where it has not changed since it was last asked for. */
  readonly body: Uint8Array | null
  /** The encoding of its text, where the server names it. */
  readonly charset: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** Seconds for which the server calls it fresh. */
  readonly maxAge: number | null
}

/** What is known of an earlier answer. */
export interface Conditions {
  readonly etag?: string | null
  readonly lastModified?: string | null
}

/** Fetches an address. @throws {FetchFailed} */
export type Fetch = (address: string, conditions?: Conditions) => Promise<Fetched>

export interface FetchOptions {
  /** Hosts that may be reached though they are not on the open internet: those of one's own network. */
  readonly allowedHosts?: readonly string[]
  /** Milliseconds for the whole of one fetch, redirects and all; 30 seconds unless told. */
  readonly patience?: number
  readonly userAgent?: string
}

/**
 * Makes what fetches http and https addresses on the open internet: at most 5 redirects, each checked like the first
 * address; at most 16 MB and 30 seconds in all.
 */
export function createFetch(options: FetchOptions = {}): Fetch {
  const allowed = new Set(options.allowedHosts?.map((host) => host.toLowerCase()))
  const admits: Admits = (host, ip) => allowed.has(host) || isPublicAddress(ip)
  return async (address, conditions = {}) => {
    const signal = AbortSignal.timeout(options.patience ?? PATIENCE)
    try {
      return await follow(address, headersOf(conditions, options.userAgent), admits, signal)
    } catch (error) {
      if (error instanceof FetchFailed) throw error
      throw new FetchFailed(address, signal.aborted ? 'it took too long.' : reasonOf(error), null, null, error)
    }
  }
}

async function follow(
  address: string,
  headers: Record<string, string>,
  admits: Admits,
  signal: AbortSignal,
): Promise<Fetched> {
  let at = address
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const canonical = canonicalUrl(at)
    if (canonical === null) throw new FetchFailed(address, `"${at.slice(0, 200)}" is no http or https address.`)
    // Asked for as it was given, since some servers sign their parameters.
    const url = new URL(at)
    const response = await connect(url, headers, admits, signal)
    const { statusCode: status = 0 } = response
    if (status === 304) return fetched(response, canonical, null)
    if (status >= 200 && status < 300) return fetched(response, canonical, await readBody(response, address))
    response.destroy()
    const next = status >= 300 && status < 400 ? response.headers.location : undefined
    if (next === undefined) throw refused(address, response)
    if (!URL.canParse(next, url.href)) throw new FetchFailed(address, 'it redirects to what is no address.')
    at = new URL(next, url).href
  }
  throw new FetchFailed(address, `it redirects more than ${MOST_REDIRECTS} times.`)
}

function headersOf({ etag, lastModified }: Conditions, userAgent = 'gainsay/0.1'): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  }
}

function fetched({ headers }: IncomingMessage, address: string, body: Uint8Array | null): Fetched {
  const maxAge = /\bmax-age=(\d{1,9})\b/i.exec(headers['cache-control'] ?? '')?.[1]
  return {
    address,
    body,
    charset: /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(headers['content-type'] ?? '')?.[1] ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    maxAge: maxAge === undefined ? null : Number(maxAge),
  }
}

function refused(address: string, { statusCode, statusMessage, headers }: IncomingMessage): FetchFailed {
  const answer = `the server answers ${statusCode ?? 0} ${statusMessage ?? ''}`.trim()
  return new FetchFailed(address, `${answer}.`, statusCode ?? null, secondsOf(headers['retry-after'] ?? ''))
}

/** What a server asks to be left alone for, which it writes as seconds or as a date (RFC 9110); null where that is over. */
function secondsOf(retryAfter: string): number | null {
  const seconds = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1_000)
  return seconds > 0 ? seconds : null
}

const REASONS: Partial<Record<string, string>> = {
  ENOTFOUND: 'there is no such host.',
  EAI_AGAIN: 'the name of its host cannot be resolved now.',
  ECONNREFUSED: 'its host refuses the connection.',
  ECONNRESET: 'the answer breaks off.',
  Z_DATA_ERROR: 'its compression is broken.',
  Z_BUF_ERROR: 'its compression breaks off.',
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? (message || String(code))
}
