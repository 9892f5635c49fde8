import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import type { Config } from '../config.js'

/** Tells the address a request comes from: what a trusted proxy says it is, else that of the connection. */
export function addressReader({ TRUST_PROXY }: Pick<Config, 'TRUST_PROXY'>): (request: IncomingMessage) => string {
  if (TRUST_PROXY === undefined) return ({ socket }) => socket.remoteAddress ?? ''
  const trusts = proxyAddr.compile(TRUST_PROXY.split(',').map((address) => address.trim()))
  return (request) => proxyAddr(request, trusts)
}
