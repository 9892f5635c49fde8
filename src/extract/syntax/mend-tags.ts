import { DENYING } from '../denying.js'
import acts from '../lexicon/acts.json' with { type: 'json' }
import answering from '../lexicon/answering.json' with { type: 'json' }
import forms from '../lexicon/forms.json' with { type: 'json' }
import measures from '../lexicon/measures.json' with { type: 'json' }
import sources from '../lexicon/sources.json' with { type: 'json' }
import { deniesClaim } from './claims-denied.js'
import { lemmaByRule } from './lemma.js'
import { isDoneOnDay, opensBeforeDay } from './on-a-day.js'
import type { Word } from './words.js'

/** Adjectives that are who somebody is where no noun follows them. */
const PEOPLE: ReadonlySet<string> = new Set(forms.people)

/** What the numbers of tags stand for. */
export interface Mending {
  readonly adjective: number
  readonly noun: number
  readonly name: number
  readonly past: number
  readonly present: number
  /** Of the present where it has no ending. */
  readonly bare: number
  readonly doing: number
  readonly nouns: number
  readonly number: number
  readonly tagOf: (tag: number) => string
}

/** Gives words the tags that taggers miss for want of what stands around them. Rewrites `tags` in place. */
export function mendTags(words: readonly Word[], tags: Int32Array, mending: Mending): void {
  const { adjective, noun, name, past, present, bare, doing, nouns, number, tagOf } = mending
  const tagAt = (i: number) => (i >= 0 && i < words.length ? tagOf(tags[i] as number) : '.')
  const at = (i: number) => ({ lower: lower(words, i), tag: tagAt(i) })
  if (opensName(words, tagAt) || opensBeforeDay(words, tagAt)) tags[0] = name
  for (let i = 1; i < words.length; i++) {
    if (isBehindHe(words, i, tagAt)) tags[i - 1] = tags[i] = name
    if (tags[i] === adjective && isSomebody(words, i, tagAt)) tags[i] = noun
    else if (isAct(words, i, tagAt) || isCharge(words, i, tagAt) || isDoneOnDay(words, i, tagAt)) tags[i] = past
    else if (turnsTo(words, i, tagAt) || saysSo(words, i, tagAt)) tags[i] = present
    else if (isIntended(words, i, tagAt)) tags[i] = doing
    else if (isSubject(words, i, tagAt) || isToldOf(words, i, tagAt)) tags[i] = nouns
    else if (isScale(words, i, tagAt)) tags[i] = number
    else if (deniesClaim(at, i)) tags[i] = { d: past, s: present }[lower(words, i).at(-1) ?? ''] ?? bare
  }
}

type TagAt = (i: number) => string

/** "Salling Group said", "Salling said": no gerund, which the treebanks would have, and which takes no verb in a tense. */
function opensName([first, next]: readonly Word[], tagAt: TagAt): boolean {
  if (first?.id !== 0 || first.form === first.lower) return false
  // "Jefferies analysts said", where "documents prosecutors filed show" begins with no name.
  if (tagAt(0) === 'NNS') return STAFF.test(next?.form ?? '') && tagAt(2) === 'VBD' && !/^(?:VB.|MD)$/.test(tagAt(3))
  // "Corvex will cut 400 jobs": a word that no treebank has, with nothing before it and a verb behind.
  if (tagAt(0) === 'NN') return /^(?:MD|VB[DZN])$/.test(tagAt(1)) && !COMMON.test(first.lower)
  if (tagAt(0) !== 'VBG') return false
  return /^(?:VBD|VBZ|MD)$/.test(tagAt(1)) || (/^NN/.test(tagAt(1)) && next?.form !== next?.lower)
}

/** Endings of nouns that take no article, and of those in two. */
const COMMON =
  /(?:ness|ment|ion|ity|ism|ship|[ae]nce|ing|age|fire|water|shed|down|out|wave|work|ware|weather|currency|y)$/

/** Whom firms employ, and news quotes by the firm's name. */
const STAFF = /^(?:analysts|economists|executives|strategists|traders)$/

/** "He Lian said", "“P,” He Lian said": no pronoun before a name, whose verb would come between. */
const isBehindHe = (words: readonly Word[], i: number, tagAt: TagAt): boolean =>
  words[i - 1]?.form === 'He' &&
  words[i]?.form !== words[i]?.lower &&
  (tagAt(i) === 'NNP' || words[i]?.id === 0) &&
  /^(?:VB[DZ]|MD|POS|,)$/.test(tagAt(i + 1))

const lower = (words: readonly Word[], i: number) => words[i]?.lower ?? ''

/** "An official said", "a relative who": a word that is an adjective elsewhere, with no noun behind it. */
function isSomebody(words: readonly Word[], i: number, tagAt: TagAt): boolean {
  if (!PEOPLE.has(lower(words, i)) && !isAged(words, i)) return false
  const after = words[i + 1]
  // "The official WHO report".
  if (after && after.form !== after.lower) return false
  return /^(?:DT|JJ|PRP\$|POS|CD|NNP?|HYPH)$/.test(tagAt(i - 1)) && !/^(?:JJ|NN|CC|HYPH|VBG|CD)/.test(tagAt(i + 1))
}

/** "The 54-year-old". */
const isAged = (words: readonly Word[], i: number) =>
  lower(words, i) === 'old' && lower(words, i - 1) === '-' && /^(?:year|month|week|day)$/.test(lower(words, i - 2))

/** "Turkey shot down a jet"; "the bank denied customers' claims that P", where what is denied shows that the bank does it. */
function isAct(words: readonly Word[], i: number, tagAt: TagAt): boolean {
  const word = lower(words, i)
  // "“P,” Reed shot back in a post", "“P,” the minister, Tom Reed, shot back."
  if (word === 'shot' && lower(words, i + 1) === 'back')
    return /^(?:NNPS?|NNS|PRP)$/.test(tagAt(i - 1)) || (tagAt(i - 1) === ',' && /^[.,]$/.test(tagAt(i + 2)))
  if (!/^NN/.test(tagAt(i - 1))) return false
  if (word === 'rose') return tagAt(i) === 'NN' && /^NN(?:S|PS?)$/.test(tagAt(i - 1))
  // "The bridge cost $40m".
  if (word === 'cost') return tagAt(i) === 'NN' && /^(?:\$|CD)$/.test(tagAt(i + 1))
  if (word === 'shot') return tagAt(i) === 'NN' && /^(?:IN|RP|DT|CD|PRP)/.test(tagAt(i + 1)) && tagAt(i - 1) !== 'NN'
  return (
    tagAt(i) === 'VBN' &&
    DENYING.has(lemmaByRule(word, 'VBN')) &&
    leadsToClaim(words, i + 1, tagAt) &&
    !hasAuxiliary(words, i)
  )
}

/** "Moscow blamed Ukrainian shelling", "said it was false and accused Olsen": a participle has nobody behind it. */
const isCharge = (words: readonly Word[], i: number, tagAt: TagAt): boolean =>
  /^(?:VBN|JJ)$/.test(tagAt(i)) &&
  CHARGES.has(lower(words, i)) &&
  /^(?:NN.*|PRP|CC|RB|,)$/.test(tagAt(i - 1)) &&
  /^(?:DT|PRP.?|NN.*|JJ|CD)$/.test(tagAt(i + 1)) &&
  !AUXILIARY.test(lower(words, tagAt(i - 1) === 'RB' ? i - 2 : i - 1))

const CHARGES: ReadonlySet<string> = new Set(Object.keys(acts.charge).map((verb) => `${verb}d`))

/** "The dam is unsafe, cautions Mara Olsen": a verb of speech behind the comma or the closing mark, and who speaks. */
const turnsTo = (words: readonly Word[], i: number, tagAt: TagAt): boolean =>
  tagAt(i) === 'NNS' &&
  TURNS.has(lower(words, i)) &&
  words[i]?.form === words[i]?.lower &&
  /^(?:,|'')$/.test(tagAt(i - 1)) &&
  tagAt(i + 1) === 'NNP'

const TURNS: ReadonlySet<string> = new Set(forms.turns)

/** "Mara Olsen puts the share at 9%", "the chamber of commerce estimates that P": a verb, where only its subject stands before it. */
function saysSo(words: readonly Word[], i: number, tagAt: TagAt): boolean {
  if (tagAt(i) !== 'NNS' || !/^NNP?$/.test(tagAt(i - 1))) return false
  const word = lower(words, i)
  if (word === 'puts') return tagAt(i - 1) === 'NNP' && tagAt(i + 1) === 'DT'
  if (!/^(?:claims|estimates)$/.test(word) || lower(words, i + 1) !== 'that' || i > MOST) return false
  for (let at = 0; at < i; at++) if (!/^(?:DT|JJ|NNP?|POS|IN)$/.test(tagAt(at))) return false
  return true
}

/** Whoever says so has no more words. */
const MOST = 8

/** "No intention of resigning", for the tagger a noun as "meaning" is. */
const isIntended = (words: readonly Word[], i: number, tagAt: TagAt): boolean =>
  tagAt(i) === 'NN' &&
  /..ing$/.test(lower(words, i)) &&
  lower(words, i - 1) === 'of' &&
  /^(?:intention|intentions|hope|plans)$/.test(lower(words, i - 2))

/** "Said in a note that estimates for May looked high": what looks like a verb has another behind it, and is its subject. */
function isSubject(words: readonly Word[], i: number, tagAt: TagAt): boolean {
  if (tagAt(i) !== 'VBZ' || lower(words, i - 1) !== 'that' || lower(words, i - 4) !== 'in') return false
  if (!/^(?:VBD|VBZ)$/.test(tagAt(i - 5)) || !DOCUMENTS.has(lower(words, i - 2))) return false
  if (/^(?:VBD|VBN|MD)$/.test(tagAt(i + 1))) return true
  if (tagAt(i + 1) !== 'IN') return false
  let at = i + 2
  while (at < i + 2 + WINDOW && /^(?:DT|JJ|CD|NN|PRP\$)/.test(tagAt(at))) at++
  return /^(?:VB[DZN]|MD)$/.test(tagAt(at))
}

/** "€60 | m": millions, not metres. */
const isScale = (words: readonly Word[], i: number, tagAt: TagAt): boolean =>
  tagAt(i - 1) === 'CD' && tagAt(i - 2) === '$' && SCALES.has(lower(words, i))

/** "Told Reuters that exports rose": no verb of Reuters, of whom nothing is told. */
function isToldOf(words: readonly Word[], i: number, tagAt: TagAt): boolean {
  if (tagAt(i) !== 'VBZ' || lower(words, i - 1) !== 'that' || AUXILIARY.test(lower(words, i))) return false
  if (!/^(?:NN|VB[DN])/.test(tagAt(i + 1))) return false
  let at = i - 2
  while (at > i - WINDOW && /^NNPS?$/.test(tagAt(at))) at--
  return at < i - 2 && /^(?:told|tells|assured|informed|warned)$/.test(lower(words, at))
}

const SCALES: ReadonlySet<string> = new Set(measures.scales)

const DOCUMENTS: ReadonlySet<string> = new Set(sources.documents)

const CLAIMS: ReadonlySet<string> = new Set([...answering.said, 'report'].flatMap((noun) => [noun, `${noun}s`]))
const WINDOW = 5

/** A claim with what belongs to it: "the opposition's claims". */
function leadsToClaim(words: readonly Word[], from: number, tagAt: TagAt): boolean {
  for (let i = from; i < from + WINDOW; i++) {
    if (CLAIMS.has(lower(words, i))) return true
    if (!/^(?:DT|PRP\$|JJ|NN|POS|VBN)/.test(tagAt(i))) return false
  }
  return false
}

const AUXILIARY = /^(?:is|are|was|were|be|been|being|has|have|had|gets?|got)$/

const hasAuxiliary = (words: readonly Word[], i: number) =>
  words.slice(Math.max(0, i - WINDOW), i).some(({ lower: word }) => AUXILIARY.test(word))
