import type { EventType, LocalActorId } from '../../model/index.js'
import events from '../lexicon/events.json' with { type: 'json' }
import { MONTHS } from '../calendar.js'
import { gerund } from './gerund.js'
import { actorsOf, isPassive, type Voices } from './participants.js'
import { kidsBy, lemmaOf, lowerOf, markerOf, relation, subtree, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

export interface Labelled {
  readonly text: string
  readonly voices: Voices
  readonly nameOf: (actor: LocalActorId) => string | null
}

const LONGEST_PART = 80
const LONGEST = 120

/**
 * What an event is called: a noun with its own words ("Expulsions in Tigray"), a verb as an act that nobody says did or
 * did not happen ("North Korea selling arms to Russia"). Whom a pronoun means is named; a word alone that says nothing of
 * who or what goes by its type.
 */
export function eventLabel(scene: Labelled, tree: Tree, at: number, type: EventType): string {
  const label = tokenAt(tree, at).upos === 'NOUN' ? nounLabel(scene, tree, at) : verbLabel(scene, tree, at, type)
  return capital(label.includes(' ') ? cut(label, LONGEST) : (TYPE_NOUNS[type] ?? label))
}

/** What an act of each type is called; null for those of none. */
const TYPE_NOUNS: Readonly<Record<EventType, string | null>> = {
  AGREE: 'agreement',
  CONSULT: 'talks',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'retreat',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'assault',
  OTHER: null,
}

function nounLabel(scene: Labelled, tree: Tree, at: number): string {
  return bare(words(scene, tree, at)).replace(/^the\s+/i, '')
}

function verbLabel(scene: Labelled, tree: Tree, at: number, type: EventType): string {
  const passive = isPassive(tree, at) && !INTRANSITIVE.has(lemmaOf(tokenAt(tree, at)))
  const [subject] = passive ? [] : doersOf(tree, at)
  const [object] = passive ? undergoes(tree, at) : kidsBy(tree, at, 'obj')
  const [agent] = passive ? kidsBy(tree, at, 'obl').filter((kid) => markerOf(tree, kid) === 'by') : []
  const particles = mapped(kidsBy(tree, at, 'compound:prt'), (kid) => lowerOf(tokenAt(tree, kid)))
  const doer = passive ? agent : subject
  const who = doer === undefined || isTime(tree, doer) ? '' : partOf(scene, tree, doer)
  // "Russia withdraws its troops": whose they are is said already.
  const whom = partOf(scene, tree, object, who === '')
  const act = TYPE_NOUNS[type]
  // "Ukraine destroyed it": what it is stands in another sentence.
  if (act !== null && who !== '' && object !== undefined && (whom === '' || whom === who)) return `${act} by ${who}`
  const place = placeOf(scene, tree, at, object)
  const parts = [who, gerund(lemmaOf(tokenAt(tree, at))), ...particles, whom, whom.includes(place) ? '' : place]
  return parts.filter(Boolean).join(' ')
}

const INTRANSITIVE = new Set(events.intransitive)

/** Who does it: also whoever does what it is joined to ("struck a wire and crashed"), or what it describes ("thousands marched"). */
function doersOf(tree: Tree, at: number): number[] {
  const own = subjectsOf(tree, at)
  const { head } = tokenAt(tree, at)
  if (own.length > 0 || head < 0) return own
  if (relation(tokenAt(tree, at)) === 'conj' && tokenAt(tree, head).upos === 'VERB' && !isPassive(tree, head))
    return subjectsOf(tree, head)
  return INTRANSITIVE.has(lemmaOf(tokenAt(tree, at))) && relation(tokenAt(tree, at)) === 'acl' ? [head] : []
}

/** Names before pronouns: "that" may stand beside the subject of what is said. */
function subjectsOf(tree: Tree, at: number): number[] {
  const all = kidsBy(tree, at, 'nsubj')
  const named = all.filter((kid) => tokenAt(tree, kid).upos !== 'PRON')
  return named.length > 0 ? named : all
}

/** Whom a passive is done to: its subject, or what it hangs on ("63 soldiers killed in a strike"). */
function undergoes(tree: Tree, at: number): number[] {
  const subjects = subjectsOf(tree, at)
  const { head } = tokenAt(tree, at)
  return subjects.length === 0 && head >= 0 && relation(tokenAt(tree, at)) === 'acl' ? [head] : subjects
}

const MARKERS = new Set(['to', 'from', 'against', 'with', 'into', 'in', 'at', 'on', 'over'])

/** To, from or against whom or what: the first such phrase that hangs on the verb, where it is short. */
function placeOf(scene: Labelled, tree: Tree, at: number, object: number | undefined): string {
  const [phrase] = kidsBy(tree, at, 'obl').filter((kid) => MARKERS.has(markerOf(tree, kid)) && !isTime(tree, kid))
  if (phrase === undefined || (object !== undefined && phrase < object)) return ''
  const said = partOf(scene, tree, phrase)
  return said === '' || said.length > 40 ? '' : `${markerOf(tree, phrase)} ${said}`
}

const TIMES = new RegExp(
  `^(?:\\w+day|\\d.*|${MONTHS}|day|week|month|year|morning|evening|night|time|moment|future|past)s?$`,
  'i',
)
const isTime = (tree: Tree, at: number) => TIMES.test(tokenAt(tree, at).text)

/** A noun phrase with those joined to it; a pronoun by whom it means, or not at all. */
function partOf(scene: Labelled, tree: Tree, head: number | undefined, owned = true): string {
  if (head === undefined) return ''
  const token = tokenAt(tree, head)
  if (/^(?:each|other|another)$/.test(lowerOf(token))) return 'each other'
  const isPronoun = token.upos === 'PRON' || token.upos === 'DET'
  if (isPronoun) return namesOf(scene, tree, head).join(' and ')
  const first = bare(words(scene, tree, head, owned))
  const joined = kidsBy(tree, head, 'conj')
    .filter((kid) => NOMINAL.has(tokenAt(tree, kid).upos))
    .map((kid) => bare(words(scene, tree, kid)))
  return [first, ...joined.filter((other) => !first.includes(other)).slice(0, 2)].join(' and ')
}

const namesOf = ({ voices, nameOf }: Labelled, tree: Tree, head: number): string[] =>
  actorsOf(voices, tree, head).flatMap((actor) => nameOf(actor) ?? [])

/** The words of a noun phrase, with names for those whose things are "his" or "theirs"; not `owned`, not at its beginning. */
function words(scene: Labelled, tree: Tree, head: number, owned = true): string {
  const own = subtree(tree, head, (kid) => belongs(tree, head, kid))
  const [start, end] = [tokenAt(tree, own[0] ?? head).start, tokenAt(tree, own.at(-1) ?? head).end]
  let [said, from] = ['', start]
  for (const at of subtree(tree, head)) {
    const token = tokenAt(tree, at)
    if (
      token.deprel !== 'nmod:poss' ||
      token.upos !== 'PRON' ||
      token.start < from ||
      token.end > end ||
      (token.start === start && !owned)
    )
      continue
    const [name] = namesOf(scene, tree, at)
    if (name === undefined) continue
    said += `${scene.text.slice(from, token.start)}${possessive(name)}`
    from = token.end
  }
  return cut(`${said}${scene.text.slice(from, end)}`.replace(/\s+/g, ' ').trim(), LONGEST_PART)
}

/** What hangs on a noun and stands outside its phrase: what joins it, and the clause that says what is one ("the crash was an accident"). */
const OUTSIDE = new Set([
  'case',
  'conj',
  'cc',
  'punct',
  'nsubj',
  'csubj',
  'cop',
  'mark',
  'aux',
  'expl',
  'advcl',
  'ccomp',
])

/** Whether a dependent is part of what a phrase is called: no clause, and none of what is joined to the whole. */
function belongs(tree: Tree, head: number, kid: number): boolean {
  const token = tokenAt(tree, kid)
  if (['acl', 'appos', 'parataxis'].includes(relation(token))) return false
  if (/^(?:nmod|obl)/.test(token.deprel) && isTime(tree, kid) && /^(?:on|in|during)$/.test(markerOf(tree, kid)))
    return false
  return token.head !== head || !OUTSIDE.has(relation(token))
}

/** Whole words of a text, and no word at its end that something is to follow. */
const cut = (text: string, most: number) =>
  text.length <= most
    ? text
    : text
        .slice(0, most + 1)
        .replace(/\s+\S*$/, '')
        .replace(OPEN_END, '')

const OPEN_END = /(?:[\s,]+(?:an?|the|and|or|of|in|on|at|to|for|from|by|with|according|its|his|her|their))+$/i

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM'])

/** Without what only points or denies: "any arms", "its troops". */
const bare = (phrase: string) =>
  paired(phrase)
    .replace(/,? according to .*$/i, '')
    .replace(/^(?:[^\p{L}\p{N}"“‘'$€£]+|(?:where|when|why|how)\s)+/iu, '')
    .replace(/^(?:an?|any|no|some|this|these|those|its|his|her|their|our|my)\s+/i, '')
    .replace(/^(?=(?:least|most)\s+\d)/, 'at ')
    .replace(/^The\s/, 'the ')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(OPEN_END, '')
/** Without a double mark whose other half stands elsewhere. */
const paired = (phrase: string) =>
  (phrase.match(/["“”]/g)?.length ?? 0) % 2 === 0 ? phrase : phrase.replace(/["“”]/g, '')

const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
