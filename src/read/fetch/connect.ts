import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { FetchFailed } from './fetchFailed.js'

/** Tells whether this host may be reached at this IP address. */
export type Admits = (host: string, ip: string) => boolean

/**
 * Sends one GET request and answers with the head of the response. The IP address is checked where names are resolved,
 * so that the one checked is the one connected to, and again on the open connection.
 * @throws {FetchFailed} where the host may not be reached, or does not answer
 */
export function connect(url: URL, headers: Record<string, string>, admits: Admits, signal: AbortSignal) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const forbidden = () =>
    new FetchFailed(url.href, 'it is not on the open internet. FETCH_ALLOWED_HOSTS lets in hosts of your own.')
  if (isIP(host) && !admits(host, host)) return Promise.reject(forbidden())
  const options: RequestOptions = { headers, signal, agent: false, lookup: checkedLookup(host, admits, forbidden) }
  return new Promise<IncomingMessage>((done, failed) => {
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, done)
    sent.on('socket', (socket) => {
      socket.once('connect', () => {
        if (!admits(host, socket.remoteAddress ?? '')) sent.destroy(forbidden())
      })
    })
    sent.once('error', failed)
    sent.end()
  })
}

function checkedLookup(host: string, admits: Admits, forbidden: () => Error): LookupFunction {
  return (name, options, answer) => {
    resolve(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) answer(error, '')
      else if (found.length === 0 || found.some(({ address }) => !admits(host, address))) answer(forbidden(), '')
      else if (options.all) answer(null, found)
      else answer(null, found[0]?.address ?? '', found[0]?.family ?? 4)
    })
  }
}
