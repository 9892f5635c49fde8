import { createHash } from 'node:crypto'
import { NewsError } from '../../model/index.js'

/** A cursor that is not one of ours, or of another list. */
export class CursorInvalid extends NewsError {
  constructor() {
    super(
      'BAD_USER_INPUT',
      'The cursor is not one that this list gave out. Take endCursor or startCursor from its pageInfo, unchanged.',
    )
  }
}

type Key = readonly (string | number)[]

/** An opaque cursor: the values of a list's order at one row, bound to that list and order by a checksum. */
export function encodeCursor(list: string, key: Key): string {
  const payload = JSON.stringify(key)
  return Buffer.from(checksum(list, payload) + payload, 'utf8').toString('base64url')
}

/** The `length` values in a cursor. Throws CursorInvalid for anything that `encodeCursor` did not give out for this list. */
export function decodeCursor(list: string, cursor: string, length: number): Key {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const payload = text.slice(LENGTH)
  if (encodedAs(list, payload) !== cursor) throw new CursorInvalid()
  const key = parsed(payload)
  if (!Array.isArray(key) || key.length !== length || !key.every((k) => typeof k === 'string' || typeof k === 'number'))
    throw new CursorInvalid()
  return key
}

const LENGTH = 10
const encodedAs = (list: string, payload: string) =>
  Buffer.from(checksum(list, payload) + payload, 'utf8').toString('base64url')
const checksum = (list: string, payload: string) =>
  createHash('sha256').update(`${list}\u0000${payload}`).digest('base64url').slice(0, LENGTH)

/** Whoever knows how checksums are made can put one on anything. */
function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    throw new CursorInvalid()
  }
}
