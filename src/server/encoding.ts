import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Brotli at its quickest good level. */
export const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } as const

/** Answers of fewer bytes are sent as they are. */
export const LEAST_PACKED = 1_024

const PACKERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}

export type Encoding = keyof typeof PACKERS

/** Packs an answer aside, so that others are answered meanwhile. */
export const pack = (encoding: Encoding, bytes: Buffer): Promise<Buffer> => PACKERS[encoding](bytes)

/** What a client unpacks; null for nothing, undefined where its header weighs one against another. */
export function encodingOf(accepted: string | undefined): Encoding | null | undefined {
  if (accepted === undefined) return null
  if (/[;*A-Z]/.test(accepted)) return undefined
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
}
