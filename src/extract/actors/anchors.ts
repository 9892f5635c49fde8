import type { Attribution, Source, Token, TokenRef } from '../types.js'
import type { Held } from './held.js'
import { lifted } from './lifted.js'
import type { NameMention } from './mention.js'
import { isNominal } from './nominal-words.js'
import { isTime, maySpeak, narrator, speakerBeside } from './repair.js'
import { organisationNoun, titleEndingAt, titleOf } from './titles.js'
import { dependent, sentenceAt, type Tree } from './tree.js'

/** A source's head and the start of its noun phrase. */
export interface Anchor {
  readonly at: TokenRef
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/** Where the source of an attribution stands; null where there is none and none can be found beside its cue. */
export function anchorOfSource(
  trees: readonly Tree[],
  names: readonly (readonly NameMention[])[],
  held: readonly (readonly Held[])[],
  attribution: Attribution,
): Anchor | null {
  const { cue, continues } = attribution
  const source = attribution.source && lifted(trees[attribution.source.at.sentence]?.tokens ?? [], attribution.source)
  // "Asked whether P, Olsen said Q": whoever asks is nobody named beside the word.
  if (!source && cue?.lemma === 'ask') return null
  const given = source ? anchorOf(trees, names, held, source) : null
  const tree = given ? trees[given.at.sentence] : undefined
  // "Was said by the palace to be ill": who stands behind "by" says it, whatever it is.
  const named = tree?.tokens[given?.at.token ?? -1]
  const isAgent = named?.deprel === 'obl:agent' && named.head === cue?.at.token
  if (given && tree && (isAgent || maySpeak(tree, names[given.at.sentence] ?? [], given.at.token))) return given
  const place = cue
    ? continues === null && (given || !isPassive(trees[cue.at.sentence], cue.at.token))
      ? cue.at.sentence
      : -1
    : source
      ? -1
      : sentenceAt(trees, attribution.spans[0].start)
  const cued = trees[place]
  const beside = cued ? (cue ? speakerBeside : narratorOf)(cued, names[place] ?? [], attribution, place) : null
  const word = beside ? cued?.tokens[beside.token] : undefined
  if (!beside || !cued || !word) return given
  const found = { span: { start: word.start, end: word.end }, at: beside }
  return anchorOf(trees, names, held, found)
}

/** "It was reported that P", "was accused of P": nobody beside the word says so. */
const isPassive = (tree: Tree | undefined, verb: number) =>
  tree !== undefined && dependent(tree, verb, 'aux:pass') !== null && dependent(tree, verb, 'obl:agent') === null

/** Who acts around a content without cue or source; null where the content is all the sentence says. */
function narratorOf(
  tree: Tree,
  names: readonly NameMention[],
  { spans }: Attribution,
  sentence: number,
): TokenRef | null {
  const token = narrator(tree, names, spans)
  return token === null ? null : { sentence, token }
}

/**
 * The token that stands for a source: the last word of its noun phrase before any complement ("spokesman" in "a spokesman
 * for the agency", "Peskov" in "Kremlin spokesman Dmitry Peskov"), read off the words, for parses err on long titles.
 * A source that is part of a role printed beside a name ("Connecticut" in "Connecticut Governor X") is that person.
 */
export function anchorOf(
  trees: readonly Tree[],
  names: readonly (readonly NameMention[])[],
  held: readonly (readonly Held[])[],
  source: Source,
): Anchor {
  const { sentence } = source.at
  const tokens = trees[sentence]?.tokens ?? []
  const own = names[sentence] ?? []
  const start = startOf(tokens, source)
  const head =
    calledBehind(tokens, own, source) ??
    personWithin(tokens, own, source, start) ??
    namedBehind(tokens, own, source) ??
    headFrom(tokens, own, source, start)
  const token = beyond(tokens, own, head < 0 ? source.at.token : head)
  const post = held[sentence]?.find(({ range }) => range.start <= token && token < range.end)
  const first = { start: tokens[start]?.start ?? source.span.start, end: source.span.end }
  if (post && !within(post.name, token)) return { ...first, at: { sentence, token: post.name.end - 1 } }
  return { ...first, at: { sentence, token } }
}

/**
 * "One of the study's authors, herpetologist David Blackburn": the person named in full among what somebody is called, the
 * one at the end before others. Null where there is none, or only as whose or of whom ("a spokesman for Donald Trump").
 */
function personWithin(tokens: readonly Token[], names: readonly NameMention[], source: Source, start: number) {
  const persons = names.filter(
    (n) =>
      n.reading.type === 'PERSON' &&
      n.end - n.start > 1 &&
      n.start > start &&
      (tokens[n.end - 1]?.end ?? Infinity) <= source.span.end &&
      tokens[beforePost(tokens, n.start) - 1]?.upos !== 'ADP' &&
      tokens[n.start - 1]?.text !== '(' &&
      tokens[n.end]?.xpos !== 'POS',
  )
  const last = persons.find((n) => tokens[n.end - 1]?.end === source.span.end)
  const person = last ?? persons[0]
  return person ? person.end - 1 : null
}

/** Where the words begin that say what a name is: "a spokesman for Prime Minister Tom Reed", "the trial of banker Tom Reed". */
function beforePost(tokens: readonly Token[], name: number): number {
  const title = titleEndingAt(tokens, name)
  let start = title?.start ?? name
  while (/^\p{Lu}/u.test(tokens[start - 1]?.text ?? '') && (title || start < name)) start--
  while (/^\p{Ll}/u.test(tokens[start - 1]?.text ?? '') && /^(?:NOUN|ADJ)$/.test(tokens[start - 1]?.upos ?? '')) start--
  return title && tokens[start - 1]?.lower === 'the' ? start - 1 : start
}

/** "A student named Reed": the name behind what somebody is. */
function calledBehind(tokens: readonly Token[], names: readonly NameMention[], { span, at }: Source): number | null {
  const last = tokens.findIndex((t) => t.end === span.end)
  if (last < 0 || !/^(?:named|called)$/.test(tokens[last + 1]?.text ?? '') || tokens[last + 1]?.xpos !== 'VBN')
    return null
  if (names.some((n) => within(n, at.token))) return null
  const name = names.find((n) => n.start === last + 2)
  return name ? name.end - 1 : null
}

/** "The militant organisation, the Islamic State, claimed": the name between commas behind what somebody is called with "the". */
function namedBehind(tokens: readonly Token[], names: readonly NameMention[], { span, at }: Source): number | null {
  const last = tokens.findIndex((t) => t.end === span.end)
  const opens = tokens.find((t) => t.start === span.start)
  if (last < 0 || !/^the$/i.test(opens?.text ?? '') || names.some((n) => within(n, at.token))) return null
  if (tokens[last + 1]?.text !== ',') return null
  const from = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2
  const name = names.find((n) => n.start === from && n.reading.type !== 'UNKNOWN')
  return name && tokens[name.end]?.text === ',' ? name.end - 1 : null
}

/** "Dr" is who follows; "data from the ministry" is said by the ministry. */
function beyond(tokens: readonly Token[], names: readonly NameMention[], head: number): number {
  const word = tokens[head]?.text ?? ''
  // "U.S. embassy in Beijing": a source that was cut behind the name it begins with.
  const noun = tokens[head + 1]?.text ?? ''
  if (/^\p{Ll}/u.test(noun) && organisationNoun(noun)) return head + 1
  const next = names.find((n) => n.start === head + 1 && n.reading.type !== 'KNOWN')
  if (next && !names.some((n) => within(n, head)) && titleOf(word)) return next.end - 1
  const preposition = tokens[head + 1]?.text ?? ''
  if (!isNominal('documents', word.toLowerCase()) || !/^(?:by|from|of)$/.test(preposition)) return head
  const author = names.find((n) => n.start > head + 1 && n.start <= head + 3)
  if (author && (preposition !== 'of' || author.reading.type !== 'KNOWN')) return nounAfter(tokens, author.end - 1)
  for (let at = head + 2; preposition !== 'of' && at < head + 6; at++)
    if (isNominal('groups', tokens[at]?.text ?? '')) return at
  return head
}

/** "South Korean authorities": the noun a name stands before. */
function nounAfter(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.upos === 'NOUN' ? at + 1 : at
}

const within = (name: NameMention, at: number) => name.start <= at && at < name.end

/** The first token of the source's words, prepositions and times before them left out. */
function startOf(tokens: readonly Token[], { span, at }: Source): number {
  let start = firstInside(tokens, at.token, span.start)
  while (start < at.token && isOpener(tokens[start])) start++
  for (let i = start; i < start + 5; i++) {
    if ((tokens[i + 1]?.end ?? Infinity) > span.end) break
    if (isTime(tokens[i]) && /^[,;]$/.test(tokens[i + 1]?.text ?? '')) return i + 2
  }
  return start
}

function headFrom(tokens: readonly Token[], names: readonly NameMention[], source: Source, start: number): number {
  const nameAt = (token: number) => names.find((n) => within(n, token))
  let head = -1
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || token.start >= source.span.end) break
    const name = nameAt(i)
    if (name) {
      head = Math.min(name.end, tokens.length) - 1
      i = head
      continue
    }
    // "Watch's AIS tracking database": what stands before the head is part of the phrase.
    if (token.xpos === 'VBG' && i < source.at.token && tokens[i + 1]?.upos === 'NOUN') continue
    if (endsPhrase(tokens, i, start, source.at.token)) {
      const after = /^(?:named|called)$/.test(token.text) ? nameAt(i + 1) : undefined
      return after ? after.end - 1 : head
    }
    // "the website yesterday": when, not who; "fourteen-year-old Zoe" is.
    if (head >= 0 && isTime(token) && token.upos !== 'NUM' && tokens[i - 1]?.text !== '-') return head
    if (/^(?:NOUN|PROPN|PRON|NUM|ADJ|X|SYM)$/.test(token.upos) || (head < 0 && token.upos !== 'DET')) head = i
  }
  return head
}

/** How many words a source may have before its head. */
const REACH = 40

function firstInside(tokens: readonly Token[], at: number, start: number): number {
  let first = at
  while (first > 0 && at - first < REACH && (tokens[first - 1]?.start ?? -1) >= start) first--
  while (first < tokens.length && (tokens[first]?.start ?? start) < start) first++
  return first
}

const isOpener = (token: Token | undefined) => token !== undefined && /^(?:ADP|SCONJ|PUNCT)$/.test(token.upos)

function endsPhrase(tokens: readonly Token[], at: number, start: number, head: number): boolean {
  const token = tokens[at]
  if (!token || at === start) return false
  if ((token.xpos.startsWith('W') && token.text !== 'WHO') || /^(?:AUX|SCONJ)$/.test(token.upos)) return true
  // "A source close to the club", "people familiar with the matter".
  if (
    token.upos === 'ADJ' &&
    at > start &&
    tokens[at - 1]?.upos === 'NOUN' &&
    /^(?:to|with)$/.test(tokens[at + 1]?.text ?? '')
  )
    return true
  // "Moscow-allied Belarus".
  if (tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === token.start) return false
  if (token.upos === 'VERB')
    return !(/^(?:amod|compound)$/.test(token.deprel) && (tokens[token.head]?.start ?? 0) > token.start)
  if (token.upos === 'ADP' || token.text === 'to') return true
  if (token.upos === 'PUNCT') return !/^[-’'"“”‘]$/.test(token.text)
  return token.upos === 'CCONJ' && at > head && head >= start
}
