import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import ipaddr from 'ipaddr.js'
import type { Config } from '../config.js'

/** Tells the address a request comes from: what a trusted proxy says it is, else that of the connection. */
export function addressReader({ TRUST_PROXY }: Pick<Config, 'TRUST_PROXY'>): (request: IncomingMessage) => string {
  if (TRUST_PROXY === undefined) return ({ socket }) => socket.remoteAddress ?? ''
  const trusts = proxyAddr.compile(TRUST_PROXY.split(',').map((address) => address.trim()))
  return (request) => proxyAddr(request, trusts)
}

/**
 * What counts as one caller: an address of IPv4, or a network of IPv6 (its first 64 bits), of which each subscriber has as
 * many addresses as they like.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || !ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString()
}
