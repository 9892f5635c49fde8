import { isOver } from '../../model/index.js'
import { isBody, namedBehind, resolveBody } from './bodies.js'
import { describe, RESEARCHERS, unnamed, type Description } from './description.js'
import { tellGender, type Entity } from './entity.js'
import { epithetOf } from './epithets.js'
import { isNominal } from './nominal-words.js'
import { resolveDocument } from './documents.js'
import { colleagues } from './colleagues.js'
import { parent, sameSpeaker, unnamedBefore } from './called-again.js'
import { capitalNamed, governmentOf, isPolity, stateMediaOf, stateUnderDiscussion } from './states.js'
import { voicedBefore } from './spokesmen.js'
import { titleEndingAt, titleOf, type Title } from './titles.js'
import type { Scene } from './scene.js'

/** Whom a common noun means ("the president", "officials", "the agency"), or null where it is no actor. */
export function resolveNominal(scene: Scene, sentence: number, token: number): Entity | null {
  const tree = scene.trees[sentence]
  const word = tree?.tokens[token]
  if (!tree || !word) return null
  const text = word.lower
  const source = scene.isSource(sentence, token)
  const named = namedBehind(scene, sentence, token)
  if (named) return source ? named : null
  const team = colleagues(scene, sentence, token)
  if (team) return team
  if (!/^(?:NOUN|PROPN|ADJ|NUM|PRON|DET)$/.test(word.upos) && !source) return null
  // "Official statements" are no person, "public works" not the public.
  if (
    !source &&
    word.upos === 'ADJ' &&
    /^\p{Ll}/u.test(word.text) &&
    /^(?:NOUN|ADJ)$/.test(tree.tokens[token + 1]?.upos ?? '')
  )
    return null
  // "At 3 pm".
  if (text === 'pm' && (word.text !== 'PM' || tree.tokens[token - 1]?.upos === 'NUM')) return null
  const phrase = describe(scene, sentence, token)
  if (/^(?:North|South)$/.test(word.text)) return halfOfKorea(scene, word.text)
  const aged = source && phrase.definite ? calledByAge(scene, phrase, sentence) : null
  if (aged) return aged
  if (isNominal('governments', text) && !text.startsWith('authorit'))
    return (
      governmentOf(scene, phrase, text, scene.ref(sentence, token - 1)) ??
      (source ? unnamed(scene, phrase, 'ORGANISATION') : null)
    )
  if (text === 'media' || text === 'broadcaster' || text === 'television') {
    const state = stateMediaOf(scene, phrase, tree.tokens[token - 1]?.text ?? '')
    if (state) return state
  }
  if (text === 'capital') return capitalNamed(scene, phrase)
  if (isNominal('countries', text) && phrase.definite) return phrase.possessor ?? stateUnderDiscussion(scene)
  const title = titleOf(text)
  if (title && !title.plural)
    return personBy(scene, phrase, titleEndingAt(tree.tokens, token + 1)?.title ?? title.title, source, sentence)
  if (source && isNominal('documents', text)) return resolveDocument(scene, phrase, text, sentence)
  if (title?.plural || isNominal('groups', text)) return groupBy(scene, phrase, source, title?.title ?? null)
  if (text === 'police') return groupBy(scene, phrase, source, null)
  if (isBody(text)) return resolveBody(scene, phrase, text, source, sentence)
  return source ? (headlined(scene, sentence, phrase) ?? unnamed(scene, phrase, 'UNNAMED')) : null
}

/** "Mara Olsen Hammers Norbank: ‘P’": whom the line begins with, where the parser takes the verb for a part of the name. */
function headlined({ trees, refs }: Scene, sentence: number, { start, head }: Description): Entity | null {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(trees[sentence]?.tokens[head]?.text ?? '')
  const first = refs[sentence]?.[start] ?? null
  return isCapital && head > start && first?.kind === 'PERSON' ? first : null
}

/** "the North" in a text about Korea. */
function halfOfKorea(scene: Scene, half: string): Entity | null {
  const korea = scene.registry.byName(`${half} Korea`)
  return korea?.place === 'STATE' ? korea : null
}

/** "The 29-year-old": the person last spoken of, one of that age before others. */
function calledByAge(scene: Scene, { start, head }: Description, sentence: number): Entity | null {
  const tree = scene.trees[sentence]
  const { text } = scene.parsed
  const from = tree?.tokens[start]?.end ?? 0
  const [, age = ''] = /^\s?(\d+)-year-old(?=[\s,.]|$)/.exec(text.slice(from, from + 16)) ?? []
  if (!tree || !age) return null
  const isNamed = ({ kind, plural, name }: Entity) => kind === 'PERSON' && !plural && /^\p{Lu}/u.test(name)
  const isOfAge = ({ mentions }: Entity) =>
    mentions.some(({ end }) => /^,? \(?(\d+)[,).]/.exec(text.slice(end, end + 8))?.[1] === age)
  const known = scene.discourse.last((e) => isNamed(e) && isOfAge(e))
  if (known || head - start > 5) return known
  return scene.discourse.find({ sentence, paragraph: tree.sentence.paragraph, speaker: true, accepts: isNamed })
}

/** "the president", "his mother", "a hospital official". */
function personBy(scene: Scene, phrase: Description, title: Title, source: boolean, sentence: number): Entity | null {
  if (!phrase.indefinite) {
    const known =
      holderOf(scene, phrase, title) ??
      (source && phrase.definite
        ? (unnamedBefore(scene, phrase, title) ??
          sameSpeaker(scene, phrase, title, sentence) ??
          parent(scene, phrase, title))
        : null)
    if (known) return known
    const named = epithetOf(scene, phrase, title, sentence)
    if (named) {
      addPost(scene, named, phrase, title, sentence)
      return named
    }
  }
  if (title.class === 'HONORIFIC') return null
  if (!source && (phrase.indefinite || title.class === 'CITIZEN' || title.class === 'FAMILY')) return null
  const nameless = /^(?:CITIZEN|OFFICIAL)$/.test(title.class)
  const office =
    title.class === 'SPOKESPERSON' && source && !phrase.possessor ? voicedBefore(scene, phrase, sentence) : null
  const called = unnamed(scene, phrase, nameless ? 'UNNAMED' : 'PERSON')
  // "A spokesman" of another office is another one.
  const isAnother = office !== null && called.mentions.length > 0 && called.owner !== office
  const entity = isAnother ? scene.registry.add(called.name, called.kind) : called
  if (title.gender) tellGender(entity, title.gender)
  entity.owner ??= phrase.possessor ?? office
  if (entity.posts.length === 0) addPost(scene, entity, phrase, title, sentence)
  return entity
}

function addPost(scene: Scene, entity: Entity, phrase: Description, title: Title, sentence: number) {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const first = tokens[phrase.start]?.lower ?? ''
  const start = /^(?:the|a|an|one|another|this|that)$/.test(first) ? phrase.start + 1 : phrase.start
  const evidence = { start: tokens[start]?.start ?? 0, end: tokens[phrase.end - 1]?.end ?? 0 }
  const organisation = organisationAmong(phrase.inside, title)
  entity.posts.push({ text: scene.parsed.text.slice(evidence.start, evidence.end), title, organisation, evidence })
}

/** Which of the actors named in a role it is a role in. */
export function organisationAmong(inside: readonly Entity[], title: Title): Entity | null {
  const place = inside.find((e) => e.place !== null) ?? null
  const organisations = inside.filter((e) => e.place === null && e.kind !== 'PERSON')
  // "Norbank's parent company" is not Norbank.
  const isOf = (e: Entity) => organisations.some((owner) => e.name.startsWith(`${owner.name}'s `))
  const organisation = organisations.find(isOf) ?? organisations[0] ?? null
  if (title.speaksFor === 'POLITY')
    return inside.find((e) => e.place === 'CITY' || e.place === 'REGION') ?? place ?? organisation
  // "Kansas City Fed president": of the body whose name stands nearest.
  const isNearest = organisation !== null && organisation === inside[0] && title.noun.endsWith('president')
  if (title.speaksFor === 'STATE') return (isNearest ? organisation : place) ?? organisation
  if (title.speaksFor === 'CLIENT' || title.class === 'FAMILY')
    return inside.find((e) => e.kind === 'PERSON') ?? organisation ?? place
  if (title.speaksFor === 'ORGANISATION') {
    const person = title.class === 'SPOKESPERSON' ? (inside.find((e) => e.kind === 'PERSON') ?? null) : null
    return organisation ?? person ?? place
  }
  return organisation ?? place
}

/** Posts that somebody else has, once they are over. */
const HELD_BY_ONE = /^(?:HEAD_OF_STATE|HEAD_OF_GOVERNMENT|MINISTER|GOVERNOR)$/

/** The person seen in this post, the last mentioned first. */
function holderOf(scene: Scene, phrase: Description, title: Title): Entity | null {
  const place = phrase.inside.find((e) => e.place !== null)
  const organisation = phrase.inside.find((e) => e.place === null && e.kind !== 'PERSON')
  const holds = (person: Entity, there: boolean) => {
    if (person.kind !== 'PERSON') return false
    return person.posts.some((post) => {
      if (!post.title || !sameTitle(post.title, title) || (there && post.organisation !== place)) return false
      // "The president" is not the former one.
      if (HELD_BY_ONE.test(title.class) && isOver(post.text) !== isOver(phrase.name)) return false
      if (title.class === 'FAMILY') return phrase.possessor === null || person.owner === phrase.possessor
      if (place && post.organisation?.place && post.organisation !== place) return false
      return !(organisation && post.organisation && !post.organisation.place && post.organisation !== organisation)
    })
  }
  // "The Ohio senator": of two senators the one who is said to be Ohio's.
  const there = place ? scene.discourse.last((person) => holds(person, true)) : null
  return there ?? scene.discourse.last((person) => holds(person, false))
}

/** "The president" is not the vice president. */
const LESSER = /^(?:vice|deputy|assistant|associate|former|ex|acting|interim)\b/

/** Posts as they are shortened before a name. */
const SHORT = new Map([
  ['pm', 'prime minister'],
  ['sen.', 'senator'],
  ['rep.', 'representative'],
  ['gov.', 'governor'],
  ['sgt.', 'sergeant'],
])
const nounOf = ({ noun }: Title) => SHORT.get(noun) ?? noun

/** Whether who holds the one may be called by the other. */
export function sameTitle(held: Title, said: Title): boolean {
  if (nounOf(held) === nounOf(said) || (held.noun.endsWith(' ' + said.noun) && !LESSER.test(held.noun))) return true
  if (held.class === 'MINISTER' && said.class === 'MINISTER' && held.noun.split(' ')[0] === said.noun.split(' ')[0])
    return true
  if (held.class === 'SPOKESPERSON' && said.class === 'SPOKESPERSON') return true
  return said.noun === 'leader' && /^HEAD_OF|^LEGISLATOR$/.test(held.class)
}

/** "officials", "local police", "researchers from the university". */
function groupBy(scene: Scene, phrase: Description, source: boolean, title: Title | null): Entity | null {
  const text = scene.trees.length > 0 ? phrase.name : ''
  if (phrase.definite || /^\w+$/.test(text)) {
    const earlier = groupCalled(scene, phrase)
    if (earlier) return earlier
  }
  if (!source && title?.class === 'FAMILY') return null
  const entity = unnamed(scene, phrase, 'GROUP')
  entity.plural = true
  entity.owner ??= phrase.possessor
  if (/\b(?:police)$/i.test(phrase.name)) entity.class ??= 'POLICE'
  if (
    /\b(?:authorities|officials|ministers|representatives|delegation|negotiators|diplomats|envoys)\b/i.test(
      phrase.name,
    ) &&
    !title?.class.startsWith('ORG')
  )
    entity.class ??= 'GOVERNMENT'
  // "The Defence Ministry's forces" are of its state.
  const office = phrase.possessor && /\bministry$/i.test(phrase.possessor.name) ? phrase.possessor : null
  entity.country ??= phrase.inside.find(isPolity) ?? office?.country ?? null
  return entity
}

/** "the researchers": the group described with the same noun before. */
function groupCalled(scene: Scene, phrase: Description): Entity | null {
  const noun = lastWord(phrase.name.split(' from ')[0] ?? phrase.name)
  // "Experts" may be any.
  const research = RESEARCHERS.test(phrase.name) && (phrase.definite || noun !== 'experts')
  return scene.discourse.last((e) => {
    if (!e.plural || e.place || /^(?:some|several|many|other|most|few)\b/i.test(e.name)) return false
    if (research && phrase.inside.length === 0 && RESEARCHERS.test(e.name) && e.name !== 'experts') return true
    const words = e.name.split(' ')
    return words.length < 40 && words.some((w) => w.toLowerCase() === noun)
  })
}

const lastWord = (name: string) => name.split(' ').at(-1)?.toLowerCase() ?? ''
