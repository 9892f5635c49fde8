import { shapeOf, suffixCode } from './feature-key.js'

/** What the models see of a sentence's words, as numbers, one place a token. */
export interface WordIds {
  readonly length: number
  readonly words: Int32Array
  readonly shapes: Uint8Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix: Int32Array
}

/** Turns words into numbers by a vocabulary (0 is unknown). In a line set in capitals or Headline Case, case says nothing: it is hidden. */
export function wordIds(forms: readonly string[], vocabulary: ReadonlyMap<string, number>): WordIds {
  const length = forms.length
  const ids = {
    length,
    words: new Int32Array(length),
    shapes: new Uint8Array(length),
    suffix2: new Int32Array(length),
    suffix3: new Int32Array(length),
    suffix4: new Int32Array(length),
    prefix: new Int32Array(length),
  }
  const hidden = inHeadlineCase(forms)
  forms.forEach((form, i) => {
    const lower = normalForm(form)
    ids.words[i] = vocabulary.get(lower) ?? 0
    const shape = shapeOf(form)
    ids.shapes[i] = hidden && shape >= 1 && shape <= 3 ? 7 : shape
    ids.suffix2[i] = suffixCode(lower, 2)
    ids.suffix3[i] = suffixCode(lower, 3)
    ids.suffix4[i] = suffixCode(lower, 4)
    ids.prefix[i] = suffixCode(lower.slice(0, 3), 3)
  })
  return ids
}

/** Lower case, with typographic marks made plain and digits alike. */
export function normalForm(form: string): string {
  return form
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—]|--+/g, '-')
    .replace(/\d/g, '0')
}

/** Most words of four letters or more begin with a capital, and there are several. */
export function inHeadlineCase(forms: readonly string[]): boolean {
  let long = 0
  let capital = 0
  for (const form of forms) {
    if (form.length < 4 || !/^\p{L}/u.test(form)) continue
    long++
    if (/^\p{Lu}/u.test(form)) capital++
  }
  return long >= 4 && capital >= long * 0.8
}
