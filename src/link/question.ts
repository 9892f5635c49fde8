import type { DisputeKind, LinkedProposition } from '../model/index.js'
import { OPPOSED, SAID } from './keys.js'
import { verbOf, wordsOfThing } from './things.js'
import wording from './wording.json' with { type: 'json' }

/** The name of an actor by its id. */
export type NameOf = (actorId: string) => string | null

const VERBS: Readonly<Record<string, string>> = wording.verbs
const STATES: Readonly<Record<string, string>> = wording.states
/** The preposition before a participant: "withdraw from Canada". */
const FROM_WHOM: Readonly<Record<string, string>> = wording.fromWhom
const GIVING = new Set(['TRANSFER', 'PAY'])

/** One neutral question that the sides answer differently, in plain English. */
export function questionOf(kind: DisputeKind, p: LinkedProposition, nameOf: NameOf): string {
  if (kind === 'CONTRARY_VALUE') return figureQuestion(p)
  const isWhole = p.predicate === SAID || p.predicate === OPPOSED
  if (kind === 'OPPOSES' && isWhole) return `Should it be so: “${p.objectText ?? ''}”?`
  if (kind === 'OPPOSES') return `Should ${clause(p, nameOf)}?`
  if (isWhole) return `Who is right about “${p.objectText ?? ''}”?`
  if (kind === 'DISPUTES_ATTRIBUTION') return `Did ${agentOf(p, nameOf)} say so?`
  const state = STATES[p.predicate]
  if (state) {
    const thing = wordsOfThing(p.objectText)
    const [subject, object] = p.agentId || !thing ? [agentOf(p, nameOf), thing] : [thing, null]
    return `${p.tense === 'PAST' ? 'Was' : 'Is'} ${lowerFirst(subject)} ${state}${object ? ` ${object}` : ''}?`
  }
  const auxiliary = p.tense === 'FUTURE' ? 'Will' : p.tense === 'PAST' ? 'Did' : 'Does'
  return `${auxiliary} ${clause(p, nameOf)}?`
}

/** Letters of a statement that a question quotes at most. */
const QUOTED = 120

/** The beginning of a statement, whole words, for a question about all of it. */
export function quotedPart(text: string): string {
  if (text.length <= QUOTED) return text
  const words = text.slice(0, QUOTED).replace(/\s+\S*$/u, '')
  return `${words} …`
}

const MEASURES: Readonly<Record<string, string>> = wording.measures

function figureQuestion({ predicate, value, objectText }: LinkedProposition): string {
  const measure = value?.measure ?? wordsOfThing(objectText) ?? 'it'
  if (predicate === 'KILL' && measure === 'troops') return 'How many soldiers were killed?'
  // "Pay for port": what was paid.
  return MEASURES[measure] ?? MEASURES[measure.split(' ', 1)[0] ?? ''] ?? `What is the right figure for ${measure}?`
}

const agentOf = (p: LinkedProposition, nameOf: NameOf) =>
  p.agentId ? withArticle(nameOf(p.agentId) ?? 'it') : 'somebody'

/** "The council", "the rebels": what is no name, and has no article of its own. */
const withArticle = (name: string) =>
  /^\p{Ll}/u.test(name) &&
  !/^(?:an?|it|some|several|many|most|few|about|at|nearly|over|more|sources) |^it$|['’]s /.test(name)
    ? `the ${name}`
    : name

function clause(p: LinkedProposition, nameOf: NameOf): string {
  const own = verbOf(p.objectText)
  const verb = own ?? VERBS[p.predicate] ?? p.predicate.toLowerCase()
  const thing = wordsOfThing(p.objectText)
  const object = thing
    ? ` ${p.predicate === 'AGREE' && own === null && !DETERMINED.test(thing) ? 'a deal on ' : ''}${lowerFirst(thing)}`
    : ''
  const recipient = p.recipientId ? withArticle(nameOf(p.recipientId) ?? '') : ''
  if (GIVING.has(p.predicate) && p.agentId === null && recipient !== '' && object !== '')
    return `${recipient} get${object}`
  if (recipient === '' || object.includes(recipient) || (object !== '' && !GIVING.has(p.predicate)))
    return `${agentOf(p, nameOf)} ${object === '' ? verb.replace(/ (?:to|on|in|of)$/, '') : verb}${object}`
  if (object !== '') return `${agentOf(p, nameOf)} ${verb}${object} to ${recipient}`
  const marker = own === null ? FROM_WHOM[p.predicate] : undefined
  return [agentOf(p, nameOf), verb, marker, recipient].filter(Boolean).join(' ')
}

/** "A gas deal", "the truce", "new tariffs" are agreed to, and gas is not. */
const DETERMINED = /^(?:an?|any|his|her|its|new|our|some|that|the|their|this)\b/i

const lowerFirst = (text: string) =>
  /^(?:A|An|The|Any|Some|More|All|His|Her|Its|Their|Our)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
