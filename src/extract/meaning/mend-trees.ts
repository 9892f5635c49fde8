import predicates from '../lexicon/predicates.json' with { type: 'json' }
import slips from '../lexicon/slips.json' with { type: 'json' }
import type { Sentence, Token } from '../types.js'
import { mapped } from '../mapped.js'
import { callingsIn, joinCalling } from './mend-callings.js'
import { isDay, onDay } from './mend-days.js'
import { DEMANDING, demandOf } from './mend-demands.js'
import { hung, kids, type Draft } from './mend-draft.js'
import { accuse, accuseThen, doBefore, goOn, takeNoun } from './mend-participles.js'

/**
 * Sentences in which the parser's known slips are put right before they are read for what they mean: the words say what it was
 * not sure of. Sentences without one are given back as they are.
 */
export const mendTrees = (sentences: readonly Sentence[]): Sentence[] =>
  mapped(sentences, (sentence) => changed(joined(sentence), mendSlips))

/** Names take what they are called by to themselves before the rest is looked at, which hangs on their verbs then. */
const joined = (sentence: Sentence): Sentence =>
  callingsIn(sentence.tokens).reduce((before, at) => changed(before, (draft) => joinCalling(draft, at)), sentence)

/** A sentence with what a rule changes in it. */
function changed(sentence: Sentence, mend: (draft: Draft) => void): Sentence {
  const children: number[][] = mapped(sentence.tokens, () => [])
  sentence.tokens.forEach(({ head }, at) => children[head]?.push(at))
  const draft: Draft = { tokens: sentence.tokens, children, changes: new Map() }
  mend(draft)
  if (draft.changes.size === 0) return sentence
  return { ...sentence, tokens: mapped(sentence.tokens, (token, at) => ({ ...token, ...draft.changes.get(at) })) }
}

function mendSlips(draft: Draft): void {
  draft.tokens.forEach((token, at) => {
    if (token.upos === 'VERB') {
      onDay(draft, at)
      goOn(draft, at)
    }
    if (token.lower === 'that') {
      if (!demandOf(draft, at)) beginClause(draft, at)
    } else if (SAYING.has(token.lemma) && token.upos === 'VERB') doBefore(draft, at)
    else if (token.deprel === 'nsubj:pass' && !isDay(token)) act(draft, at)
    else if (token.upos === 'PROPN' && token.relation === 'nsubj') belong(draft, at)
    else if (token.deprel === 'acl:relcl') {
      tell(draft, at)
      demandThen(draft, at)
    } else if (token.upos === 'VERB' && token.deprel !== 'amod') {
      takeParticle(draft, at)
      takeObject(draft, at)
      if (token.deprel === 'advcl') accuseThen(draft, at)
    } else if (token.xpos === 'VBG' && token.deprel === 'amod') accuse(draft, at)
    else if (/^VB[DN]$/.test(token.xpos) && token.deprel === 'amod') takeNoun(draft, at)
    else if (token.upos === 'NOUN' && token.relation !== 'nsubj') {
      happen(draft, at)
      if (token.deprel === 'obj') sort(draft, at)
      if (token.xpos === 'NN' && token.deprel === 'ccomp') demand(draft, at)
    }
  })
}

/** "Said on Monday that Shell had dumped oil", "told Reuters that exports rose": no pronoun, since all that it could stand for is there. */
function beginClause(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const that = tokens[at]
  if (!that || !/^(?:obj|nsubj)$/.test(that.relation) || that.head <= at) return
  const subjects = kids(draft, that.head, 'nsubj').filter((kid) => kid > at)
  const objects = kids(draft, that.head, 'obj').filter((kid) => kid > that.head)
  const hearer = tokens[tokens[that.head]?.head ?? -1]
  const isTold = hearer?.deprel === 'iobj' && hearer.upos === 'PROPN'
  if (subjects.length === 0 || (that.relation === 'obj' && objects.length === 0 && !isTold)) return
  if (isTold) changes.set(that.head, hung(hearer.head, 'ccomp'))
  changes.set(at, { ...hung(that.head, 'mark'), upos: 'SCONJ', xpos: 'IN' })
}

/** "It had not agreed": who has done something, where nothing says that it was done to him. */
function act(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const verb = tokens[at]?.head ?? -1
  const helpers = mapped(kids(draft, verb, 'aux'), (kid) => tokens[kid])
  if (helpers.some((helper) => helper?.lemma === 'have') && helpers.every((helper) => helper?.deprel === 'aux'))
    changes.set(at, hung(verb, 'nsubj'))
}

/** "Hezbollah fighters have left": no subject beside another one, but whose fighters they are. */
function belong(draft: Draft, at: number): void {
  const noun = draft.tokens[at + 1]
  if (noun?.upos === 'NOUN' && noun.relation === 'nsubj') draft.changes.set(at, hung(at + 1, 'compound'))
}

/** "Said the convoy had not left": no clause about the convoy, which would take "that" or "which", but what is said of it. */
function tell(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const noun = tokens[at]?.head ?? -1
  const [subject, helper] = [tokens[noun], tokens[noun + 1]]
  const saying = subject?.head ?? -1
  if (!subject || saying < 0 || saying > noun || !SAYING.has(tokens[saying]?.lemma ?? '')) return
  if (helper?.head !== at || helper.upos !== 'AUX' || !/^(?:VB[DZP]|MD)$/.test(helper.xpos)) return
  if (!/^(?:obj|ccomp)$/.test(subject.relation) || kids(draft, at, 'nsubj', 'mark').length > 0) return
  changes.set(at, hung(saying, 'ccomp'))
  changes.set(noun, hung(at, helper.deprel === 'aux:pass' ? 'nsubj:pass' : 'nsubj'))
}

const SAYING: ReadonlySet<string> = new Set(slips.saying)

/** Verbs of the lexicon with what stands behind them: "shoot down". */
const PHRASAL: ReadonlySet<string> = new Set(
  predicates.classes.flatMap(({ verbs }) => verbs.filter((verb) => verb.includes(' '))),
)

/** "Shot down a helicopter": no place where somebody shot; but "were fired on Monday". */
function takeParticle(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const [verb, particle] = [tokens[at], tokens[at + 1]]
  if (!verb || particle?.deprel !== 'case' || !PHRASAL.has(`${verb.lemma} ${particle.lower}`)) return
  const noun = tokens[particle.head]
  if (noun?.head !== at || noun.relation !== 'obl' || isDay(noun)) return
  changes.set(at + 1, hung(at, 'compound:prt'))
  changes.set(particle.head, hung(at, 'obj'))
}

/** Verbs behind which a noun is what somebody is, or is called. */
const NAMING: ReadonlySet<string> = new Set(slips.naming)

/** "Captured Avdiivka", "violated the ceasefire": the noun right behind a verb without an object is its object. */
function takeObject(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const verb = tokens[at]
  if (!verb || NAMING.has(verb.lemma) || kids(draft, at, 'obj').length > 0 || !isActive(draft, at)) return
  const particle = tokens[at + 1]?.xpos === 'RP' ? 1 : 0
  const noun = nounBehind(tokens, at + particle)
  const token = tokens[noun]
  // Behind what was said comes who said it, and the parser hangs the noun there.
  const isNear = token && [at, verb.head].includes(token.head)
  const isOfSaying = token && tokens[token.head]?.head === at
  // "Dep" is what a comma was taken to part from the noun behind it.
  if (!token || !/^(?:xcomp|ccomp|dep)$/.test(token.deprel) || !(isNear || isOfSaying)) return
  if (kids(draft, noun, 'cop', 'mark', 'case', 'nsubj').length > 0) return
  changes.set(noun, hung(at, 'obj'))
}

function isActive(draft: Draft, at: number): boolean {
  const { tokens } = draft
  const auxiliaries = mapped(kids(draft, at, 'aux'), (kid) => tokens[kid])
  if (auxiliaries.some((helper) => helper?.deprel === 'aux:pass' || helper?.lemma === 'be')) return false
  return tokens[at]?.xpos !== 'VBN' || auxiliaries.length > 0
}

/** "Short-range ballistic missiles": no range, but missiles. */
function sort(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const [adjective, hyphen, word] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (!word || hyphen?.text !== '-' || adjective?.head !== at || hyphen.start !== adjective.end) return
  let noun = at + 1
  while (tokens[noun]?.upos === 'ADJ') noun++
  const token = tokens[noun]
  if (token?.upos !== 'NOUN' || kids(draft, noun, 'case', 'det', 'cop').length > 0) return
  if (![at, word.head].includes(token.head) && token.deprel !== 'ccomp') return
  changes.set(noun, hung(word.head, word.deprel))
  changes.set(at, hung(noun, 'compound'))
}

/** The head of the noun phrase that begins right behind a word, or -1. */
function nounBehind(tokens: readonly Token[], at: number): number {
  let end = at + 1
  if (tokens[end]?.xpos === 'PRP$') end++
  while (end < tokens.length && /^(?:DET|ADJ|NUM|NOUN|PROPN|SYM)$/.test(tokens[end]?.upos ?? '')) end++
  const nouns = tokens.slice(at + 1, end).flatMap((token, i) => {
    const isHead = /^(?:NOUN|PROPN|SYM)$/.test(token.upos) && (token.head <= at || token.head >= end)
    return isHead ? [at + 1 + i] : []
  })
  return nouns.length === 1 ? (nouns[0] ?? -1) : -1
}

/** What is done to nobody: "17 people died", "5,000 people marched". */
const BY_ITSELF: ReadonlySet<string> = new Set([
  ...predicates.classes.flatMap(({ predicate, verbs }) => (/^(?:DIE|PROTEST)$/.test(predicate) ? verbs : [])),
  ...slips.byItself,
])

/** "17 people died, police said": those who did it, where the parser takes the verb for a participle. */
function happen(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const [noun, verb] = [tokens[at], tokens[at + 1]]
  if (!noun || verb?.head !== at || verb.deprel !== 'acl' || !/^VB[DN]$/.test(verb.xpos) || !BY_ITSELF.has(verb.lemma))
    return
  if (kids(draft, at, 'nummod').length === 0 || kids(draft, at, 'cop', 'case', 'mark').length > 0) return
  changes.set(at + 1, { ...hung(noun.head, noun.deprel), relation: noun.relation, xpos: 'VBD' })
  changes.set(at, hung(at + 1, 'nsubj'))
}

/** "Demanded that the minister resign": what looks like a noun is what is demanded. */
function demand(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const token = tokens[at]
  const governs = DEMANDING.has(tokens[token?.head ?? -1]?.lemma ?? '')
  const that = kids(draft, at, 'mark').find((kid) => tokens[kid]?.lower === 'that')
  if (
    !token ||
    !governs ||
    that === undefined ||
    changes.has(at) ||
    !/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.upos ?? '')
  )
    return
  const before = kids(draft, at, 'compound', 'nmod', 'amod', 'det').filter((kid) => kid > that && kid < at)
  const subject = before.filter((kid) => /^(?:NOUN|PROPN)$/.test(tokens[kid]?.upos ?? '')).at(-1)
  if (subject === undefined) return
  for (const kid of before) if (kid !== subject) changes.set(kid, { head: subject })
  changes.set(subject, hung(at, 'nsubj'))
  changes.set(at, { upos: 'VERB', xpos: 'VB' })
}

/** "Demanded on Monday that Belarus release her": nothing about Monday, which has "that" and another subject besides. */
function demandThen(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const day = tokens[at]?.head ?? -1
  const verb = tokens[day]?.head ?? -1
  const subjects = kids(draft, at, 'nsubj')
  if (!DEMANDING.has(tokens[verb]?.lemma ?? '') || subjects.length < 2 || tokens[subjects[0] ?? -1]?.lower !== 'that')
    return
  changes.set(at, { ...hung(verb, 'ccomp'), upos: 'VERB', xpos: 'VB' })
}
