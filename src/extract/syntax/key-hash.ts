/** Spreads a key of up to 53 bits, in two numbers, over 32. */
export function slotOf(low: number, high: number): number {
  let h = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  return Math.imul(h, 0xc2b2ae35) >>> 0
}

/** Other bits of a key than `slotOf` takes. */
export function bitsOf(low: number, high: number): number {
  const h = Math.imul(low ^ 0x27d4eb2d, 0x165667b1) ^ Math.imul(high, 0x2545f491)
  return (h ^ (h >>> 13)) >>> 0
}

/** Buckets of a table: a handful of rows each. Fewer would make the directory too large to stay near, more be read in vain. */
export const bucketsFor = (features: number) => 2 ** Math.max(4, Math.floor(Math.log2(features)))
