import acts from '../lexicon/acts.json' with { type: 'json' }
import answers from '../lexicon/answers.json' with { type: 'json' }
import { DENYING } from '../denying.js'
import type { Attribution } from '../types.js'
import type { Content, Piece } from './content.js'
import { NEGATION } from './lexicon.js'
import { lemmaOf, tokenAt } from './trees.js'

const NAMING: ReadonlySet<string> = new Set([...acts.name, ...acts.as])
const UNTRUE: ReadonlySet<string> = new Set(answers.untrue)
const SILLY: ReadonlySet<string> = new Set(answers.silly)
const TRUE: ReadonlySet<string> = new Set(answers.true)
const CLAIMS: ReadonlySet<string> = new Set([...answers.nouns.ALLEGATION, ...answers.nouns.CLAIM])

const PRONOUN = /^(?:this|that|it|these|those)$/
const DETERMINER = /^(?:the|this|that|these|those|such|any|all|his|her|its|their)$/
/** Such a sentence is short: "the claim was completely false". */
const LONGEST = 10
/** Words of the phrase that points: "the latest fraud claims". */
const PHRASE = 4

interface Word {
  readonly lower: string
  readonly lemma: string
  readonly upos: string
}

/** What an answer calls what it answers. */
export interface Pointer {
  /** Its noun, or null for "this". */
  readonly noun: string | null
  /** What "no such promise" says was not so: it answers whoever spoke of one. */
  readonly isSuch: boolean
}

/**
 * What an answer points back with where it says of something that it is not so, and says nothing else: "denied this", "said
 * that was untrue", "called the allegation baseless", "dismissed it as a lie", "said no such promise was made". Null for all
 * that has a content of its own.
 */
export function untruePointer({ cue }: Pick<Attribution, 'cue'>, { pieces: [piece] }: Content): Pointer | null {
  if (!piece) return null
  const words = openingOf(piece)
  const such = suchNoun(words)
  if (such) return { noun: such, isSuch: true }
  const length = words.length > LONGEST ? 0 : pointing(words)
  if (length === 0) return isBare(words) ? { noun: null, isSuch: false } : null
  const noun = length === 1 && PRONOUN.test(words[0]?.lower ?? '') ? null : (words[length - 1]?.lemma ?? null)
  const isSo = isUntrue(cue?.lemma ?? '', words.slice(length), noun)
  return isSo ? { noun, isSuch: false } : null
}

/** The first words without marks, up to a comma: what comes behind it says more of it. */
function openingOf({ tree, tokens }: Piece): Word[] {
  const words: Word[] = []
  for (const at of tokens) {
    const token = tokenAt(tree, at)
    if (words.length > LONGEST || (words.length > 0 && /^[,;:.–—]$/.test(token.text))) break
    if (token.upos !== 'PUNCT') words.push({ lower: token.lower, lemma: lemmaOf(token), upos: token.upos })
  }
  return words
}

/** "No such promise was ever made", "there was no such deal". */
function suchNoun(words: readonly Word[]): string | null {
  const no = words[0]?.lower === 'there' ? 2 : 0
  if (words[no]?.lower !== 'no' || words[no + 1]?.lower !== 'such') return null
  return words.slice(no + 2, no + 4).findLast(({ upos }) => upos === 'NOUN')?.lemma ?? null
}

/** "Not true", "a complete lie": nothing but that it is not so. */
function isBare(words: readonly Word[]): boolean {
  if (words.length > 3 || !words.slice(0, -1).every(({ upos }) => /^(?:DET|ADV|ADJ|PART)$/.test(upos))) return false
  const isNot = words.some(({ lower }) => NEGATION.particles.has(lower))
  const last = words.at(-1)?.lemma ?? ''
  return isNot ? TRUE.has(last) && last !== 'case' : UNTRUE.has(last) || last === 'nonsense'
}

/** How many words point back: "this", "the fraud claims"; none where they go on to say what is claimed. */
function pointing(words: readonly Word[]): number {
  if (!DETERMINER.test(words[0]?.lower ?? '') && !PRONOUN.test(words[0]?.lower ?? '')) return 0
  const noun = words.slice(0, PHRASE).findIndex(({ lemma, upos }) => upos === 'NOUN' && CLAIMS.has(lemma))
  const isPhrase = noun > 0 && words.slice(1, noun).every(({ upos }) => /^(?:ADJ|NOUN|DET|PROPN|PART)$/.test(upos))
  if (isPhrase) return noun + 1
  return PRONOUN.test(words[0]?.lower ?? '') ? 1 : 0
}

function isUntrue(cue: string, rest: readonly Word[], noun: string | null): boolean {
  const isFalse = ({ lemma, lower }: Word) =>
    UNTRUE.has(lemma) || UNTRUE.has(lower) || (noun !== null && (SILLY.has(lemma) || SILLY.has(lower)))
  const [first] = rest
  if (first?.lower === 'that' || first?.lower === 'of') return false
  // "Denied this", "denied the claims on Monday".
  if (
    DENYING.has(cue) &&
    (noun === null || cue === 'deny') &&
    (!first || /^(?:ADV|ADP)$/.test(first.upos)) &&
    !rest.some(isVerb)
  )
    return first?.lower !== 'as' || rest.some(isFalse)
  if (NAMING.has(cue)) return rest.some(isFalse) && !rest.some(isVerb)
  if (!first || !/^(?:be|['’]s)$/.test(first.lemma) || rest.some(({ lower }) => /^(?:that|if|to|for)$/.test(lower)))
    return false
  const said = rest.slice(1)
  const isNot = said.some(({ lower }) => NEGATION.particles.has(lower))
  return said.some(isNot ? ({ lemma }) => TRUE.has(lemma) : isFalse)
}

const isVerb = ({ upos, lemma }: Word) => upos === 'AUX' || (upos === 'VERB' && !UNTRUE.has(lemma))
