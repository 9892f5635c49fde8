import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { LARGEST_FILE } from '../limits.js'
import { FetchFailed } from './fetchFailed.js'

/**
 * The body of a response, decompressed.
 * @throws {FetchFailed} where it is larger than 16 MB, compressed or not, or breaks off
 */
export async function readBody(response: IncomingMessage, address: string): Promise<Uint8Array> {
  const tooLarge = () => new FetchFailed(address, 'it is larger than 16 MB.')
  if (Number(response.headers['content-length']) > LARGEST_FILE) throw tooLarge()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of decompressed(response, address) as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > LARGEST_FILE) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function decompressed(response: IncomingMessage, address: string): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return response
  const through = DECOMPRESS[encoding]?.()
  if (!through) throw new FetchFailed(address, `it is encoded as ${encoding.slice(0, 40)}, which is not known.`)
  response.once('error', (error) => through.destroy(error))
  return response.pipe(through)
}

const DECOMPRESS: Partial<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}
