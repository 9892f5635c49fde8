import type { Token } from '../types.js'
import type { Entity } from './entity.js'
import { firstPersonOf } from './pronoun-words.js'
import type { Scene } from './scene.js'

/** "I asked", "we wrote" outside quotation marks: whoever wrote the article, where the word is a source; else null. */
export function narratorAt(scene: Scene, sentence: number, at: number, token: Token): Entity | null {
  if (token.upos !== 'PRON' || !firstPersonOf(token.text)) return null
  if (!scene.isSource(sentence, at) || scene.isQuoted(token.start)) return null
  return scene.registry.byName('author') ?? scene.registry.add('author', 'UNNAMED')
}
