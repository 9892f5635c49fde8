import forms from '../lexicon/forms.json' with { type: 'json' }
import irregular from '../lexicon/irregular-forms.json' with { type: 'json' }

/** Verbs without their last letter, which nothing in their participles shows. */
const WITHOUT_E: ReadonlySet<string> = new Set(forms.silentE.map((verb) => verb.slice(0, -1)))

/** Words with their tags that are kept at a time. */
const KEPT = 8192

const IRREGULAR = new Map(
  Object.entries({ VBD: irregular.pasts, VBN: irregular.pasts, VBG: irregular.gerunds, NNS: irregular.plurals }).map(
    ([xpos, lemmas]) => [xpos, new Map(Object.entries(lemmas))] as const,
  ),
)

/** Lemmas of words by their Penn tags: of irregular forms, of exceptions ("VBZ is"), which the treebanks show, and else by rule. */
export class Lemmas {
  private readonly kept = new Map<string, Map<string, string>>()

  constructor(private readonly exceptions: Readonly<Record<string, string>>) {}

  of(form: string, xpos: string): string {
    let ofForm = this.kept.get(form)
    if (!ofForm) {
      if (this.kept.size >= KEPT) this.kept.clear()
      this.kept.set(form, (ofForm = new Map<string, string>()))
    }
    let lemma = ofForm.get(xpos)
    if (lemma === undefined) ofForm.set(xpos, (lemma = this.look(form, xpos)))
    return lemma
  }

  private look(form: string, xpos: string): string {
    const lower = form.toLowerCase().replace(/’/g, "'")
    const bare = /^V/.test(xpos) ? lower.replace(PREFIX, '') : lower
    const begin = lower.slice(0, lower.length - bare.length)
    return this.exception(lower, xpos) ?? (begin ? this.prefixed(begin, bare, xpos) : null) ?? lemmaByRule(lower, xpos)
  }

  /** "Retaken" is to "retake" as "taken" is to "take". */
  private prefixed(begin: string, bare: string, xpos: string): string | null {
    const lemma = this.exception(bare, xpos)
    return lemma === null ? null : begin + lemma
  }

  private exception(lower: string, xpos: string): string | null {
    const known = IRREGULAR.get(xpos)?.get(lower)
    if (known !== undefined) return known
    const key = `${xpos} ${lower}`
    return Object.hasOwn(this.exceptions, key) ? (this.exceptions[key] ?? null) : null
  }
}

const PREFIX = /^(?:re|over|under|out|mis|un)(?=\p{L}{3})/u

/** Lemma of a lower-cased form by its Penn tag: inflection taken off by rule, exceptions come from the treebanks. */
export function lemmaByRule(lower: string, xpos: string): string {
  switch (xpos) {
    case 'NNS':
    case 'NNPS':
    case 'VBZ':
      return withoutS(lower)
    case 'VBD':
    case 'VBN':
      return withoutEnding(lower, 'ed')
    case 'VBG':
      return withoutEnding(lower, 'ing')
    default:
      return lower
  }
}

function withoutS(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return word.slice(0, -3) + 'y'
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/oes$/.test(word) && word.length > 4) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutEnding(word: string, ending: 'ed' | 'ing'): string {
  if (!word.endsWith(ending) || word.length < ending.length + 2) return word
  const stem = word.slice(0, -ending.length)
  if (!/[aeiouy]/.test(stem)) return word
  if (ending === 'ed' && stem.endsWith('i')) return stem.slice(0, -1) + 'y'
  // "disagreed" took a d only, "cancelled" and "controlled" doubled their l.
  if (ending === 'ed' && stem.endsWith('e')) return stem + 'e'
  if (/([bdgmnprt])\1$|[aeiouy].*ell$|[nt]troll$/.test(stem)) return stem.slice(0, -1)
  return WITHOUT_E.has(stem) || needsE(stem) ? stem + 'e' : stem
}

/** hop|ing keeps its e where a single vowel stands before a single consonant, and after c, s, v, z, u and the like. */
function needsE(stem: string): boolean {
  // "Interfering", "restoring", "ignoring", beside "offering" and "monitoring".
  if (/[^f]fer$|(?:rest|gn|pl)or$/.test(stem) && !/^(?:pre|de|in|re|con|trans)fer$/.test(stem)) return true
  // "Negotiated", "evacuating".
  if (/[iu]at$/.test(stem)) return true
  if (/[aeiouy]z$|[aeiou]rg$|[rnp]s$/.test(stem)) return true
  if (/(?:[cvuz]|[^s]s|[aeiou]rs|ng|dg|[^aeiouwl]l|th)$/.test(stem))
    return !/(?:[sxz]|[aeiou][aeiou]s|ow|[aeiou]ing|ong|ung|ang)$/.test(stem) || /[aeiou]s$/.test(stem)
  if (/(?:en|er|on|or|it|op|et|el|al|ow|ew)$/.test(stem) && /[aeiou].*[aeiou]/.test(stem)) return false
  return /(?:^|[^aeiou])[aeiou][bcdfgklmnprt]$/.test(stem)
}
