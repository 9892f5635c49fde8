import type { Certainty, Polarity, QuotationForm, Tense } from '../../model/index.js'
import { certaintyOf, NEGATION } from './lexicon.js'
import { kidsBy, kidsOf, lemmaOf, lowerOf, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

const LEVELS: readonly Certainty[] = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNCOMMITTED']

/** The less committed of two. */
export const weaker = (a: Certainty, b: Certainty | null): Certainty =>
  b !== null && LEVELS.indexOf(b) > LEVELS.indexOf(a) ? b : a

export const opposite = (polarity: Polarity): Polarity => (polarity === 'POSITIVE' ? 'NEGATIVE' : 'POSITIVE')

export const flipIf = (condition: boolean, polarity: Polarity): Polarity => (condition ? opposite(polarity) : polarity)

/** True where the predicate is negated within its own clause: "did not", "nobody", "no troops were", "neither ... nor". */
export function isNegated(tree: Tree, at: number): boolean {
  let negations = kidsOf(tree, at).filter((kid) => negatesAsKid(tree, kid)).length
  const token = tokenAt(tree, at)
  if (token.upos === 'NOUN' && hasNegativeDeterminer(tree, at)) negations++
  if (negations === 0 && relation(token) === 'conj') return sharesNegation(tree, at)
  return negations % 2 === 1
}

function negatesAsKid(tree: Tree, kid: number): boolean {
  const token = tokenAt(tree, kid)
  const word = lowerOf(token)
  switch (relation(token)) {
    case 'advmod':
    case 'aux':
    case 'cc':
    case 'cop':
      return (
        (NEGATION.particles.has(word) && !LIMITS.test(tree.tokens[kid + 1]?.lower ?? '')) ||
        (word === 'longer' && hasNegativeDeterminer(tree, kid)) ||
        negatesThrough(tree, kid, word)
      )
    case 'nsubj':
    case 'obj':
    case 'iobj':
      return NEGATION.pronouns.has(word) || hasNegativeDeterminer(tree, kid)
    case 'obl':
      return hasNegativeDeterminer(tree, kid)
    // "Bore him no grudge": a second object for what follows from it.
    case 'xcomp':
      return token.upos === 'NOUN' && hasNegativeDeterminer(tree, kid)
    default:
      return false
  }
}

/** "Have never knowingly taken": for the parser "never" is of the adverb. Not "not surprisingly, prices rose". */
function negatesThrough(tree: Tree, adverb: number, word: string): boolean {
  if (!/ly$/.test(word) || LIMITS.test(word)) return false
  return kidsBy(tree, adverb, 'advmod').some(
    (kid) => NEGATION.particles.has(lowerOf(tokenAt(tree, kid))) && kid > 0 && tokenAt(tree, kid - 1).upos === 'AUX',
  )
}

/** "Not only the dam failed": it did. */
const LIMITS = /^(?:only|merely|simply|solely|purely)$/

const hasNegativeDeterminer = (tree: Tree, noun: number) =>
  kidsBy(tree, noun, 'det', 'advmod').some(
    (kid) => NEGATION.determiners.has(lowerOf(tokenAt(tree, kid))) || isNotOne(tree, kid),
  )

/** "Not one shell", "not a single vote": none at all. */
const isNotOne = (tree: Tree, not: number) =>
  lowerOf(tokenAt(tree, not)) === 'not' &&
  /^(?:one|a single)\b/.test(mapped(tree.tokens.slice(not + 1, not + 3), lowerOf).join(' '))

/** "will not provide or sell": the second verb stands under the first one's negation, "did not come and said" does not. */
function sharesNegation(tree: Tree, at: number): boolean {
  const token = tokenAt(tree, at)
  const first = tree.tokens[token.head]
  if (!first || relation(first) === 'conj' || kidsBy(tree, at, 'nsubj', 'aux').length > 0) return false
  const joined = mapped(kidsBy(tree, at, 'cc'), (kid) => lowerOf(tokenAt(tree, kid)))
  const alternative = joined.length === 0 || joined.includes('or') || joined.includes('nor')
  return (alternative || (token.xpos === 'VB' && first.xpos === 'VB')) && isNegated(tree, token.head)
}

const auxiliaries = (tree: Tree, at: number) => {
  const own = mapped(kidsBy(tree, at, 'aux', 'cop'), (kid) => tokenAt(tree, kid))
  const token = tokenAt(tree, at)
  if (own.length > 0 || relation(token) !== 'conj' || kidsBy(tree, at, 'nsubj').length > 0) return own
  return mapped(kidsBy(tree, token.head, 'aux'), (kid) => tokenAt(tree, kid))
}

/** How certain the clause's own modals and adverbs leave it. */
export function ownCertainty(tree: Tree, at: number): Certainty {
  let level: Certainty = 'CERTAIN'
  for (const aux of auxiliaries(tree, at)) level = weaker(level, certaintyOf('modals', lowerOf(aux)))
  for (const kid of kidsBy(tree, at, 'advmod'))
    level = weaker(level, certaintyOf('adverbs', lowerOf(tokenAt(tree, kid))))
  return level
}

const FUTURE = new Set(['will', "'ll", 'shall', 'wo', '’ll'])
const PAST_FORMS = new Set(['VBD', 'VBN'])

/** When the clause puts its predicate; null where it does not say (infinitives, nouns). */
export function ownTense(tree: Tree, at: number, form: QuotationForm): Tense | null {
  const token = tokenAt(tree, at)
  const aux = auxiliaries(tree, at)
  const words = mapped(aux, lowerOf)
  if (words.some((word) => FUTURE.has(word))) return 'FUTURE'
  if (words.includes('would')) return 'FUTURE'
  if (lemmaOf(token) === 'go' && token.xpos === 'VBG' && kidsBy(tree, at, 'xcomp').length > 0) return 'FUTURE'
  const finite = aux.find((a) => ['VBD', 'VBZ', 'VBP'].includes(a.xpos)) ?? (isFinite(token.xpos) ? token : undefined)
  if (aux.some((a) => lemmaOf(a) === 'have')) return 'PAST'
  if (!finite) return words.length > 0 || !PAST_FORMS.has(token.xpos) ? null : 'PAST'
  if (finite.xpos !== 'VBD') return token.xpos === 'VBN' && aux.length === 0 ? 'PAST' : 'PRESENT'
  // "said it was building" reports what was present then.
  const backshifted = form === 'INDIRECT' && finite !== token && token.xpos !== 'VBN' && lemmaOf(finite) === 'be'
  return backshifted ? 'PRESENT' : 'PAST'
}

const isFinite = (xpos: string) => xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP'

const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest'])

/** True under "if", "unless", "would" of a supposition, "any ... would". */
export function isConditional(tree: Tree, at: number, form: QuotationForm): boolean {
  const marks = mapped(kidsBy(tree, at, 'mark'), (kid) => lowerOf(tokenAt(tree, kid)))
  if (marks.some((mark) => CONDITIONS.has(mark))) return true
  const condition = kidsBy(tree, at, 'advcl').some((clause) =>
    kidsBy(tree, clause, 'mark').some((kid) => CONDITIONS.has(lowerOf(tokenAt(tree, kid)))),
  )
  if (condition) return true
  const auxiliary = mapped(auxiliaries(tree, at), lowerOf)
  if (auxiliary.some((word) => SUPPOSING.has(word)) && hasCondition(tree)) return true
  const supposes = auxiliary.includes('would') || auxiliary.includes("'d")
  return supposes && (form === 'DIRECT' || hasAnySubject(tree, at))
}

const SUPPOSING = new Set(['will', "'ll", 'would', "'d", 'could', 'might', 'may'])
/** Verbs after which "if" asks and supposes nothing. */
const ASKING = new Set(['ask', 'know', 'wonder', 'see', 'question', 'doubt', 'decide', 'say'])

/** A condition anywhere in the sentence: where a reporting clause stands between, parsers hang it on another verb. */
const hasCondition = (tree: Tree) =>
  tree.tokens.some(
    (token, i) =>
      token.deprel === 'mark' && CONDITIONS.has(lowerOf(token)) && !ASKING.has(lemmaOf(tree.tokens[i - 1] ?? token)),
  )

const hasAnySubject = (tree: Tree, at: number) =>
  kidsBy(tree, at, 'nsubj').some((kid) => kidsBy(tree, kid, 'det').some((det) => lowerOf(tokenAt(tree, det)) === 'any'))
