import { isNegated } from './clause.js'
import { leadsOf } from './content.js'
import type { KindEvidence } from './kind-features.js'
import { actorOf } from './participants.js'
import { kidsBy, lemmaOf, lowerOf, tokenAt } from './trees.js'
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

/** "Olsen acknowledged that she had not read it": of oneself, what one would sooner not say. */
export function ownsUp({ attribution: { cue }, content, voices }: KindEvidence): boolean {
  const [piece] = content.pieces
  const [main] = piece ? leadsOf(content, piece) : []
  if (cue?.lemma !== 'acknowledge' || !piece || main === undefined || !isNegated(piece.tree, main)) return false
  const [subject] = kidsBy(piece.tree, main, 'nsubj')
  if (subject === undefined) return false
  const actor = actorOf(voices, piece.tree, subject)
  return actor !== null && (actor === voices.speaker || actor === voices.principal)
}
