import ipaddr from 'ipaddr.js'

/**
 * True for an IP address that belongs to the open internet: not private, loopback, link-local (where clouds keep their
 * metadata), shared, multicast, reserved, nor one that carries such an address within it (IPv4-mapped, NAT64, 6to4,
 * Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // "::ffff:127.0.0.1" is 127.0.0.1.
  return ipaddr.process(address).range() === 'unicast'
}
