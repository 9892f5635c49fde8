import { actFeatures } from './act-features.js'
import { broadOf, eitherWay, negates, type Duo, type Hear } from './duo.js'
import { replyFeatures } from './reply-features.js'
import type { Scene } from './scene.js'
import { sideFeatures } from './side-features.js'
import type { Voice } from './voice.js'
import { wordFeatures } from './word-features.js'

/** Two statements this close may be one's answer to the other. */
const NEAR = 2

/** Tells all features of a pair, `a` before `b`: what is so of the whole text, and its own. */
export function pairFeatures(a: Voice, b: Voice, scene: Scene, hear: Hear): void {
  for (const [name, value] of scene.whole) hear(name, value)
  ownFeatures(a, b, scene, hear)
}

/** Tells what is so of the pair, and not of all pairs of its text. */
export function ownFeatures(a: Voice, b: Voice, scene: Scene, hear: Hear): void {
  const shared = wordFeatures(a, b, scene, hear)
  const duo: Duo = { a, b, scene, shared, near: b.place - a.place <= NEAR }
  kindFeatures(duo, hear)
  placeFeatures(duo, hear)
  replyFeatures(duo, hear)
  actFeatures(duo, hear)
  sideFeatures(duo, hear)
}

function kindFeatures({ a, b, shared, near }: Duo, hear: Hear): void {
  const [ka, kb] = [broadOf(a), broadOf(b)]
  hear(`kinds:${eitherWay(ka, kb)}`)
  hear(`kinds:${ka}>${kb}`)
  const opposite = a.statement.polarity !== b.statement.polarity
  if (opposite) hear('kinds:opposite-polarity')
  if (opposite && shared.weight > 0) hear('kinds:opposite-polarity&shared', shared.weight)
  if (!opposite && b.statement.polarity === 'NEGATIVE') hear('kinds:both-negative')
  for (const voice of [a, b]) {
    if (voice.statement.certainty === 'UNCOMMITTED') hear('kinds:uncommitted')
    if (voice.statement.certainty === 'POSSIBLE') hear('kinds:hedged')
    if (!negates(voice)) continue
    hear(voice === b ? 'kinds:negates-later' : 'kinds:negates-earlier')
    if (near) hear('kinds:negates&near')
    if (shared.weight > 0) hear('kinds:negates&shared', shared.weight)
  }
}

function placeFeatures({ a, b, scene }: Duo, hear: Hear): void {
  const paragraphs = Math.abs(b.paragraph - a.paragraph)
  const sentences = Math.abs(b.sentence - a.sentence)
  hear(`place:paragraph-${paragraphs < 2 ? paragraphs : paragraphs < 4 ? 'near' : 'far'}`)
  hear(`place:sentence-${sentences < 2 ? sentences : sentences < 4 ? 'near' : sentences < 9 ? 'middle' : 'far'}`)
  hear('place:distance', Math.log1p(sentences))
  if (b.place - a.place === 1) hear('place:next')
  if (scene.before.get(b) === a) hear('place:last-of-others')
}
