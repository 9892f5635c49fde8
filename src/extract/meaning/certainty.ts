import type { Certainty, StatementKind } from '../../model/index.js'
import type { Attribution } from '../types.js'
import { ownCertainty, weaker } from './clause.js'
import { leadsOf, type Content } from './content.js'
import { certaintyOf, CUE_MEANINGS } from './lexicon.js'
import { lemmaOf, lowerOf, tokenAt } from './trees.js'

/** How firmly the speaker commits: what the cue leaves ("warned", "asked"), weakened by the main clause's own hedges. */
export function certaintyOfStatement(attribution: Attribution, kind: StatementKind, content: Content): Certainty {
  const start = cueCertainty(attribution, kind)
  const piece = content.pieces[0]
  const main = piece ? leadsOf(content, piece)[0] : undefined
  if (!piece || main === undefined) return start
  const level = weaker(start, ownCertainty(piece.tree, main))
  const token = tokenAt(piece.tree, main)
  const governed = piece.tree.children[main]?.some((kid) =>
    ['ccomp', 'xcomp'].includes(tokenAt(piece.tree, kid).deprel),
  )
  if (!governed && token.upos !== 'ADJ') return level
  const chained = (piece.tree.children[main] ?? []).filter(
    (kid) => tokenAt(piece.tree, kid).deprel === 'ccomp' || tokenAt(piece.tree, kid).deprel === 'xcomp',
  )
  return [main, ...chained].reduce<Certainty>((l, at) => {
    const own = tokenAt(piece.tree, at)
    return OWN_WILL.has(lemmaOf(own))
      ? l
      : weaker(l, certaintyOf('embedders', lowerOf(own)) ?? certaintyOf('embedders', lemmaOf(own)))
  }, level)
}

/** Words of will: what is wanted or sought is said with certainty, though what would follow is not. */
const OWN_WILL = new Set([
  'want',
  'seek',
  'plan',
  'intend',
  'offer',
  'prepare',
  'ready',
  'know',
  'look',
  'try',
  'attempt',
  'propose',
  'aim',
  'ask',
  'demand',
  'urge',
  'call',
  'hope',
  'wish',
])

/** What the reporting word by itself leaves of certainty. */
export function cueCertainty({ cue }: Attribution, kind: StatementKind): Certainty {
  if (kind === 'QUESTION' || kind === 'DECLINED_COMMENT') return 'UNCOMMITTED'
  const meaning = cue ? (CUE_MEANINGS.get(cue.lemma) ?? []) : []
  const own = meaning.find((m) => m.kind === kind) ?? (kind === 'PREDICTION' ? meaning[0] : undefined)
  return own && kind !== 'DEMAND' ? own.certainty : 'CERTAIN'
}
