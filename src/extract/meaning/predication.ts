import type { LocalActorId, Proposition } from '../../model/index.js'
import { flipIf } from './clause.js'
import { clauseWords } from './clause-words.js'
import { amountAndThing, countedIn } from './counted.js'
import type { Frame } from './frame.js'
import {
  actorOf,
  actorsOf,
  doerBehind,
  isPassive,
  objectKid,
  ownerOf,
  phrasesOf,
  subjectOf,
  type Phrase,
  type Voices,
} from './participants.js'
import { classAt, objectOf, type PredicateClass } from './predicates.js'
import { phraseSpan, spanOf } from './phrase-spans.js'
import type { Reading } from './reading.js'
import { kidsBy, lemmaOf, markerOf, phrasalLemma, relation, tokenAt, type Tree } from './trees.js'
import { goalOf, harms, isThing, PLACES, placesOf } from './things.js'
import { isMoney, isUnit, valueOf } from './values.js'
import { returnOf } from './trades.js'
import { whenOf } from './when.js'

/** The roles of one predication, as words of the tree and as actors. */
interface Roles {
  agent: LocalActorId | null
  recipient: LocalActorId | null
  others: LocalActorId[]
  thing: number | null
  /** Where it is done. */
  where: LocalActorId | null
}

/** Reads one verb or copular clause as a proposition, and the return of a trade ("in exchange for") as another. */
export function readPredicate(reading: Reading, tree: Tree, at: number, frame: Frame): Proposition[] {
  const meaning = seeks(reading.voices, tree, at) ?? classAt(tree, at)
  const roles = rolesOf(reading.voices, tree, at, frame, meaning)
  const token = tokenAt(tree, at)
  const goal = meaning === null && roles.recipient === null ? goalOf(reading.voices, tree, at) : null
  roles.recipient ??= goal?.actor ?? null
  const first: Proposition = {
    predicate: meaning?.predicate ?? (goal ? `${lemmaOf(token)} ${goal.marker}` : ownName(tree, at)),
    trigger: spanOf(tree, at),
    opposite: meaning?.opposite === true && token.upos === 'VERB' ? phrasalLemma(tree, at) : null,
    verb: directly(tree, at, roles, meaning) ? phrasalLemma(tree, at) : null,
    agent: roles.agent,
    recipient: roles.recipient,
    others: [...new Set(roles.others)].filter((actor) => actor !== roles.agent && actor !== roles.recipient),
    object: roles.thing === null ? null : objectOf(tree, roles.thing),
    objectOf: roles.thing === null ? null : ownerOf(reading.voices, tree, roles.thing, [roles.agent, roles.recipient]),
    objectAt: apart((roles.thing === null ? null : standsIn(reading.voices, tree, roles.thing)) ?? roles.where, roles),
    objectSpan: roles.thing === null ? null : phraseSpan(tree, roles.thing),
    ...clauseWords(reading, tree, at, frame),
    polarity: flipIf(meaning?.opposite ?? false, frame.polarity),
    certainty: meaning === SEEK ? 'POSSIBLE' : frame.certainty,
    tense: meaning === SEEK ? 'FUTURE' : (frame.tense ?? 'PRESENT'),
    conditional: frame.conditional,
    when: whenOf(reading, tree, at),
    value: valueOf(tree, at),
  }
  const back = meaning?.predicate === 'TRANSFER' ? returnOf(tree, at, first) : null
  return back ? [first, back] : [first]
}

const ownName = (tree: Tree, at: number) =>
  kidsBy(tree, at, 'cop').length > 0 ? lemmaOf(tokenAt(tree, at)) : phrasalLemma(tree, at)

/** "Bombed the port", "the port was bombed": the other way about than "buy", and not "fired at the port". */
function directly(tree: Tree, at: number, { thing, recipient }: Roles, meaning: PredicateClass | null): boolean {
  if (tokenAt(tree, at).upos !== 'VERB' || meaning === null || meaning.converse) return false
  const done = isPassive(tree, at) ? subjectOf(tree, at) : objectKid(tree, at)
  if (done === null || (thing === null && recipient === null)) return false
  return thing === null || thing === countedIn(tree, done)
}

const standsIn = (voices: Voices, tree: Tree, thing: number): LocalActorId | null =>
  kidsBy(tree, thing, 'nmod')
    .filter((kid) => STANDS.has(markerOf(tree, kid)))
    .map((kid) => actorOf(voices, tree, kid))
    .find((actor) => actor !== null) ?? null

/** Those who take part are compared by themselves. */
const apart = (actor: LocalActorId | null, { agent, recipient }: Roles) =>
  actor === agent || actor === recipient ? null : actor

const STANDS = new Set(['of', 'in', 'at', 'on', 'near', 'off', 'outside', 'inside'])

/** "seeks ammunition from X": X would give it. */
const SEEK: PredicateClass = {
  predicate: 'TRANSFER',
  converse: true,
  opposite: false,
  affects: false,
  committed: false,
}
const SEEKERS = new Set(['seek', 'request', 'want', 'solicit', 'need', 'look', 'ask'])

function seeks(voices: Voices, tree: Tree, at: number): PredicateClass | null {
  if (!SEEKERS.has(lemmaOf(tokenAt(tree, at)))) return null
  const object = objectKid(tree, at)
  const phrases = phrasesOf(tree, at, object === null ? [] : [object])
  const giver = phrases.some((p) => ['from', 'to'].includes(p.marker) && actorOf(voices, tree, p.at) !== null)
  const goods = object ?? phrases.find((p) => p.marker === 'for')?.at ?? null
  return giver && goods !== null && GOODS.has(objectOf(tree, goods)) ? SEEK : null
}

const GOODS = new Set(['ARMS', 'SUPPORT', 'MONEY', 'FOOD', 'FUEL', 'MEDICINE', 'DATA', 'TROOPS'])

function rolesOf(voices: Voices, tree: Tree, at: number, frame: Frame, meaning: PredicateClass | null): Roles {
  const roles: Roles = { agent: null, recipient: null, others: [], thing: null, where: null }
  const subject = subjectOf(tree, at)
  const done = objectKid(tree, at) ?? sharedObject(tree, at)
  const amounts = done === null ? [] : amountAndThing(tree, done)
  const object = amounts.at(-1) ?? null
  const passive = isPassive(tree, at)
  if (passive) undergo(voices, tree, subject, frame, meaning, roles)
  else {
    const [first, ...more] = subject === null ? [] : actorsOf(voices, tree, subject)
    roles.agent = first ?? (subject === null ? frame.subject : doerBehind(voices, tree, subject))
    roles.others.push(...more)
    // "The bridge cost $40m", "exports rose 5 percent": the figure is what is said of the bridge; but "Reed spent $40m".
    const isFigure = object !== null && isUnit(tree, object) && !(roles.agent !== null && isMoney(tree, object))
    if (object !== null && !isFigure) affect(voices, tree, object, meaning, roles)
    if (roles.agent === null && subject !== null && roles.thing === null) roles.thing = subject
  }
  const indirect = kidsBy(tree, at, 'iobj')[0]
  if (indirect !== undefined) roles.recipient = actorOf(voices, tree, indirect) ?? roles.recipient
  for (const phrase of [...phrasesOf(tree, at, amounts), ...sharedPhrases(tree, at)])
    place(voices, tree, phrase, passive, meaning, roles)
  // "Ukraine bought drones": whoever gave them is not said.
  if (meaning?.converse && meaning !== SEEK && !passive && roles.recipient === null) swapIn(roles, null)
  // "The Russian strike on Odesa killed nine": Russia did, and the strike did.
  if (!passive && harms(meaning) && subject !== null && actorOf(voices, tree, subject) === null) roles.thing ??= subject
  return roles
}

/** The object of a verb: whom it is done to, or what is done. */
function affect(voices: Voices, tree: Tree, object: number, meaning: PredicateClass | null, roles: Roles) {
  const [actor, ...more] = actorsOf(voices, tree, object)
  if (actor !== undefined && (meaning === null || meaning.affects || !GIVES.has(meaning.predicate))) {
    roles.recipient = actor
    roles.others.push(...more)
    return
  }
  roles.thing = object
  const owner = ownerOf(voices, tree, object)
  if (owner !== null && meaning?.affects) roles.recipient = owner
  // "North Korea food": the parser may read the receiver as part of the thing.
  else if (owner !== null && meaning !== null && GIVES.has(meaning.predicate) && isNamedBefore(tree, object))
    roles.recipient = owner
  else if (owner !== null && owner !== roles.agent) roles.others.push(owner)
}

const GIVES = new Set(['TRANSFER', 'PAY'])

const isNamedBefore = (tree: Tree, object: number) =>
  kidsBy(tree, object, 'compound').some((kid) => tokenAt(tree, kid).upos === 'PROPN')

function undergo(
  voices: Voices,
  tree: Tree,
  subject: number | null,
  frame: Frame,
  meaning: PredicateClass | null,
  roles: Roles,
) {
  const actor = subject === null ? frame.subject : actorOf(voices, tree, subject)
  if (actor !== null && (meaning === null || !GIVES.has(meaning.predicate))) roles.recipient = actor
  else if (subject !== null) {
    roles.thing = countedIn(tree, subject)
    if (meaning?.affects) roles.recipient = ownerOf(voices, tree, subject)
  }
}

function place(
  voices: Voices,
  tree: Tree,
  { at, marker }: Phrase,
  passive: boolean,
  meaning: PredicateClass | null,
  roles: Roles,
) {
  const own = actorOf(voices, tree, at)
  const actor = own ?? (marker === 'by' ? doerBehind(voices, tree, at) : ownerOf(voices, tree, at))
  if (own === null && roles.thing === null && meaning !== null && isThing(meaning, marker, actor)) {
    roles.thing = at
    roles.others.push(...placesOf(voices, tree, at))
    if (actor !== null) roles.others.push(actor)
    return
  }
  if (actor === null) {
    roles.others.push(...placesOf(voices, tree, at))
    return
  }
  if (marker === 'by' && passive) roles.agent = actor
  else if (marker === 'from' && meaning?.converse) swapIn(roles, actor)
  else if (marker === 'to' && meaning?.converse && meaning === SEEK) swapIn(roles, actor)
  else if (['to', 'against', 'on', 'with', 'at'].includes(marker) || (marker === 'for' && meaning !== null)) {
    if (roles.recipient === null && actor !== roles.agent) roles.recipient = actor
    else roles.others.push(actor)
  } else if (
    PLACES.has(marker) &&
    meaning !== null &&
    roles.recipient === null &&
    roles.thing === null &&
    meaning.affects
  )
    roles.recipient = actor
  else {
    if (PLACES.has(marker) && own !== null) roles.where ??= own
    roles.others.push(actor)
  }
}

/** The subject of "acquire" receives, its "from" gives. */
function swapIn(roles: Roles, giver: LocalActorId | null) {
  roles.recipient = roles.agent
  roles.agent = giver
}

/** "provide or sell arms to Russia": what follows the second verb belongs to both. */
function sharedWith(tree: Tree, at: number): number | null {
  const sister = kidsBy(tree, at, 'conj')[0]
  if (sister === undefined || relation(tokenAt(tree, sister)) !== 'conj' || tokenAt(tree, sister).upos !== 'VERB')
    return null
  return sister - at <= 3 && subjectOf(tree, sister) === null ? sister : null
}

function sharedObject(tree: Tree, at: number): number | null {
  const sister = sharedWith(tree, at)
  return sister === null ? null : objectKid(tree, sister)
}

function sharedPhrases(tree: Tree, at: number): Phrase[] {
  const sister = sharedWith(tree, at)
  if (sister === null) return []
  const object = objectKid(tree, sister)
  return phrasesOf(tree, sister, object === null ? [] : [object])
}
