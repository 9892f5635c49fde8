import type { ActorKind } from '../../model/index.js'
import type { Token } from '../types.js'
import { startsClause } from './capitals.js'
import { wordsOf } from './mention.js'
import { isTime } from './repair.js'
import type { Scene } from './scene.js'
import { dependent, phraseEnd, phraseStart } from './tree.js'
import type { Entity } from './entity.js'

/** A noun phrase that names nobody: the words it is described by, and who stands in it. */
export interface Description {
  readonly start: number
  readonly end: number
  readonly head: number
  /** As an actor's name: no "the", a pronoun or possessor replaced by its canonical name. */
  readonly name: string
  readonly definite: boolean
  readonly indefinite: boolean
  readonly possessor: Entity | null
  /** Actors named inside the phrase ("South Korean", "from the University"), in order. */
  readonly inside: readonly Entity[]
}

/** Describes the noun phrase around a head. */
export function describe(scene: Scene, sentence: number, head: number): Description {
  const tree = scene.trees[sentence]
  if (!tree) throw new RangeError(`no sentence ${sentence}`)
  const { tokens } = tree
  const start = nameStart(scene, sentence, Math.min(scene.sourceStart(sentence, head) ?? head, phraseStart(tree, head)))
  const end = Math.max(phraseEnd(tree, head), voicedEnd(scene, sentence, head))
  const possessorAt = possessorOf(scene, sentence, start, head)
  const possessor = possessorAt !== null ? scene.ref(sentence, possessorAt) : null
  const first = tokens[start]?.lower ?? ''
  const article = /^(?:the|this|that|these|those)$/.test(first)
  const owned = possessor && possessorAt !== null ? ownedFrom(tokens, start, head, possessorAt, possessor) : null
  // "Denied that it had bribed any Norport players".
  const isBare = !article && !/^(?:any|no)$/.test(first)
  const opening = Math.min(owned ?? (isBare ? start : start + 1), head)
  const words = wordsOf(scene.parsed.text, tree.sentence, opening, end)
  const isName = opening < head && tokens[opening]?.upos !== 'DET' && scene.ref(sentence, opening) !== null
  const called = isName ? words : withinSentence(words, tokens, opening, owned !== null)
  return {
    start,
    end,
    head,
    name: owned !== null && possessor ? `${possessor.name}'s ${called}` : called,
    definite: article || possessor !== null || (tokens[start]?.xpos ?? '') === 'PRP$',
    indefinite: /^(?:a|an|one|another)$/.test(first),
    possessor,
    inside: namedInside(scene, sentence, start, end, head),
  }
}

/** Where the words begin that the possessor's name stands before, or null where the phrase keeps the possessor as printed. */
function ownedFrom(
  tokens: readonly Token[],
  start: number,
  head: number,
  possessorAt: number,
  possessor: Entity,
): number | null {
  const printed = /^\p{Ll}/u.test(possessor.name) && tokens[possessorAt]?.upos === 'NOUN'
  // "Olsen's campaign manager": of the campaign, which the mark stands before.
  const reach = tokens[start - 1]?.xpos === 'POS' ? 2 : 1
  if (printed || possessorAt < start - reach) return null
  const mark = tokens.findIndex(({ xpos }, at) => at > possessorAt && at < head && xpos === 'POS')
  const from = mark > 0 && tokens[possessorAt]?.xpos !== 'PRP$' ? mark + 1 : possessorAt + 1
  return /^(?:deputy|chief)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from
}

/** Words that begin at `opening` as they would stand within a sentence, behind a possessor or not. */
function withinSentence(words: string, tokens: readonly Token[], opening: number, owned: boolean): string {
  return !owned && startsClause(tokens, opening) ? lowered(words, tokens[opening]?.upos ?? '') : unshouted(words)
}

/** Who is named in a phrase besides its head, in order. */
function namedInside(scene: Scene, sentence: number, start: number, end: number, head: number): Entity[] {
  const inside: Entity[] = []
  for (let at = start; at < end; at++) {
    const entity = scene.ref(sentence, at)
    if (entity && at !== head && !inside.includes(entity)) inside.push(entity)
  }
  return inside
}

/** Where a name begins that a phrase would begin within: "a Procter & Gamble spokesman". */
function nameStart(scene: Scene, sentence: number, from: number): number {
  const name = scene.ref(sentence, from)
  let start = from
  while (name && scene.ref(sentence, start - 1) === name) start--
  return start
}

/** "A spokesperson for the bus company": whom it speaks for, as far as the source goes, whatever the parser hangs it on. */
function voicedEnd(scene: Scene, sentence: number, head: number): number {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const end = scene.sourceEnd(sentence, head)
  // "A source close to the club".
  const isNear =
    tokens[head + 1]?.upos === 'ADJ' &&
    /^(?:to|with)$/.test(tokens[head + 2]?.text ?? '') &&
    (tokens[head + 3]?.end ?? Infinity) <= (end ?? 0)
  let at = isNear ? head + 2 : head + 1
  if (end !== null && isNear) at++
  else if (end === null || !/^(?:for|of|from|at|with)$/.test(tokens[at]?.text ?? '')) return at
  while (
    (tokens[at]?.end ?? Infinity) <= end &&
    !/^(?:PUNCT|VERB|AUX|SCONJ)$/.test(tokens[at]?.upos ?? '') &&
    !isTime(tokens[at])
  )
    at++
  return at
}

/** The possessor's token: by the parse, else what stands before "'s" or "campaign", or is "his". */
function possessorOf(scene: Scene, sentence: number, start: number, head: number): number | null {
  const tree = scene.trees[sentence]
  if (!tree) return null
  const parsed = dependent(tree, head, 'nmod:poss')
  if (parsed !== null && parsed < head) return parsed
  for (let at = head - 1; at >= Math.max(0, start - 1); at--) {
    const xpos = tree.tokens[at]?.xpos
    if (xpos === 'POS' && at > 0) return at - 1
    if (xpos === 'PRP$') return at
  }
  // "The Olsen campaign".
  const isCampaign = tree.tokens[head]?.lower === 'campaign' && scene.ref(sentence, head - 1)?.kind === 'PERSON'
  return isCampaign ? head - 1 : null
}

/** A capital that only opens the sentence is not part of a description. */
function lowered(words: string, upos: string): string {
  const second = words[1] ?? ''
  if (unshouted(words) !== words) return unshouted(words)
  if (upos === 'PROPN' || second !== second.toLowerCase() || second === '.') return words
  return upos === 'ADJ' && /^[A-Z][a-z]+(?:an|ish|ese|i|ch)\b/.test(words)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1)
}

/** "UNION LEADERS, however, said", "THE TEAM": capitals that a paragraph begins with are no part of a description either. */
const unshouted = (words: string) => (/^\p{Lu}{4,}(?: \p{Lu}{4,})*$/u.test(words) ? words.toLowerCase() : words)

/** An entity known only by its description; the same words mean the same one. */
export function unnamed(scene: Scene, phrase: Description, kind: ActorKind): Entity {
  const name = phrase.name.slice(0, 160)
  const present = scene.registry.byName(name)
  if (present?.kind === kind) return present
  return scene.registry.add(name, kind)
}

/** Nouns for people who study something; a text calls the same team by several of them. */
export const RESEARCHERS =
  /\b(?:researchers|scientists|team|authors|colleagues|astronomers|scholars|paleontologists|biologists|academics|experts)\b/i
