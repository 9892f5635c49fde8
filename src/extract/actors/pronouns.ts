import { overlaps } from '../../model/index.js'
import { CALLING, DENYING, UNTRUE } from '../denying.js'
import { fitsGender, type Wanted } from './discourse.js'
import { tellGender, type Entity } from './entity.js'
import type { Gender } from './given-names.js'
import { isNominal } from './nominal-words.js'
import type { Pronoun } from './pronoun-words.js'
import type { Scene } from './scene.js'
import { dependent, type Tree } from './tree.js'

/** Whom a third-person pronoun means, or null where the text does not say clearly enough. */
export function resolvePronoun(scene: Scene, sentence: number, token: number, pronoun: Pronoun): Entity | null {
  const tree = scene.trees[sentence]
  if (!tree) return null
  const owner = ownerOfContent(scene, sentence, token, pronoun)
  if (owner && suits(owner, pronoun)) return owner
  const subject = subjectAround(scene, sentence, token)
  if (subject && suits(subject, pronoun)) return subject
  const at = { sentence, paragraph: tree.sentence.paragraph, speaker: scene.isSource(sentence, token) }
  const excluded = subjectOfSameVerb(scene, sentence, token) ?? claimant(scene, sentence, token)
  if (pronoun === 'IT') return thingBefore(scene, at, excluded)
  if (pronoun === 'THEY') return severalBefore(scene, at, excluded)
  const gender = pronoun === 'HE' ? 'MALE' : 'FEMALE'
  const called = personBefore(scene, at, gender, excluded)
  // "its spokesman ... he": who is called so once, is so.
  if (called && called.kind !== 'PERSON') called.kind = 'PERSON'
  if (called && !scene.isQuoted(tree.tokens[token]?.start ?? 0)) tellGender(called, gender)
  return called
}

/** Where a pronoun stands, and whether it names who speaks. */
type Place = Pick<Wanted, 'sentence' | 'paragraph' | 'speaker'>

/** Whom "he" or "she" means. */
function personBefore(scene: Scene, at: Place, gender: Gender, excluded: Entity | null): Entity | null {
  const found = scene.discourse.find({
    ...at,
    accepts: (e) => e !== excluded && fitsGender(e, gender) && (e.gender === null || e.gender === gender),
    prefers: (e) => (e.gender === gender ? 0.8 : e.gender === null ? 0 : UNLIKELY),
  })
  // "Waller said P. He added Q": a name that might be anything is somebody's.
  return found ?? scene.discourse.find({ ...at, accepts: (e) => mayBePerson(e) && hasSpoken(scene, e) })
}

/** Whom "they" means: several, or a body of several. */
const severalBefore = (scene: Scene, at: Place, excluded: Entity | null): Entity | null =>
  scene.discourse.find({
    ...at,
    accepts: (e) =>
      e !== excluded &&
      e.kind !== 'PERSON' &&
      !isWritten(e) &&
      (e.kind !== 'UNNAMED' || e.plural) &&
      e.place !== 'CITY' &&
      !e.inert,
    prefers: (e) => (e.plural ? 0.8 : 0) - (e.class === 'MEDIA' && !at.speaker ? 0.5 : 0) - (e.place ? 1 : 0),
  })

/** Which body or state "it" means. */
const thingBefore = (scene: Scene, at: Place, excluded: Entity | null): Entity | null =>
  scene.discourse.find({
    ...at,
    accepts: (e) =>
      e !== excluded && e.kind !== 'PERSON' && e.kind !== 'UNNAMED' && !e.plural && e.place !== 'CITY' && !e.inert,
    prefers: (e) => (e.place ? -0.3 : 0.2),
  })

/** A single word in capitals that nothing tells the sort of. */
const mayBePerson = ({ kind, class: known, place, inert, plural, wikidataId, name, posts }: Entity) =>
  kind === 'ORGANISATION' &&
  !known &&
  !place &&
  !inert &&
  !plural &&
  !wikidataId &&
  posts.length === 0 &&
  /^\p{Lu}\p{Ll}+$/u.test(name)

const hasSpoken = ({ attributions }: Scene, { mentions }: Entity) =>
  attributions.some(({ source }) => source && mentions.some((mention) => overlaps(source.span, mention)))

/** Somebody whose given name is mostly of the other gender: taken only where nobody else is near. */
const UNLIKELY = -9

/** "research from 2014": nothing that thinks or speaks. */
const isWritten = ({ name }: Entity) => isNominal('documents', name.split(' ', 1)[0] ?? '')

/**
 * "North Korea's statements that they will not sell arms": within what is said, the pronoun is whose statement it is; but who
 * "rejected the union's accusation that it had cut pay" is the one accused.
 */
function ownerOfContent(scene: Scene, sentence: number, token: number, pronoun: Pronoun): Entity | null {
  const tree = scene.trees[sentence]
  let at = token
  for (let steps = 0; tree && steps < 4; steps++) {
    const word = tree.tokens[at]
    if (!word || word.head < 0) return null
    at = word.head
    if (!isNominal('documents', tree.tokens[at]?.text.toLowerCase() ?? '') || at > token) continue
    const owner = dependent(tree, at, 'nmod:poss')
    if (owner === null || owner === token) return null
    const verb = tree.tokens[at]?.deprel === 'obj' ? (tree.tokens[at]?.head ?? -1) : -1
    const accused = pronoun !== 'THEY' && isDenying(tree, verb) ? dependent(tree, verb, 'nsubj') : null
    return scene.ref(sentence, accused ?? owner)
  }
  return null
}

/** "Rejected", "called untrue", "called ... a lie". */
function isDenying({ tokens }: Tree, verb: number): boolean {
  const lemma = tokens[verb]?.lemma ?? ''
  return DENYING.has(lemma) || (CALLING.has(lemma) && tokens.some((word) => UNTRUE.has(word.lemma)))
}

/** "Kosovo withdrew its claim": whose words a subject deals with are its own. */
function subjectAround(scene: Scene, sentence: number, token: number): Entity | null {
  const tree = scene.trees[sentence]
  const word = tree?.tokens[token]
  const noun = word?.deprel === 'nmod:poss' ? tree?.tokens[word.head] : undefined
  if (!tree || noun?.deprel !== 'obj' || !isNominal('documents', noun.text.toLowerCase())) return null
  const subject = dependent(tree, noun.head, 'nsubj')
  return subject === null ? null : scene.ref(sentence, subject)
}

function suits(entity: Entity, pronoun: Pronoun): boolean {
  if (pronoun === 'HE' || pronoun === 'SHE') return fitsGender(entity, pronoun === 'HE' ? 'MALE' : 'FEMALE')
  return entity.kind !== 'PERSON' && (pronoun === 'THEY' || !entity.plural)
}

/** "She told her": the object of a verb is not its subject. */
function subjectOfSameVerb(scene: Scene, sentence: number, token: number): Entity | null {
  const tree = scene.trees[sentence]
  const word = tree?.tokens[token]
  if (!tree || !word || !/^(?:obj|iobj)$/.test(word.deprel)) return null
  const subject = tree.dependents[word.head]?.find((d) => tree.tokens[d]?.deprel === 'nsubj')
  return subject === undefined ? null : scene.ref(sentence, subject)
}

/** "Norland accused Sudland of P, a charge it denies": whoever denies a claim behind a comma does not make it. */
function claimant(scene: Scene, sentence: number, token: number): Entity | null {
  const tree = scene.trees[sentence]
  const word = tree?.tokens[token]
  const verb = tree?.tokens[word?.head ?? -1]
  if (!tree || !verb || word?.deprel !== 'nsubj' || verb.deprel !== 'acl:relcl' || !DENYING.has(verb.lemma)) return null
  const claim = tree.tokens[verb.head]
  const subject = dependent(tree, claim?.deprel === 'appos' ? claim.head : verb.head, 'nsubj')
  return subject === null || !scene.isSource(sentence, subject) ? null : scene.ref(sentence, subject)
}
