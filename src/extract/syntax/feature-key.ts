/**
 * One number for a template and up to three attributes, without collisions: 7 bits of template, 20, 17 and 8 bits of
 * attributes make 52, which a double holds exactly.
 */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  return ((a * 131072 + b) * 256 + c) * 128 + template
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
