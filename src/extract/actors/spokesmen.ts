import type { Entity, Post } from './entity.js'
import type { PostRange } from './posts.js'
import type { Scene } from './scene.js'

/**
 * "The Kremlin has denied it. “There is no deal,” said spokesman Tom Reed": of no printed office, a spokesman speaks for the office
 * or body that spoke, or did something, right before; null where that was somebody else.
 */
export function officeBefore(scene: Scene, sentence: number, { title, start, titleStart }: PostRange): Entity | null {
  if (title.class !== 'SPOKESPERSON' || start !== titleStart) return null
  const tokens = scene.trees[sentence]?.tokens ?? []
  if (/^(?:a|an|another|his|her|their|its)$/.test(tokens[start - 1]?.lower ?? '')) return null
  const before = scene.discourse.spokeBetween(sentence - 2, sentence - 1, (e) => e.posts.every(isNoSpokesman))
  return before && isOffice(before) ? before : null
}

const isNoSpokesman = ({ title }: Post) => title?.class !== 'SPOKESPERSON'

const isOffice = ({ kind, class: sort, place }: Entity): boolean =>
  (kind === 'OFFICE' || kind === 'ORGANISATION' || sort === 'POLICE' || sort === 'GOVERNMENT') &&
  place === null &&
  !/^(?:MEDIA|STATE_MEDIA)$/.test(sort ?? '')
