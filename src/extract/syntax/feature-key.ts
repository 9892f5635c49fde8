/**
 * Writes the key of the feature at place `i`: one for a template and up to three attributes, without collisions. Two numbers
 * of 32 bits: the first attribute, and below it 17 bits of the second, 8 of the third and 7 of the template.
 */
export function putKey(keys: Int32Array, i: number, template: number, a: number, b = 0, c = 0): void {
  keys[2 * i] = a
  keys[2 * i + 1] = (b << 15) | (c << 7) | template
}

/** The key at place `i` as one whole number of up to 53 bits, as files and training keep it. */
export function keyAt(keys: Int32Array, i: number): number {
  return (keys[2 * i] as number) * 4294967296 + ((keys[2 * i + 1] as number) >>> 0)
}

/** The last `length` (at most 4) letters as a number: five bits each. */
export function suffixCode(lower: string, length: number): number {
  let code = 0
  for (let i = Math.max(0, lower.length - length); i < lower.length; i++)
    code = code * 32 + letterCode(lower.charCodeAt(i))
  return code
}

const letterCode = (unit: number): number => {
  if (unit >= 97 && unit <= 122) return unit - 96
  if (unit >= 48 && unit <= 57) return 27
  if (unit === 45) return 28
  if (unit === 46) return 29
  return unit === 39 || unit === 0x2019 ? 30 : 31
}

/** Case and make-up of a word: 0 lower, 1 Capital, 2 CAPITALS, 3 mIxed, 4 number, 5 with digits, 6 mark. */
export function shapeOf(word: string): number {
  if (/^\p{Ll}+$/u.test(word)) return 0
  if (/^[\d.,:]+$/.test(word) && /\d/.test(word)) return 4
  if (/\d/.test(word)) return 5
  if (!/\p{L}/u.test(word)) return 6
  if (/^\p{Lu}[\p{Ll}'’.]*$/u.test(word)) return 1
  return /^[\p{Lu}.'’&]+$/u.test(word) ? 2 : 3
}
