import { mapped } from '../mapped.js'
import type { Attribution } from '../types.js'
import type { Entity } from './entity.js'
import { firstPersonOf } from './pronoun-words.js'
import type { Scene } from './scene.js'
import { sentenceAt } from './tree.js'

/** Who asks and who answers in a printed interview; null where the text names nobody. */
export interface Interview {
  readonly asker: Entity | null
  readonly answerer: Entity | null
}

/** How far from the word the two may stand, in tokens. */
const REACH = 14

/**
 * The two whom a text names beside its questions and answers: "Rosa Vidal spoke to us", "Vidal was interviewed by Omar
 * Said", "Interview: Rosa Vidal". Where it tells of no interview, whoever it names most answers, if the answers speak of
 * themselves; a newspaper that asks and explains by itself names nobody.
 */
export function interviewIn(scene: Scene, outlet: Entity | null): Interview {
  const turns = scene.attributions.filter(({ rule }) => rule === 'name-turn')
  const spoken = new Set(mapped(turns, ({ spans }) => paragraphAt(scene, spans[0].start)))
  const around = scene.trees.flatMap(({ sentence }, i) => (spoken.has(sentence.paragraph) ? [] : [i]))
  for (const sentence of around) {
    const told = toldIn(scene, sentence, outlet)
    if (told) return told
  }
  const answerer = turns.some((turn) => speaksOfItself(scene, turn)) ? mostNamed(scene, around) : null
  return { asker: answerer ? outlet : null, answerer }
}

const paragraphAt = (scene: Scene, offset: number) =>
  scene.trees[sentenceAt(scene.trees, offset)]?.sentence.paragraph ?? -1

function toldIn(scene: Scene, sentence: number, outlet: Entity | null): Interview | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  for (let at = 0; at < tokens.length; at++) {
    const word = scene.isQuoted(tokens[at]?.start ?? 0) ? '' : (tokens[at]?.lower ?? '')
    const place = { sentence, at }
    const talks =
      /^(?:spoke|spoken|speaks|talked|talks|chatted)$/.test(word) && /^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '')
    const found = talks
      ? { first: somebodyBefore(scene, place), second: somebodyAfter(scene, place, outlet) }
      : /^interview(?:ed|s)?$/.test(word)
        ? interviewed(scene, place, outlet)
        : null
    if (!found) continue
    const { first, second } = found
    // "Rosa Vidal spoke to us": she answers; "The Valley Post spoke to Rosa Vidal": so does she.
    const turned = second?.kind === 'PERSON' && (first === null || isPress(first, outlet))
    const [answerer, asker] = turned ? [second, first ?? outlet] : [first, second]
    if (answerer?.kind === 'PERSON') return { answerer, asker: asker ?? outlet }
  }
  return null
}

interface Pair {
  readonly first: Entity | null
  readonly second: Entity | null
}

/** A word of a text by its sentence and its place in it. */
interface Place {
  readonly sentence: number
  readonly at: number
}

/** "Said interviewed Vidal", "Vidal was interviewed by Said", "an interview with Vidal", "Interview: Vidal"; who answers first. */
function interviewed(scene: Scene, place: Place, outlet: Entity | null): Pair | null {
  const tokens = scene.trees[place.sentence]?.tokens ?? []
  const link = tokens[place.at + 1]?.lower ?? ''
  const before = somebodyBefore(scene, place)
  const after = somebodyAfter(scene, place, outlet)
  if (link === 'by') return { first: before, second: after }
  if (/^(?:with|:)$/.test(link)) return { first: after, second: outlet }
  return tokens[place.at]?.lower === 'interview' ? null : { first: after, second: before }
}

function somebodyBefore(scene: Scene, { sentence, at }: Place): Entity | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const entity = scene.ref(sentence, i)
    if (isSomebody(entity)) return entity
  }
  return null
}

/** The first who is named behind a word, or the outlet where it says "us". */
function somebodyAfter(scene: Scene, { sentence, at }: Place, outlet: Entity | null): Entity | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  for (let i = at + 1; i <= at + REACH && i < tokens.length; i++) {
    if (firstPersonOf(tokens[i]?.text ?? '')) return outlet
    const entity = scene.ref(sentence, i)
    if (isSomebody(entity)) return entity
  }
  return null
}

const isSomebody = (entity: Entity | null): entity is Entity =>
  entity?.kind === 'PERSON' || entity?.kind === 'ORGANISATION'

const isPress = (entity: Entity, outlet: Entity | null) =>
  entity === outlet ||
  entity.class === 'MEDIA' ||
  entity.posts.some(({ title }) => title?.class === 'MEDIA') ||
  entity.name === 'author'

const speaksOfItself = (scene: Scene, { spans: [span] }: Attribution) =>
  /\b(?:I|we|my|our|I['’]\w+|we['’]\w+)\b/i.test(scene.parsed.text.slice(span.start, span.end)) &&
  !scene.parsed.text.slice(span.start, span.end).endsWith('?')

function mostNamed(scene: Scene, sentences: readonly number[]): Entity | null {
  const counts = new Map<Entity, number>()
  for (const sentence of sentences)
    for (const entity of scene.refs[sentence] ?? [])
      if (entity?.kind === 'PERSON') counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].order - b[0].order)[0]?.[0] ?? null
}
