import type { Description } from './description.js'
import type { Entity, Post } from './entity.js'
import { knownStateOf } from './leaders.js'
import type { PostRange } from './posts.js'
import type { Scene } from './scene.js'
import type { Title } from './titles.js'

/**
 * "The Kremlin has denied it. “There is no deal,” said spokesman Tom Reed": of no printed office, a spokesman speaks for the office
 * or body that spoke, or did something, right before; null where that was somebody else.
 */
export function officeBefore(
  scene: Scene,
  sentence: number,
  { title, start, titleStart }: PostRange,
  person: Entity,
): Entity | null {
  if (isOfficer(title))
    return start === titleStart && knownStateOf(person) === null ? firmSpokenOf(scene, sentence, titleStart) : null
  if (title.class !== 'SPOKESPERSON') return null
  const tokens = scene.trees[sentence]?.tokens ?? []
  if (/^(?:ministry|government|office)$/.test(tokens[titleStart - 1]?.lower ?? '')) return stateBefore(scene, sentence)
  if (start !== titleStart) return null
  if (/^(?:a|an|another|his|her|their|its)$/.test(tokens[start - 1]?.lower ?? '')) return null
  return bodyBefore(scene, sentence)
}

/**
 * "The council said it was ready. “Come early,” a spokesperson said": whom a spokesman of no printed office speaks for who is not
 * named either: the body that spoke right before, of a ministry the state that did; null where that was somebody else.
 */
export function voicedBefore(scene: Scene, { start, head, end }: Description, sentence: number): Entity | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  if (end > head + 1) return null
  if (/^(?:ministry|government|office)$/.test(tokens[head - 1]?.lower ?? '')) return stateBefore(scene, sentence)
  return head - start > 1 ? null : bodyBefore(scene, sentence)
}

/** Posts that firms have; whoever holds one of no printed firm holds it in the one that is spoken of. */
const isOfficer = ({ noun }: Title) =>
  /^(?:ceo|coo|cfo|(?:chief (?:executive|operating|financial)\b.*)|chief scientist|managing director|vice president)$/.test(
    noun,
  )

/** "Norbank will not sell it, Vice President Dan Reed said": the firm of whose plans an officer tells, or for which he denies, else the one that spoke right before. */
function firmSpokenOf(scene: Scene, sentence: number, titleStart: number): Entity | null {
  const tree = scene.trees[sentence]
  const subject = tree?.tokens.findIndex(({ deprel }) => deprel === 'nsubj') ?? -1
  const firm = subject >= 0 && subject < titleStart ? scene.ref(sentence, subject) : bodyBefore(scene, sentence)
  if (!tree || !firm || !isFirm(firm)) return null
  const [verb, not] = tree.tokens.slice(tree.tokens.findIndex(({ upos }, at) => at > subject && upos === 'AUX'))
  const isOwn = /^(?:will|would|wo)$/.test(verb?.lower ?? '') || /^n(?:o|['’])t$/.test(not?.lower ?? '')
  return subject >= titleStart || isOwn ? firm : null
}

const isFirm = ({ kind, place, inert, class: sort }: Entity) =>
  kind === 'ORGANISATION' && place === null && !inert && (sort === null || sort === 'COMPANY')

function bodyBefore(scene: Scene, sentence: number): Entity | null {
  const before = scene.discourse.spokeBetween(sentence - 2, sentence - 1, (e) => e.posts.every(isNoSpokesman))
  return before && isOffice(before) ? before : null
}

/** "Norland said talks would go on. Foreign ministry spokesman Tom Reed said": of the state that spoke right before. */
function stateBefore(scene: Scene, sentence: number): Entity | null {
  const paragraph = (at: number) => scene.trees[at]?.sentence.paragraph
  if (paragraph(sentence) !== paragraph(sentence - 1)) return null
  return scene.discourse.spokeBetween(sentence - 1, sentence - 1, ({ place }) => place === 'STATE')
}

const isNoSpokesman = ({ title }: Post) => title?.class !== 'SPOKESPERSON'

const isOffice = ({ kind, class: sort, place }: Entity): boolean =>
  (kind === 'OFFICE' || kind === 'ORGANISATION' || sort === 'POLICE' || sort === 'GOVERNMENT') &&
  place === null &&
  !/^(?:MEDIA|STATE_MEDIA)$/.test(sort ?? '')
