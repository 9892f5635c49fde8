/** The features of a table of a weight file, in its order. */
export interface TableRows {
  /** The lower and the upper half of each key. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** Where each feature's row begins in the file: how many classes carry weight, and those as class, weight. */
  readonly at: Int32Array
  /** The place after the table. */
  readonly end: number
}

/** Goes through a table once, without a call for each of a million features: whoever begins to read waits for this. */
export function tableRows(bytes: Uint8Array, start: number, features: number): TableRows {
  const low = new Int32Array(features)
  const high = new Int32Array(features)
  const at = new Int32Array(features)
  let place = start
  let key = 0
  for (let i = 0; i < features; i++) {
    let scale = 1
    let byte = bytes[place++] as number
    for (; byte >= 128; byte = bytes[place++] as number, scale *= 128) key += (byte & 127) * scale
    key += byte * scale
    low[i] = key | 0
    high[i] = Math.floor(key / 4294967296)
    at[i] = place
    place += 1 + 2 * (bytes[place] as number)
  }
  return { low, high, at, end: place }
}
