import type { LocalActorId, Proposition } from '../../model/index.js'
import { ACCOUNTS } from '../denying.js'
import { flipIf } from './clause.js'
import type { Frame, Visit } from './frame.js'
import { certaintyOf, NEGATION } from './lexicon.js'
import { isDay } from './mend-days.js'
import { actorOf, actorsOf, ownerOf, type Voices } from './participants.js'
import { classAt, LIGHT, objectOf, type PredicateClass } from './predicates.js'
import { phraseSpan, spanOf } from './phrase-spans.js'
import { whenOf } from './when.js'
import { governs } from './things.js'
import type { Reading } from './reading.js'
import { kidsBy, lemmaOf, lowerOf, markerOf, tokenAt, type Tree } from './trees.js'
import { tollOf, valueOf } from './values.js'
import { mapped } from '../mapped.js'

export interface NominalReading {
  readonly propositions: readonly Proposition[]
  readonly visits: readonly Visit[]
}

/** Reads a noun phrase as a predication: "any arms deal", "a truce in Ukraine", "involvement in the attack", "no plans to sell". */
export function readNominal(reading: Reading, tree: Tree, at: number, frame: Frame): NominalReading {
  const lemma = lemmaOf(tokenAt(tree, at))
  const negated = kidsBy(tree, at, 'det', 'advmod').some((kid) => NEGATION.determiners.has(lowerOf(tokenAt(tree, kid))))
  const inner: Frame = {
    ...frame,
    polarity: flipIf(negated, frame.polarity),
    certainty: certaintyOf('embedders', lemma) === 'POSSIBLE' && !negated ? 'POSSIBLE' : frame.certainty,
  }
  const passes = NEGATION.evidence.has(lemma) || ACCOUNTS.has(lemma) || certaintyOf('embedders', lemma) !== null
  // "No intention of resigning".
  const acts = passes ? kidsBy(tree, at, 'nmod').filter((kid) => tokenAt(tree, kid).xpos === 'VBG') : []
  const clauses = [...kidsBy(tree, at, 'acl', 'ccomp', 'acl:relcl'), ...acts]
  const owner = ownerOf(reading.voices, tree, at) ?? frame.subject
  const governed: Visit[] = mapped(clauses, (kid) => ({
    at: kid,
    frame: passes
      ? { ...inner, subject: owner, nominal: false, tense: lemma === 'plan' || lemma === 'intention' ? 'FUTURE' : null }
      : {
          ...frame,
          polarity: 'POSITIVE',
          subject: actorOf(reading.voices, tree, at) ?? owner,
          nominal: false,
          tense: null,
        },
  }))
  const through = passes || LIGHT.nouns.has(lemma) ? namedBelow(tree, at, inner, owner) : []
  const meaning = classAt(tree, at)
  if (through.length > 0 || (passes && clauses.length > 0))
    return { propositions: [], visits: [...governed, ...through] }
  if (meaning === null && !frame.nominal) return { propositions: [], visits: governed }
  return { propositions: [nominalProposition(reading, tree, at, inner)], visits: governed }
}

/** "responsibility for the attack", "evidence of fraud": the act is the noun below. */
function namedBelow(tree: Tree, at: number, inner: Frame, owner: LocalActorId | null): Visit[] {
  return kidsBy(tree, at, 'nmod')
    .filter((kid) => ['for', 'in', 'of', 'behind', 'with'].includes(markerOf(tree, kid)) && classAt(tree, kid) !== null)
    .map((kid) => ({ at: kid, frame: { ...inner, subject: owner, nominal: true } }))
}

const AGENT_MARKERS = new Set(['by', 'between', 'among'])
const RECIPIENT_MARKERS = new Set(['to', 'against', 'for', 'on', 'with'])

function nominalProposition(reading: Reading, tree: Tree, at: number, frame: Frame): Proposition {
  const meaning = classAt(tree, at)
  const parties = partiesOf(reading.voices, tree, at, meaning)
  const agent = parties.agent ?? frame.subject
  const about = parties.thing ?? compoundAt(tree, at)
  const swapped = meaning?.converse ?? false
  return {
    predicate: meaning?.predicate ?? lemmaOf(tokenAt(tree, at)),
    trigger: spanOf(tree, at),
    opposite: null,
    // "Accused Olsen of fraud", "denied corruption".
    verb: meaning?.committed && about === null ? `commit ${lemmaOf(tokenAt(tree, at))}` : null,
    agent: swapped ? parties.recipient : agent,
    recipient: swapped ? agent : parties.recipient,
    others: [...new Set(parties.others)],
    object: about === null ? null : objectOf(tree, about),
    objectOf: null,
    objectAt: null,
    objectSpan: about === null ? null : phraseSpan(tree, about),
    doer: null,
    words: [],
    polarity: flipIf(meaning?.opposite ?? false, frame.polarity),
    certainty: frame.certainty,
    tense: frame.tense ?? 'PRESENT',
    conditional: frame.conditional,
    when: whenOf(reading, tree, at),
    value: valueOf(tree, at) ?? tollOf(tree, at),
  }
}

/** Who does what a noun names, to whom, and who else stands with it; of a thing, where it stands. */
interface Parties {
  agent: LocalActorId | null
  recipient: LocalActorId | null
  readonly others: LocalActorId[]
  thing: number | null
}

/** Told by the phrases behind the noun, then by its possessor. */
function partiesOf(voices: Voices, tree: Tree, at: number, meaning: PredicateClass | null): Parties {
  const parties: Parties = { agent: null, recipient: null, others: [], thing: null }
  for (const kid of [...kidsBy(tree, at, 'nmod', 'obl'), ...behindVerb(tree, at)]) {
    // "Denied fraud on Tuesday".
    if (isDay(tokenAt(tree, kid))) continue
    const marker = markerOf(tree, kid)
    const [actor, ...more] = actorsOf(voices, tree, kid)
    if (actor === undefined) {
      // "A strike on Norland's port": the thing and whose it is; "an inquiry into the fire".
      if (marker === 'of' || (isAbout(meaning, marker) && parties.thing === null)) parties.thing = kid
      const owner = ownerOf(voices, tree, kid)
      if (owner !== null && RECIPIENT_MARKERS.has(marker)) parties.recipient ??= owner
      else if (owner !== null) parties.others.push(owner)
      continue
    }
    const party = partyBehind(marker, meaning?.affects ?? false)
    if (party === null) parties.others.push(actor)
    else parties[party] ??= actor
    // "A deal between Norland and Sudland".
    if (AGENT_MARKERS.has(marker) && parties.recipient === null && more[0] !== undefined) parties.recipient = more[0]
    else parties.others.push(...more)
  }
  const possessor = ownerOf(voices, tree, at)
  if (possessor !== null && possessor !== parties.recipient) parties.agent ??= possessor
  return parties
}

/** "An inquiry into the fire", "interference in the election". */
const isAbout = (meaning: PredicateClass | null, marker: string) =>
  /^(?:on|into)$/.test(marker) || (meaning !== null && governs(meaning, marker))

/** "Held talks with Sudland": what stands behind the object of a verb may hang on the verb. */
function behindVerb(tree: Tree, at: number): number[] {
  const { head, deprel } = tokenAt(tree, at)
  if (deprel !== 'obj' || head < 0 || kidsBy(tree, at, 'nmod').length > 0) return []
  return kidsBy(tree, head, 'obl').filter((kid) => kid > at && RECIPIENT_MARKERS.has(markerOf(tree, kid)))
}

/** Who a word stands before: "an attack by Norland", "aid for Norland", "the arrest of Olsen", "the refusal of Olsen". */
function partyBehind(marker: string, affects: boolean): 'agent' | 'recipient' | null {
  if (AGENT_MARKERS.has(marker)) return 'agent'
  if (RECIPIENT_MARKERS.has(marker)) return 'recipient'
  if (marker !== 'of') return null
  return affects ? 'recipient' : 'agent'
}

/** "arms deal": what the act is about may stand before it. */
function compoundAt(tree: Tree, at: number): number | null {
  const kid = kidsBy(tree, at, 'compound')[0]
  return kid === undefined || tokenAt(tree, kid).upos !== 'NOUN' ? null : kid
}
