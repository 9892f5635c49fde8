import type { Entity } from './entity.js'
import type { NameMention } from './mention.js'
import type { Scene } from './scene.js'

/** "Irish", "French" and "Chinese" are also the people as a whole, the others are one of them. */
const OF_ALL = /(?:sh|ch|ese|ss|s)$/

/** "The Irishman said", "the German warned": one of a people, the person who spoke last, else whoever was named last; never the state. */
export function countryman(scene: Scene, { sentence, start, end, reading, words }: NameMention): Entity | null {
  const tree = scene.trees[sentence]
  if (!tree || reading.type !== 'KNOWN' || reading.by !== 'DEMONYM' || end - start !== 1 || OF_ALL.test(words))
    return null
  if (tree.tokens[start - 1]?.lower !== 'the' || !scene.isSource(sentence, start)) return null
  const { discourse, registry } = scene
  const accepts = ({ kind, plural, name }: Entity) => kind === 'PERSON' && !plural && /^\p{Lu}/u.test(name)
  const known = discourse.find({ sentence, paragraph: tree.sentence.paragraph, speaker: true, accepts })
  if (known) return known
  const called = `the ${words}`
  return registry.byName(called) ?? registry.add(called, 'PERSON')
}
