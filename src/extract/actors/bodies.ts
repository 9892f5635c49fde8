import sorts from '../lexicon/body-sorts.json' with { type: 'json' }
import type { Entity } from './entity.js'
import { unnamed, type Description } from './description.js'
import { isNominal } from './nominal-words.js'
import type { Scene } from './scene.js'
import { isPolity } from './states.js'
import { isSort } from './body-sorts.js'
import { organisationNoun } from './titles.js'

/** Whether a common noun stands for an organisation: "company", "newspaper", "ministry". */
export const isBody = (word: string) =>
  isNominal('companies', word) ||
  isNominal('media', word) ||
  isNominal('bodies', word) ||
  organisationNoun(word) !== null

/** Which organisation a common noun means ("the agency", "the Spanish side", "its office"), or null where it is no actor. */
export function resolveBody(
  scene: Scene,
  phrase: Description,
  word: string,
  source: boolean,
  sentence: number,
): Entity | null {
  // "The union, IndustriAll, called": the name beside it.
  const beside = nameBeside(scene, sentence, phrase.head)
  if (beside && (beside.class === null || isSort(beside, word))) return beside
  if (phrase.definite && !phrase.possessor) {
    const known = bodyCalled(scene, phrase, word, source, sentence)
    if (known) return known
  }
  // "Norbank's parent company" does not speak for Norbank.
  const isAbove =
    phrase.possessor !== null && /^(?:parent|holding|sister)$/.test(wordsBefore(scene, phrase, sentence).at(-1) ?? '')
  if (!source && !isAbove && !((phrase.possessor || phrase.inside.length > 0) && isNominal('bodies', word))) return null
  const entity = unnamed(scene, phrase, 'ORGANISATION')
  entity.class ??= organisationNoun(word)
  // "The drivers' union" speaks for itself.
  if (!isAbove && !phrase.possessor?.plural) entity.owner ??= phrase.possessor
  entity.country ??= phrase.inside.find(isPolity) ?? null
  return entity
}

/** "Rights group Watchline said", "told broadcaster NRN": the organisation whose name stands right behind what it is. */
export function namedBehind(scene: Scene, sentence: number, token: number): Entity | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const { upos = '', lower = '' } = tokens[token] ?? {}
  const named = upos === 'NOUN' && isBody(lower) ? scene.ref(sentence, token + 1) : null
  if (!named || named.kind !== 'ORGANISATION' || named.place) return null
  let end = token + 1
  while (scene.ref(sentence, end) === named) end++
  // "The council Twitter account".
  if (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[end]?.upos ?? '')) return null
  if (lower === 'party') named.class ??= 'PARTY'
  return named
}

/** The organisation whose name stands between commas right behind the noun. */
function nameBeside(scene: Scene, sentence: number, head: number): Entity | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const named = tokens[head + 1]?.text === ',' ? scene.ref(sentence, head + 2) : null
  if (!named || named.kind !== 'ORGANISATION' || named.place) return null
  let end = head + 2
  while (scene.ref(sentence, end) === named) end++
  return tokens[end]?.text === ',' ? named : null
}

/** Whoever was named or called with all these words before, else whom the bare noun fits. */
function bodyCalled(scene: Scene, phrase: Description, word: string, source: boolean, sentence: number): Entity | null {
  const places = phrase.inside.filter((e) => e.place !== null)
  if (phrase.inside.length > places.length) return null
  const added = wordsBefore(scene, phrase, sentence)
  const isElsewhere = (e: Entity) => places.length > 0 && e.country !== null && !places.includes(e.country)
  const called = scene.discourse.last((e) => isOrganised(e) && !isElsewhere(e) && isCalled(e, word, added))
  if (called) return called
  // "Corvex cut 400 jobs, the union said": of whom the union speaks is no union that nobody has called so.
  const told = word === 'union' ? subjectBefore(scene, sentence, phrase) : null
  const fits = (e: Entity) => isOrganised(e) && isSort(e, word) && !isElsewhere(e) && e !== told
  if (added.length > 0 || places.length > 0) {
    const subject = GENERIC.has(word) ? subjectBefore(scene, sentence, phrase) : null
    if (subject && fits(subject)) return subject
    return added.length === 0 && GENERIC.has(word) ? onlyOne(scene.discourse.since(sentence - NEAR, fits)) : null
  }
  const paragraph = scene.trees[sentence]?.sentence.paragraph ?? 0
  const prefers = (e: Entity) => Math.log(1 + Math.min(20, e.mentions.length))
  return scene.discourse.find({ sentence, paragraph, speaker: source, accepts: fits, prefers })
}

/** "Norbank cut jobs. The Danish company said": the only one near that it may be. */
const onlyOne = ([one, another]: readonly Entity[]): Entity | null => (one && !another ? one : null)

/** So many sentences back. */
const NEAR = 2

/** Nouns that say little of whom they mean, whatever stands before them: "the Danish firm", "the streaming service". */
const GENERIC: ReadonlySet<string> = new Set(sorts.generic)

/** "Torre Alta have signed Valdivia, the Spanish side announced": who does what the sentence tells, where it is told first. */
function subjectBefore(scene: Scene, sentence: number, phrase: Description): Entity | null {
  const tree = scene.trees[sentence]
  const at = tree?.tokens.findIndex(({ deprel }) => deprel === 'nsubj' || deprel === 'nsubj:pass') ?? -1
  return at >= 0 && at < phrase.start ? scene.ref(sentence, at) : null
}

/** A longer name is a text without marks; its words are not compared. UTF-16. */
const LONGEST = 200

const isOrganised = (e: Entity) =>
  !e.place &&
  !e.inert &&
  e.located * 2 <= e.mentions.length &&
  /^(?:ORGANISATION|OFFICE)$/.test(e.kind) &&
  e.name.length <= LONGEST

/** The words before the noun that tell it from others of its sort: "civil protection" before "agency". */
function wordsBefore(scene: Scene, { start, head }: Description, sentence: number): string[] {
  const tokens = (scene.trees[sentence]?.tokens ?? []).slice(start, head)
  const from = tokens.findLastIndex(({ upos }) => upos === 'ADP') + 1
  return tokens.flatMap(({ text, upos }, i) => {
    if (i < from) return []
    const tells = /^(?:NOUN|PROPN|ADJ|VERB)$/.test(upos) && !/^(?:same|own|new|whole|entire|based)$/i.test(text)
    return tells && !scene.ref(sentence, start + i)?.place ? [text.toLowerCase()] : []
  })
}

/** Whether its name has all these words, or it is called by the noun and its name or what it is called has the others. */
function isCalled(e: Entity, word: string, added: readonly string[]): boolean {
  const words = e.name.toLowerCase().split(/[ -]/)
  if (!words.includes(word) && !e.called.has(word)) return false
  return added.every((w) => words.includes(w) || e.called.has(w))
}
