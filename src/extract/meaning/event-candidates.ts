import events from '../lexicon/events.json' with { type: 'json' }
import type { EventType } from '../../model/index.js'
import { meaningFeatures, salienceFeatures, type Sighting } from './event-features.js'
import { kidsBy, lemmaOf, phrasalLemma, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

const TYPES = new Map<string, EventType>()
for (const { type, verbs, nouns } of events.types) {
  for (const verb of verbs) if (!TYPES.has(`verb:${verb}`)) TYPES.set(`verb:${verb}`, type as EventType)
  for (const noun of nouns) if (!TYPES.has(`noun:${noun}`)) TYPES.set(`noun:${noun}`, type as EventType)
}
const NOT_EVENTS = new Set(events.notEvents)
/** Verbs whose subject is what happens: "the protests began". */
const UNFOLDING = new Set(events.unfolding)

/** A word that may name an event of the text. */
export interface EventCandidate {
  readonly tree: Tree
  readonly at: number
  readonly lemma: string
  /** What forms of one word have in common: "protested", "protests". */
  readonly stem: string
  /** By the lexicon, or null. */
  readonly type: EventType | null
  /** For whether it is a main event of the text. */
  readonly features: readonly string[]
  /** For its type. */
  readonly typeFeatures: readonly string[]
}

/** Texts with more candidates are read for events by their beginning. */
const CANDIDATE_LIMIT = 2000

/** Verbs, and nouns of the lexicon, that may trigger events, with what tells main events from passing ones. */
export function eventCandidates(trees: readonly Tree[], isSaid: (tree: Tree, at: number) => boolean): EventCandidate[] {
  const found: { tree: Tree; at: number; lemma: string; stem: string; type: EventType | null; order: number }[] = []
  const counts = new Map<string, number>()
  for (const tree of trees) {
    let order = 0
    for (let at = 0; at < tree.tokens.length && found.length < CANDIDATE_LIMIT; at++) {
      const { upos } = tokenAt(tree, at)
      if (upos !== 'VERB' && upos !== 'NOUN') continue
      const stem = stemOf(lemmaOf(tokenAt(tree, at)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
      const lemma = upos === 'VERB' ? phrasalLemma(tree, at) : lemmaOf(tokenAt(tree, at))
      const type = typeOf(tree, at)
      if (NOT_EVENTS.has(lemma) || (type === null && (upos === 'NOUN' || isHelper(tree, at)))) continue
      found.push({ tree, at, lemma, stem, type, order: order++ })
    }
  }
  const seen = new Set<string>()
  return mapped(found, ({ order, ...candidate }) => {
    const { tree, at, stem, type } = candidate
    const sighting: Sighting = {
      ...candidate,
      borrowed: borrowedType(tree, at, type),
      said: isSaid(tree, at),
      repeated: seen.has(stem),
      often: counts.get(stem) ?? 1,
      order,
      sentences: trees.length,
      opensParagraph: trees[tree.index - 1]?.sentence.paragraph !== tree.sentence.paragraph,
    }
    seen.add(stem)
    const typeFeatures = meaningFeatures(sighting)
    return { ...candidate, features: salienceFeatures(sighting, typeFeatures), typeFeatures }
  })
}

const isHelper = (tree: Tree, at: number) => ['aux', 'cop'].includes(relation(tokenAt(tree, at)))

/** The lexicon's type of the word here, alone or with its particle. */
function typeOf(tree: Tree, at: number): EventType | null {
  const token = tokenAt(tree, at)
  if (token.upos === 'NOUN') return TYPES.get(`noun:${lemmaOf(token)}`) ?? null
  if (token.upos !== 'VERB') return null
  return TYPES.get(`verb:${phrasalLemma(tree, at)}`) ?? TYPES.get(`verb:${lemmaOf(token)}`) ?? null
}

/** Of what it is done to or with, where the word itself has none: "began an offensive", "entered into an agreement". */
function borrowedType(tree: Tree, at: number, own: EventType | null): EventType | null {
  if (own !== null && own !== 'OTHER') return own
  const unfolds = UNFOLDING.has(lemmaOf(tokenAt(tree, at)))
  const subjects = unfolds || tokenAt(tree, at).upos === 'NOUN' ? ['nsubj'] : ['nsubj:pass']
  for (const kid of kidsBy(tree, at, 'obj', 'xcomp', 'obl', 'nmod', 'compound', ...subjects)) {
    const type = typeOf(tree, kid)
    if (type !== null && type !== 'OTHER') return type
  }
  return null
}

const stemOf = (lemma: string) => lemma.replace(/(?:ations?|ions?|ings?|ments?|ed|es|s|e|al|ance)$/, '').slice(0, 6)
