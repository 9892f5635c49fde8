import answering from '../lexicon/answering.json' with { type: 'json' }
import { isNegated } from './clause.js'
import { leadsOf } from './content.js'
import type { KindEvidence } from './kind-features.js'
import { actorOf } from './participants.js'
import { kidsBy, lemmaOf, lowerOf, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

const EVIDENCE = new Set(['evidence', 'proof', 'indication', 'trace', 'truth', 'sign'])

/** "There is no evidence that P", "no proof of P": what somebody says is not so. */
export function deniesEvidence({ content }: KindEvidence): boolean {
  const [piece] = content.pieces
  const [main] = piece ? leadsOf(content, piece) : []
  if (!piece || main === undefined) return false
  const { tree } = piece
  return [main, ...kidsBy(tree, main, 'nsubj', 'obj')].some(
    (at) =>
      EVIDENCE.has(lemmaOf(tokenAt(tree, at))) &&
      kidsBy(tree, at, 'det').some((kid) => lowerOf(tokenAt(tree, kid)) === 'no'),
  )
}

/** "The allegations are “firmly denied”": who says so denies them. */
export function isDeniedIn({ content }: KindEvidence): boolean {
  const [piece] = content.pieces
  const [main] = piece ? leadsOf(content, piece) : []
  if (!piece || main === undefined || lemmaOf(tokenAt(piece.tree, main)) !== 'deny') return false
  const helpers = mapped(kidsBy(piece.tree, main, 'aux'), (at) => lowerOf(tokenAt(piece.tree, at)))
  if (kidsBy(piece.tree, main, 'obl:agent').length > 0) return false
  return helpers.length === 1 && /^(?:is|are)$/.test(helpers[0] ?? '') && !isNegated(piece.tree, main)
}

/** "Olsen acknowledged that she had not read it", "that she had sold it": of what one did oneself, what one would sooner not say. */
export function ownsUp({ attribution: { cue }, content, voices }: KindEvidence): boolean {
  const [piece] = content.pieces
  const [main] = piece ? leadsOf(content, piece) : []
  if (cue?.lemma !== 'acknowledge' || !piece || main === undefined) return false
  if (!isNegated(piece.tree, main) && !isPast(piece.tree, main)) return false
  const [subject] = kidsBy(piece.tree, main, 'nsubj')
  if (subject === undefined) return false
  const actor = actorOf(voices, piece.tree, subject)
  return actor !== null && (actor === voices.speaker || actor === voices.principal)
}

const isPast = (tree: Tree, at: number) =>
  tokenAt(tree, at).xpos === 'VBD' ||
  kidsBy(tree, at, 'aux').some((kid) => /^(?:had|has|have)$/.test(lowerOf(tokenAt(tree, kid))))

const DENIES: ReadonlySet<string> = new Set([...answering.deny, ...answering.reject])
const ACCOUNTS: ReadonlySet<string> = new Set(answering.said)

/** “We strongly reject such accusations”: who says so denies them, as whoever is reported to reject them. */
export function rejectsAccount({ content }: KindEvidence): boolean {
  const [piece] = content.pieces
  const [main] = piece ? leadsOf(content, piece) : []
  if (!piece || main === undefined || !DENIES.has(lemmaOf(tokenAt(piece.tree, main)))) return false
  const { tree } = piece
  const isOwn = kidsBy(tree, main, 'nsubj').some((kid) => /^(?:i|we|he|she|it|they)$/.test(lowerOf(tokenAt(tree, kid))))
  return (
    isOwn &&
    /^VB[ZPD]$/.test(tokenAt(tree, main).xpos) &&
    !isNegated(tree, main) &&
    kidsBy(tree, main, 'obj').some((kid) => ACCOUNTS.has(lemmaOf(tokenAt(tree, kid))))
  )
}
