import { shapeOf, suffixCode } from './feature-key.js'
import { mapped } from '../mapped.js'

/** What the models see of a word: its place in the vocabulary (0 is unknown) and its letters, as numbers. */
export interface Word {
  /**
   * As printed, and in lower case with a plain apostrophe (“don’t”: "do", "n't"): the same strings for all its occurrences, so that
   * what is looked up by them is found fast.
   */
  readonly form: string
  readonly lower: string
  readonly id: number
  readonly shape: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly prefix: number
}

/** Forms that are kept at a time; a newspaper's year has more, but most of its words are among so many. */
const KEPT = 8192

/** Turns the forms of sentences into words. The same form gives the same object as long as it is kept, so that more can be kept with it. */
export class WordReader {
  private readonly plain = new Map<string, Word>()
  private readonly hidden = new Map<string, Word>()

  constructor(private readonly vocabulary: ReadonlyMap<string, number>) {}

  /** The words of a sentence. In a line set in capitals or Headline Case, case says nothing: it is hidden. */
  read(forms: readonly string[]): Word[] {
    const hides = inHeadlineCase(forms)
    return mapped(forms, (form) => this.word(form, hides))
  }

  private word(form: string, hides: boolean): Word {
    const kept = hides ? this.hidden : this.plain
    const known = kept.get(form)
    if (known) return known
    if (kept.size >= KEPT) kept.clear()
    const word = this.look(form, hides)
    kept.set(form, word)
    return word
  }

  private look(form: string, hides: boolean): Word {
    const normal = normalForm(form)
    const shape = shapeOf(form)
    return {
      form,
      lower: form.length > 1 ? form.toLowerCase().replaceAll('’', "'") : form.toLowerCase(),
      id: this.vocabulary.get(normal) ?? 0,
      shape: hides && shape >= 1 && shape <= 3 ? 7 : shape,
      suffix2: suffixCode(normal, 2),
      suffix3: suffixCode(normal, 3),
      suffix4: suffixCode(normal, 4),
      prefix: suffixCode(normal.slice(0, 3), 3),
    }
  }
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
