import measures from '../lexicon/measures.json' with { type: 'json' }
import type { PropositionValue } from '../../model/index.js'
import {
  kidsBy,
  kidsOf,
  lemmaOf,
  lowerOf,
  markerOf,
  phrasalLemma,
  relation,
  subtree,
  tokenAt,
  type Tree,
} from './trees.js'
import { mapped } from '../mapped.js'

const BY_NOUN = new Map(measures.measures.flatMap((m) => m.nouns.map((noun): [string, string] => [noun, m.measure])))
const BY_VERB = new Map(measures.measures.flatMap((m) => m.verbs.map((verb): [string, string] => [verb, m.measure])))
const BY_ADJECTIVE = new Map(
  measures.measures.flatMap((m) => mapped(m.adjectives, (a): [string, string] => [a, m.measure])),
)
const PEOPLE = new Set(measures.people)
const WORDS = new Map<string, number>(Object.entries(measures.words))
const SCALES = new Set(measures.scales)
/** What a number may be of, by how it is printed. */
const UNITS = new Map<string, string>([
  ...measures.units.map((unit) => [unit, unit === 'percent' ? '%' : unit] as const),
  ...Object.entries(measures.currencies),
])
const CURRENCIES = new Set(Object.values(measures.currencies))
const BOUNDS = Object.entries(measures.bounds) as [PropositionValue['bound'], string[]][]

/** A number in the text, ready to compare. */
export interface Amount {
  readonly value: string
  readonly bound: PropositionValue['bound']
}

/** Reads the number at this token with its multipliers and bound ("at least two dozen"), or null. */
export function amountAt(tree: Tree, at: number): Amount | null {
  const words = [...kidsBy(tree, at, 'compound', 'nummod', 'flat').filter((kid) => kid < at), at]
  let total: number | null = null
  for (const word of words) {
    const number = numberOf(lowerOf(tokenAt(tree, word)))
    if (number === null) continue
    const scales = SCALES.has(lowerOf(tokenAt(tree, word))) || SCALES.has(lemmaOf(tokenAt(tree, word)))
    total = total === null ? number : scales ? total * number : total + number
  }
  for (const kid of kidsBy(tree, at, 'compound', 'flat').filter((kid) => kid > at)) {
    const number = numberOf(lowerOf(tokenAt(tree, kid)))
    if (number !== null && total !== null) total = total < number ? total * number : total + number
  }
  return total === null ? null : { value: String(total), bound: boundBefore(tree, Math.min(...words)) }
}

/** "17", "180,000", "6.4", "seventeen", "twenty-two"; years are numbers too, so callers ask what they count. */
export function numberOf(word: string): number | null {
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(word)) return Number(word)
  if (/^\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?$/.test(word)) return Number(word.replaceAll(',', ''))
  const known = WORDS.get(word) ?? WORDS.get(word.replace(/s$/, ''))
  if (known !== undefined) return known
  const [tens, ones, ...more] = word.split('-')
  const a = WORDS.get(tens ?? '')
  const b = WORDS.get(ones ?? '')
  return a !== undefined && b !== undefined && more.length === 0 && a >= 20 && b < 10 ? a + b : null
}

function boundBefore(tree: Tree, at: number): PropositionValue['bound'] {
  const before = tree.tokens
    .slice(Math.max(0, at - 3), at)
    .map((token) => token.lower)
    .join(' ')
  const endsWith = (phrase: string) => before === phrase || before.endsWith(` ${phrase}`)
  return BOUNDS.find(([, phrases]) => phrases.some(endsWith))?.[0] ?? 'EXACT'
}

/** The number a predicate gives and what it counts: "17 people died", "the death toll rose to 22", "22 deaths". */
export function valueOf(tree: Tree, predicate: number): PropositionValue | null {
  const verb = verbOf(tree, predicate)
  for (const kid of [predicate, ...kidsOf(tree, predicate)]) {
    if (
      !['nsubj', 'obj', 'obl', 'nummod', 'root', 'ccomp', 'conj', 'xcomp', 'parataxis', 'acl'].includes(
        relation(tokenAt(tree, kid)),
      )
    )
      continue
    const found = countIn(tree, kid, verb)
    if (found) return found
  }
  return toll(tree, predicate) ?? magnitude(tree, predicate)
}

/** "take part", "turn out" and single verbs: the longest that counts those who do it. */
function verbOf(tree: Tree, at: number): string {
  const lemma = lemmaOf(tokenAt(tree, at))
  // "Were shot dead".
  const made = kidsBy(tree, at, 'xcomp', 'advmod').find((kid) => BY_ADJECTIVE.has(lowerOf(tokenAt(tree, kid))))
  if (made !== undefined) return lowerOf(tokenAt(tree, made))
  const withObject = mapped(kidsBy(tree, at, 'obj'), (kid) => `${lemma} ${lemmaOf(tokenAt(tree, kid))}`)
  return [...withObject, phrasalLemma(tree, at)].find((verb) => BY_VERB.has(verb)) ?? lemma
}

/** "6.4-magnitude", "magnitude 6.4", "the magnitude of the quake was 6.4": parsers seldom agree on what hangs on what. */
function magnitude(tree: Tree, predicate: number): PropositionValue | null {
  for (const at of subtree(tree, predicate)) {
    if (!MAGNITUDES.has(lemmaOf(tokenAt(tree, at)))) continue
    const number = numberBeside(tree, at)
    const amount = number === null ? null : amountAt(tree, number)
    if (amount) return { measure: BY_NOUN.get(lemmaOf(tokenAt(tree, at))) ?? lemmaOf(tokenAt(tree, at)), ...amount }
  }
  return null
}

const MAGNITUDES = new Set(measures.beside)
const BETWEEN = /^(?:-|of)?$|^(?:of the [\p{L}-]+ )?(?:was|is|at)$/u

function numberBeside(tree: Tree, at: number): number | null {
  const words = tree.tokens.slice(at + 1, at + 7)
  const next = words.findIndex(({ upos }) => upos === 'NUM')
  const between = mapped(words.slice(0, Math.max(0, next)), ({ lower }) => lower)
  if (next >= 0 && BETWEEN.test(between.join(' '))) return at + 1 + next
  const before = tree.tokens[at - 1]?.text === '-' ? at - 2 : at - 1
  return tree.tokens[before]?.upos === 'NUM' ? before : null
}

function countIn(tree: Tree, noun: number, verb: string): PropositionValue | null {
  const number = kidsBy(tree, noun, 'nummod').filter((kid) => !isYear(tree, kid) && !isOfName(tree, kid))[0]
  const own = number === undefined && tokenAt(tree, noun).upos === 'NUM' ? noun : number
  if (own === undefined) return null
  const amount = amountAt(tree, own)
  if (!amount) return null
  const measure = measureOf(tree, noun, verb, own === noun)
  return measure === null ? null : { measure, ...withUnit(tree, noun, amount) }
}

function measureOf(tree: Tree, noun: number, verb: string, bare: boolean): string | null {
  const lemma = lemmaOf(tokenAt(tree, noun))
  const word = lowerOf(tokenAt(tree, noun))
  const counted = BY_NOUN.get(lemma) ?? BY_ADJECTIVE.get(word)
  const happened = BY_VERB.get(verb) ?? BY_ADJECTIVE.get(verb)
  // "112 demonstrators were arrested" counts arrests.
  if (counted !== undefined) return counted === 'participants' ? (happened ?? counted) : counted
  if (happened !== undefined && (bare || PEOPLE.has(lemma))) return happened
  if (UNITS.has(lemma)) return relation(tokenAt(tree, noun)) === 'nsubj' ? null : `${verb}${paidFor(tree, noun)}`
  return bare || tokenAt(tree, noun).upos !== 'NOUN' ? null : lemma
}

/** "Paid €60m for the port", "paid €5m for the fleet": two sums for two things. */
function paidFor(tree: Tree, noun: number): string {
  if (!isMoney(tree, noun)) return ''
  const behind = [...kidsBy(tree, noun, 'nmod'), ...kidsBy(tree, tokenAt(tree, noun).head, 'obl', 'nmod')]
  const thing = behind.find((kid) => kid > noun && /^(?:for|in|on|over)$/.test(markerOf(tree, kid)))
  return thing === undefined ? '' : ` ${markerOf(tree, thing)} ${lemmaOf(tokenAt(tree, thing))}`
}

function withUnit(tree: Tree, noun: number, amount: Amount): Amount {
  const unit = UNITS.get(lemmaOf(tokenAt(tree, noun)))
  return unit === undefined ? amount : { ...amount, value: `${amount.value} ${unit}` }
}

/** "Put | the death toll at 22", "the cost of the bridge at €60m": what is counted and its figure, a statement by themselves. */
export function tollOf(tree: Tree, noun: number): PropositionValue | null {
  const measure = BY_NOUN.get(lemmaOf(tokenAt(tree, noun)))
  const at = measure === undefined ? -1 : atBehind(tree, noun)
  const number = at < 0 ? null : numberBehind(tree, at + 1)
  const amount = number === null ? null : amountAt(tree, number)
  if (measure === undefined || number === null || amount === null) return null
  return { measure, ...withUnit(tree, isUnit(tree, number + 1) ? number + 1 : symbolBefore(tree, number), amount) }
}

/** "$", "percent": nothing by itself, but what a number is of. */
export const isUnit = (tree: Tree, at: number) => tree.tokens[at] !== undefined && UNITS.has(lemmaOf(tokenAt(tree, at)))

/** "$", "euros". */
export const isMoney = (tree: Tree, at: number) => CURRENCIES.has(UNITS.get(lemmaOf(tokenAt(tree, at))) ?? '')

/** "The toll | at", "damage from the storm | at": with no more between than which one it is; -1 where it stands nowhere. */
function atBehind(tree: Tree, noun: number): number {
  for (let at = noun + 1; at < noun + LONGEST && at < tree.tokens.length; at++) {
    const { lower, upos } = tokenAt(tree, at)
    if (lower === 'at') return at
    if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|PART)$/.test(upos)) return -1
  }
  return -1
}

/** What is counted is told in so many words. */
const LONGEST = 10

/** "€ | 60 million": where the sign stands before the words of a number. */
function symbolBefore(tree: Tree, number: number): number {
  let first = number
  while (first > 0 && tokenAt(tree, first - 1).upos === 'NUM') first--
  return Math.max(0, first - 1)
}

/** "The toll", "the crowd": one thing of which there is a number. */
export const isMeasure = (tree: Tree, noun: number) =>
  tokenAt(tree, noun).xpos === 'NN' && BY_NOUN.has(lemmaOf(tokenAt(tree, noun)))

/** The number that begins there, behind no more than how near it comes: "at least 300". */
export function numberBehind(tree: Tree, from: number): number | null {
  let last: number | null = null
  for (let at = from; at < from + NEAR && at < tree.tokens.length; at++) {
    const { upos, lower } = tokenAt(tree, at)
    if (upos === 'NUM') last = at
    else if (last !== null || !(NEARLY.has(lower) || UNITS.has(lower))) break
  }
  return last
}

const NEAR = 5
const NEARLY: ReadonlySet<string> = new Set(
  BOUNDS.flatMap(([, phrases]) => phrases.flatMap((phrase) => phrase.split(' '))),
)

/** "The death toll has risen to 22", "turnout was 54%". */
function toll(tree: Tree, predicate: number): PropositionValue | null {
  const subject = kidsBy(tree, predicate, 'nsubj')[0]
  if (subject === undefined) return null
  const measure = BY_NOUN.get(lemmaOf(tokenAt(tree, subject)))
  if (measure === undefined) return null
  for (const kid of [predicate, ...kidsBy(tree, predicate, 'obl', 'obj', 'xcomp')]) {
    if (isYear(tree, kid)) continue
    const numeral = tokenAt(tree, kid).upos === 'NUM' ? kid : kidsBy(tree, kid, 'nummod')[0]
    const amount = numeral === undefined ? null : amountAt(tree, numeral)
    if (amount) return { measure, ...withUnit(tree, kid, amount) }
  }
  return null
}

/** "M23 rebels" are no 23. */
const isOfName = (tree: Tree, at: number) => {
  const [before, number] = [tree.tokens[at - 1], tree.tokens[at]]
  return before?.end === number?.start && /\p{L}$/u.test(before?.text ?? '')
}

const isYear = (tree: Tree, at: number) => /^(?:19|20)\d\d$/.test(tokenAt(tree, at).text)
