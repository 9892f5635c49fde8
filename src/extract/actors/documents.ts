import { SEEN } from './documents-seen.js'
import { RESEARCHERS, unnamed, type Description } from './description.js'
import type { Entity } from './entity.js'
import { isNominal } from './nominal-words.js'
import type { Scene } from './scene.js'
import { stateOf } from './states.js'
import { dependent } from './tree.js'

/** Whose document it is that says something: "the ministry's figures", "imagery from officials", "the statement". */
export function resolveDocument(scene: Scene, phrase: Description, word: string, sentence: number): Entity | null {
  if (/^(?:eye)?witness (?:accounts?|reports?|statements?|testimony)$/i.test(phrase.name)) {
    const witnesses = phrase.name.split(' ', 1)[0] ?? ''
    return unnamed(scene, { ...phrase, name: `${witnesses.toLowerCase()}es` }, 'GROUP')
  }
  const writer = phrase.possessor ?? authorInside(scene, phrase, sentence)
  if (writer) return writer
  const general =
    /^(?:reports|data|evidence|records|polls|surveys|studies|estimates|forecasts|sources|documents)$/.test(word)
  if (phrase.definite && !general) {
    const author =
      issuerBefore(scene, word, sentence) ?? ofState(scene, phrase) ?? lastAuthor(scene, phrase, word, sentence)
    if (author) return author
  }
  if (FOUND.test(phrase.name)) {
    const team = scene.discourse.last((e) => e.plural && RESEARCHERS.test(e.name))
    if (team) return team
  }
  return unnamed(scene, phrase, 'UNNAMED')
}

/** "Results showed", "Their experiments": what those who study have found, where it stands alone. */
const FOUND = /^(?:results|findings|tests|experiments|simulations|observations|analysis)$/i

/** "JHU data", "a study from the university", "figures from the ministry". */
function authorInside(scene: Scene, phrase: Description, sentence: number): Entity | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  for (let at = phrase.start; at < phrase.end; at++) {
    const entity = scene.ref(sentence, at)
    if (!entity || at === phrase.head) continue
    if (at < phrase.head) {
      if (!entity.place || /^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')) return entity
      continue
    }
    // "A memo reviewed by Reuters": who has seen it did not write it.
    if (tokens.slice(phrase.head + 1, at).some(({ lower }) => SEEN.test(lower))) return null
    const preposition = tokens.slice(phrase.head + 1, at).findLast((t) => t.upos === 'ADP')?.text
    if (preposition === 'from' || preposition === 'by' || (preposition === 'of' && entity.kind !== 'STATE'))
      return entity
  }
  return null
}

/** What somebody brings who sues. */
const SUITS = ['lawsuit', 'suit', 'complaint', 'filing', 'petition', 'motion']

/** How many sentences back a document may have been brought in. */
const SENTENCES_BACK = 12

/** "Sixteen states filed a motion ... The motion claims": whoever brought it out, by the nearest mention before that says so. */
function issuerBefore(scene: Scene, word: string, sentence: number): Entity | null {
  for (let back = sentence - 1; back >= Math.max(0, sentence - SENTENCES_BACK); back--) {
    const tree = scene.trees[back]
    if (!tree) continue
    for (let at = tree.tokens.length - 1; at >= 0; at--) {
      const token = tree.tokens[at]
      const sues = token?.lemma === 'sue' && SUITS.includes(word)
      if (!sues && (token?.lower !== word || token.upos !== 'NOUN')) continue
      const issuer = sues ? subjectAt(scene, back, at) : issuerAt(scene, back, at)
      if (issuer && !issuer.inert && issuer.kind !== 'UNNAMED') return issuer
    }
  }
  return null
}

/** "The Turkish statement": whoever of that state spoke last, else the state. */
function ofState(scene: Scene, { inside }: Description): Entity | null {
  const state = inside.find((e) => e.place === 'STATE')
  if (!state) return null
  return scene.discourse.lastSpeaker((e) => e !== state && e.kind !== 'PERSON' && stateOf(e) === state) ?? state
}

const ISSUES =
  /^(?:issue|release|publish|file|sign|post|write|announce|submit|draft|present|adopt|pass|deliver|make|send|unveil)$/

const SAYS = /^(?:say|tell|write|warn|announce|claim|add)$/

function issuerAt(scene: Scene, sentence: number, at: number): Entity | null {
  const tree = scene.trees[sentence]
  const token = tree?.tokens[at]
  if (!tree || !token) return null
  const owner = dependent(tree, at, 'nmod:poss')
  if (owner !== null) return scene.ref(sentence, owner)
  // "WHO guidelines".
  const before = scene.ref(sentence, at - 1)
  if (before && before.place === null && tree.tokens[at - 1]?.upos === 'PROPN') return before
  const verb = tree.tokens[token.head]
  if (token.deprel === 'obj' && verb && ISSUES.test(verb.lemma)) return subjectAt(scene, sentence, token.head)
  // "In a memo to staff, Olsen said".
  if (token.deprel === 'obl' && verb && SAYS.test(verb.lemma) && tree.tokens[at - 2]?.lower === 'in')
    return subjectAt(scene, sentence, token.head)
  const participle = tree.dependents[at]?.find(
    (d) => tree.tokens[d]?.xpos === 'VBN' && ISSUES.test(tree.tokens[d].lemma),
  )
  const agent =
    participle === undefined ? null : (dependent(tree, participle, 'obl:agent') ?? dependent(tree, participle, 'obl'))
  return agent === null ? null : scene.ref(sentence, agent)
}

/** Whoever does what a verb says. */
function subjectAt(scene: Scene, sentence: number, verb: number): Entity | null {
  const tree = scene.trees[sentence]
  const subject = tree ? dependent(tree, verb, 'nsubj') : null
  return subject === null ? null : scene.ref(sentence, subject)
}

/** Who spoke last: "the statement" after a statement was quoted; a study is by those who study. */
function lastAuthor(scene: Scene, { name }: Description, word: string, sentence: number): Entity | null {
  if (/^(?:study|research|paper|work|model|review|analysis|findings|simulations|article)$/.test(word)) {
    const team = (e: Entity) => e.plural && RESEARCHERS.test(e.name)
    const researchers = (e: Entity) => e.class === 'RESEARCH' || team(e)
    const { discourse } = scene
    return (
      discourse.lastSpeaker(team) ??
      discourse.last(team) ??
      discourse.lastSpeaker(researchers) ??
      discourse.last(researchers)
    )
  }
  // "The summary of the decision" is the court's as well.
  const ruling = name.split(' ').some((part) => RULINGS.has(part))
  if (!ruling && !isMentioned(scene, word, sentence)) return null
  const fits = (e: Entity) =>
    (!ruling || COURT.test(e.name)) && !e.inert && e.kind !== 'UNNAMED' && (e.place === null || e.place === 'STATE')
  const accepts = isNominal('owned', word)
    ? (e: Entity) => fits(e) && !e.plural && (e.class !== 'MEDIA' || isNominal('media', word))
    : (e: Entity) => fits(e) && e.class !== 'MEDIA'
  const paragraph = scene.trees[sentence]?.sentence.paragraph ?? 0
  return scene.discourse.find({ sentence, paragraph, speaker: true, accepts })
}

const RULINGS = new Set(['decision', 'judgement', 'judgment', 'order', 'ruling', 'verdict'])
const COURT = /\b(?:court|tribunal|judges?|justice)\b/i
/** Words for one and the same document. */
const ALIKE = [
  ['report', 'study', 'research', 'paper', 'analysis', 'review', 'survey', 'findings'],
  ['statement', 'letter', 'message', 'post', 'tweet', 'announcement', 'release', 'email', 'note', 'description'],
  ['video', 'footage', 'clip', 'recording', 'image', 'photo', 'photograph', 'picture'],
  SUITS,
]

/** Whether a text has spoken of such a document before: "said in a statement", "a petition to the council". */
function isMentioned(scene: Scene, word: string, sentence: number): boolean {
  const words = new Set(ALIKE.find((alike) => alike.includes(word)) ?? [word])
  const before = scene.trees.slice(Math.max(0, sentence - SENTENCES_BACK), sentence)
  return before.some(({ tokens }) => tokens.some(({ lower }) => words.has(lower)))
}
