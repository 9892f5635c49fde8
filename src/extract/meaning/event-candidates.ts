import events from '../lexicon/events.json' with { type: 'json' }
import type { EventType } from '../../model/index.js'
import { salienceFeatures, type Sighting } from './event-features.js'
import { mentionsOf } from './event-mentions.js'
import { stemOf, type Said } from './event-said.js'
import { senseOf } from './event-senses.js'
import { isHappening } from './hypernyms.js'
import { borrowedType, isCount, isStage, typeInPlace, typeOf } from './event-types.js'
import { meaningFeatures } from './event-type-features.js'
import { lemmaOf, phrasalLemma, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

const NOT_EVENTS = new Set(events.notEvents)

/** A word that may name an event of the text. */
export interface EventCandidate {
  readonly tree: Tree
  readonly at: number
  readonly lemma: string
  readonly stem: string
  /** By the lexicon and by what it is done to, or null. */
  readonly type: EventType | null
  /** Whether its neighbours leave no doubt of the type: "an air strike". */
  readonly isPlain: boolean
  /** For whether it is a main event of the text. */
  readonly features: readonly string[]
  /** For its type. */
  readonly typeFeatures: readonly string[]
}

/** Texts with more candidates are read for events by their beginning. */
const CANDIDATE_LIMIT = 2000

type Found = Pick<Sighting, 'tree' | 'at' | 'lemma' | 'stem' | 'type' | 'order'> & Pick<EventCandidate, 'isPlain'>

/** Verbs, and nouns that name happenings, that may trigger events, with what tells main events from passing ones. */
export function eventCandidates(trees: readonly Tree[], said: Said): EventCandidate[] {
  const found: Found[] = []
  const counts = new Map<string, number>()
  for (const tree of trees) {
    let order = 0
    for (let at = 0; at < tree.tokens.length && found.length < CANDIDATE_LIMIT; at++) {
      const { upos } = tokenAt(tree, at)
      if (upos !== 'VERB' && upos !== 'NOUN') continue
      const sense = senseOf(tree, at)
      if (sense !== null && sense.type === null) continue
      const stem = stemOf(lemmaOf(tokenAt(tree, at)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
      const lemma = upos === 'VERB' ? phrasalLemma(tree, at) : lemmaOf(tokenAt(tree, at))
      const type = typeOf(tree, at)
      if (isStage(tree, at) || isCount(tree, at)) continue
      if (NOT_EVENTS.has(lemma) || (type === null && (upos === 'NOUN' ? !isHappening(lemma) : isHelper(tree, at))))
        continue
      found.push({ tree, at, lemma, stem, type: typeInPlace(tree, at), isPlain: sense !== null, order: order++ })
    }
  }
  return withFeatures(inOneSense(found), trees, said, counts)
}

/**
 * "A strike on the depot … the strike": a noun has the sense that its neighbours tell elsewhere, where none here does and no two
 * differ (one sense per discourse: Gale, Church and Yarowsky 1992).
 */
function inOneSense(found: readonly Found[]): Found[] {
  const senses = new Map<string, Set<EventType | null>>()
  for (const { tree, at, lemma, isPlain, type } of found)
    if (isPlain && tokenAt(tree, at).upos === 'NOUN') senses.set(lemma, (senses.get(lemma) ?? new Set()).add(type))
  return mapped(found, (one) => {
    const [sense, ...others] = senses.get(one.lemma) ?? []
    if (one.isPlain || sense === undefined || others.length > 0) return one
    return tokenAt(one.tree, one.at).upos === 'NOUN' ? { ...one, type: sense, isPlain: true } : one
  })
}

const isHelper = (tree: Tree, at: number) => ['aux', 'cop'].includes(relation(tokenAt(tree, at)))

function withFeatures(
  found: readonly Found[],
  trees: readonly Tree[],
  said: Said,
  counts: ReadonlyMap<string, number>,
): EventCandidate[] {
  const mentions = new Map([...placesByStem(found)].map(([stem, places]) => [stem, mentionsOf(places, said)]))
  const inSentence = countBySentence(found)
  const seen = new Map<string, number>()
  // Written out, not spread: there are hundreds, and most are no main events.
  return mapped(found, ({ tree, at, lemma, stem, type, isPlain, order }) => {
    const before = seen.get(stem) ?? 0
    seen.set(stem, before + 1)
    const sighting: Sighting = {
      tree,
      at,
      lemma,
      stem,
      type,
      order,
      said,
      borrowed: borrowedType(tree, at, type),
      before,
      mentions: mentions.get(stem) ?? mentionsOf([], said),
      often: counts.get(stem) ?? 1,
      rivals: inSentence.get(tree.index) ?? 1,
      candidates: found.length,
      sentences: trees.length,
      opensParagraph: trees[tree.index - 1]?.sentence.paragraph !== tree.sentence.paragraph,
    }
    const typeFeatures = meaningFeatures(sighting)
    return { tree, at, lemma, stem, type, isPlain, features: salienceFeatures(sighting, typeFeatures), typeFeatures }
  })
}

/** Where the forms of each stem stand, in reading order. */
function placesByStem(found: readonly Found[]): Map<string, Found[]> {
  const places = new Map<string, Found[]>()
  for (const one of found) {
    const others = places.get(one.stem)
    if (others) others.push(one)
    else places.set(one.stem, [one])
  }
  return places
}

/** How many candidates each sentence holds, by its index. */
function countBySentence(found: readonly Found[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { tree } of found) counts.set(tree.index, (counts.get(tree.index) ?? 0) + 1)
  return counts
}
