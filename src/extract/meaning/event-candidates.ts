import events from '../lexicon/events.json' with { type: 'json' }
import type { EventType } from '../../model/index.js'
import { kidsBy, kidsOf, lemmaOf, phrasalLemma, relation, tokenAt, type Tree } from './trees.js'

const TYPES = new Map<string, EventType>()
for (const { type, verbs, nouns } of events.types) {
  for (const verb of verbs) if (!TYPES.has(`verb:${verb}`)) TYPES.set(`verb:${verb}`, type as EventType)
  for (const noun of nouns) if (!TYPES.has(`noun:${noun}`)) TYPES.set(`noun:${noun}`, type as EventType)
}
const NOT_EVENTS = new Set(events.notEvents)

/** A word that may name an event of the text. */
export interface EventCandidate {
  readonly tree: Tree
  readonly at: number
  readonly lemma: string
  /** By the lexicon. */
  readonly type: EventType
  readonly features: readonly string[]
}

/** Texts with more candidates are read for events by their beginning. */
const CANDIDATE_LIMIT = 2000

/** Verbs and nouns that may trigger events, with what tells main events from passing ones. */
export function eventCandidates(trees: readonly Tree[], isSaid: (tree: Tree, at: number) => boolean): EventCandidate[] {
  const found: Omit<EventCandidate, 'features'>[] = []
  const counts = new Map<string, number>()
  for (const tree of trees) {
    for (let at = 0; at < tree.tokens.length && found.length < CANDIDATE_LIMIT; at++) {
      const token = tokenAt(tree, at)
      if (token.upos !== 'VERB' && token.upos !== 'NOUN') continue
      const lemma = token.upos === 'VERB' ? phrasalLemma(tree, at) : lemmaOf(token)
      counts.set(lemmaOf(token), (counts.get(lemmaOf(token)) ?? 0) + 1)
      const sort = token.upos === 'VERB' ? 'verb' : 'noun'
      const type = TYPES.get(`${sort}:${lemma}`) ?? TYPES.get(`${sort}:${lemmaOf(token)}`)
      if (type !== undefined && !NOT_EVENTS.has(lemma)) found.push({ tree, at, lemma, type })
    }
  }
  const seen = new Set<string>()
  return found.map((candidate) => {
    const repeated = seen.has(candidate.lemma)
    seen.add(candidate.lemma)
    return { ...candidate, features: featuresOf(candidate, counts, isSaid, repeated, trees.length) }
  })
}

function featuresOf(
  { tree, at, lemma, type }: Omit<EventCandidate, 'features'>,
  counts: ReadonlyMap<string, number>,
  isSaid: (tree: Tree, at: number) => boolean,
  repeated: boolean,
  sentences: number,
): string[] {
  const token = tokenAt(tree, at)
  const place =
    tree.index < 1
      ? 'lead'
      : tree.index < 3
        ? 'top'
        : tree.index < 6
          ? 'early'
          : tree.index * 2 < sentences
            ? 'middle'
            : 'late'
  const often = Math.min(4, counts.get(lemmaOf(token)) ?? 1)
  const rel = relation(token)
  const kids = kidsOf(tree, at).map((kid) => tokenAt(tree, kid))
  const subject = kidsBy(tree, at, 'nsubj')[0]
  return [
    'bias',
    `lemma=${lemma}`,
    `type=${type}`,
    `pos=${token.upos}`,
    `xpos=${token.xpos}`,
    `rel=${rel}`,
    `place=${place}`,
    `place=${place}&rel=${rel}`,
    `place=${place}&type=${type}`,
    `place=${place}&lemma=${lemma}`,
    `often=${often}`,
    `often=${often}&place=${place}`,
    repeated ? 'repeated' : 'new',
    repeated ? `repeated&${place}` : `new&${place}`,
    isSaid(tree, at) ? 'said' : 'told',
    isSaid(tree, at) ? `said&${token.upos}` : `told&${token.upos}`,
    ...kids.map((kid) => `kid=${relation(kid)}`),
    ...kids
      .filter((kid) => relation(kid) === 'compound' || relation(kid) === 'obj')
      .map((kid) => `kid=${relation(kid)}:${lemmaOf(kid)}`),
    ...(kids.some((kid) => kid.upos === 'PROPN') ? ['named'] : []),
    ...(subject !== undefined ? [`subj=${tokenAt(tree, subject).upos}`] : []),
    `head=${token.head < 0 ? 'root' : lemmaOf(tokenAt(tree, token.head))}`,
  ]
}
