import type { Entity } from './entity.js'
import { isEtAl } from './nominal-words.js'
import type { Scene } from './scene.js'

/** How many tokens before "and colleagues" the name may end: "Olsen of the Norport Institute of Physics and colleagues". */
const REACH = 16

/**
 * "Olsen and colleagues", "Olsen of the institute and her team", "Olsen et al": those who work with somebody and speak as one, known by that
 * name wherever the text means them. Null where the token is no such noun.
 */
export function colleagues(scene: Scene, sentence: number, token: number): Entity | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const word = tokens[token]?.lower ?? ''
  let and = token - 1
  if (!isEtAl(tokens, token)) {
    if (!/^(?:colleagues|collaborators|co-?workers|co-?authors|team)$/.test(word)) return null
    if (/^(?:his|her|their)$/.test(tokens[and]?.lower ?? '')) and--
    else if (word === 'team') return null
    if (tokens[and]?.text !== 'and') return null
  }
  for (let at = and - 1; at > and - REACH; at--) {
    const { upos = 'VERB', text = '' } = tokens[at] ?? {}
    if (/^(?:VERB|AUX|PRON)$/.test(upos) || /^[;:"“”]$/.test(text)) return null
    const person = scene.ref(sentence, at)
    if (person?.kind === 'PERSON') return teamOf(scene, person)
  }
  return null
}

function teamOf({ registry }: Scene, { name }: Entity): Entity {
  const called = `${name} and colleagues`
  const present = registry.byName(called)
  if (present) return present
  const team = registry.add(called, 'GROUP')
  team.plural = true
  return team
}
