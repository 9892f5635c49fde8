import { DENYING } from '../denying.js'
import answering from '../lexicon/answering.json' with { type: 'json' }
import type { Token } from '../types.js'
import { lemmaByRule } from './lemma.js'

const CLAIMS: ReadonlySet<string> = new Set(answering.said)
const SEVERAL: ReadonlySet<string> = new Set([...CLAIMS].map((claim) => `${claim}s`))

/** Forms of the verbs of denial that a tagger may take for nouns or participles. */
const FORMS = new Set(['reject', 'rejects', 'dispute', 'disputes', 'denied', 'rejected', 'dismissed', 'disputed'])

/** A word with its tag, however far the reading of its sentence has come. */
export interface Tagged {
  readonly lower: string
  readonly tag: string
}
type WordAt = (i: number) => Tagged

/**
 * ", a charge that the Taliban have long rejected": where the claim stands (or -1 where "which" stands for it), its "that"
 * (or -1), who denies it, and the verb.
 */
export interface DeniedClaim {
  readonly claim: number
  readonly that: number
  readonly first: number
  readonly subject: number
  readonly verb: number
}

/** Whoever denies is told in so many words, and so are the verbs that help, and what is told of the claim before it. */
const MOST = 8
const HELPS = /^(?:RB|VB[DZP]|MD|VBN)$/
const NAMES = /^(?:DT|JJ[RS]?|NNS?|NNPS?|PRP\$?|POS|CD|HYPH)$/
/** What may stand behind the verb, which has no object of its own: "denies", "denied on Monday", "has rejected as baseless". */
const CLOSES = /^(?:[,.;:)"”’—–-]|--|''|and|as|at|but|by|in|on|since|when|while|through|)$/

/** The claim before a comma that the verb at a place denies, told by the words and their order alone; null where there is none. */
export function deniedClaim(at: WordAt, verb: number): DeniedClaim | null {
  if (!CLOSES.test(at(verb + 1).lower)) return null
  let subject = verb - 1
  while (subject > verb - MOST && HELPS.test(at(subject).tag) && !isClaim(at, subject)) subject--
  if (!/^(?:NNS?|NNPS?|PRP|DT)$/.test(at(subject).tag)) return null
  let first = subject
  while (first > subject - MOST && isOfNoun(at, first - 1) && !isClaim(at, first - 1)) first--
  const that = /^(?:that|which)$/.test(at(first - 1).lower) ? first - 1 : -1
  const claim = (that < 0 ? first : that) - 1
  if (that >= 0 && at(claim).lower === ',')
    return DENY.test(at(verb).lower) ? { claim: -1, that, first, subject, verb } : null
  return isClaim(at, claim) ? { claim, that, first, subject, verb } : null
}

/** What is rejected by "which" may be a thing: "the plan, which the union rejects". */
const DENY = /^den(?:y|ies|ied)$/

const isOfNoun = (at: WordAt, i: number) =>
  at(i).lower !== 'that' && (NAMES.test(at(i).tag) || (at(i).lower === 'of' && NAMES.test(at(i - 1).tag)))

/** ", a charge", ", a long-standing claim", ", accusations", ", something": behind a comma, with no more than what it is like. */
function isClaim(at: WordAt, i: number): boolean {
  if (at(i).lower === 'something') return at(i - 1).lower === ','
  const many = SEVERAL.has(at(i).lower)
  if (!many && !CLAIMS.has(at(i).lower)) return false
  let from = i - 1
  while (from > i - MOST && /^(?:JJ|RB|VBN|HYPH|NN)$/.test(at(from).tag) && at(from).lower !== ',') from--
  if (!many || /^(?:the|these|those)$/.test(at(from).lower)) {
    if (!/^(?:an?|the|these|those)$/.test(at(from).lower)) return false
    from--
  }
  return at(from).lower === ','
}

/** Whether a word that looks like no verb in a tense denies the claim before it: "a charge that the Taliban reject". */
export const deniesClaim = (at: WordAt, i: number): boolean =>
  FORMS.has(at(i).lower) && /^(?:NNS?|VBN?)$/.test(at(i).tag) && !hasHelper(at, i) && deniedClaim(at, i) !== null

const hasHelper = (at: WordAt, i: number) => {
  let before = i - 1
  while (at(before).tag === 'RB') before--
  return /^(?:is|are|was|were|be|been|has|have|had|will|would|to)$/.test(at(before).lower)
}

/**
 * Hangs a denied claim on the clause before it and who denies it on the claim, where the parser may take both for parts of
 * that clause ("killed 12 villagers, accusations the army denies").
 */
export function denyingClaims(tokens: Token[]): Token[] {
  const at = (i: number): Tagged => ({ lower: tokens[i]?.lower ?? '', tag: tokens[i]?.xpos ?? '' })
  let mended = tokens
  for (const [verb, { xpos, lower }] of tokens.entries()) {
    if (!xpos.startsWith('VB') || !DENYING.has(lemmaByRule(lower, xpos))) continue
    const found = deniedClaim(at, verb)
    if (found) mended = hangClaim([...mended], found)
  }
  return mended
}

function hangClaim(tokens: Token[], { claim, that, first, subject, verb }: DeniedClaim): Token[] {
  const hang = (i: number, head: number, deprel: string) => {
    tokens[i] = { ...(tokens[i] as Token), head, deprel, relation: deprel.replace(/:.*/, '') }
  }
  const opens = claim < 0 ? that : claim
  const comma = tokens.findLastIndex(({ text }, i) => i < opens && text === ',')
  const top = clauseBefore(tokens, comma)
  const root = tokens[top]
  if (root && root.head > comma) hang(top, -1, 'root')
  if (claim >= 0) hang(claim, top, 'appos')
  hang(verb, claim < 0 ? top : claim, 'acl:relcl')
  hang(subject, verb, 'nsubj')
  if (that >= 0) {
    hang(that, verb, 'obj')
    tokens[that] = { ...(tokens[that] as Token), upos: 'PRON', xpos: 'WDT' }
  }
  for (let i = 0; i < verb; i++) {
    const head = tokens[i]?.head ?? -1
    if (i < comma) {
      if (head > comma && i !== top) hang(i, top, tokens[i]?.deprel ?? 'dep')
    } else if (i === comma) hang(i, claim < 0 ? verb : claim, 'punct')
    else if (i < claim && (head < i || head > claim)) hang(i, claim, 'dep')
    else if (i >= first && i < subject && (head < first || head > subject)) hang(i, subject, 'dep')
    else if (i > subject && head !== verb) hang(i, verb, 'dep')
  }
  return tokens
}

/** The word on which all of the clause that ends at a comma hangs. */
function clauseBefore(tokens: readonly Token[], comma: number): number {
  let top = comma - 1
  for (let head = tokens[top]?.head ?? -1; head >= 0 && head < comma; head = tokens[top]?.head ?? -1) top = head
  return top
}
