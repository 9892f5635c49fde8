import events from '../lexicon/events.json' with { type: 'json' }
import model from '../weights/events.json' with { type: 'json' }
import type { EventFactuality, EventType, ExtractedEvent, LocalStatementId, Span } from '../../model/index.js'
import { isNegated, ownTense } from './clause.js'
import { eventCandidates, type EventCandidate } from './event-candidates.js'
import { eventLabel, type Labelled } from './event-label.js'
import { participantsOf } from './event-participants.js'
import type { Said } from './event-said.js'
import { chancesOf, openModel, scoresOf, type LinearModel, type PackedModel } from './linear-model.js'
import { kidsBy, lemmaOf, relation, tokenAt, type Tree } from './trees.js'
import type { DatedSpan } from './dates.js'
import { mapped } from '../mapped.js'

/** What picks the events of a text: a model of which words name its main events, and one of their types. */
export interface EventModel {
  readonly salience: LinearModel
  readonly types: LinearModel
}

export const openEventModel = (file: { salience: PackedModel; types: PackedModel }): EventModel => ({
  salience: openModel(file.salience),
  types: openModel(file.types),
})

const SHIPPED = openEventModel(model)
const EVENT = 'EVENT'
const EVENT_LIMIT = 6

/** How likely a candidate must be to count as an event of the text, of the type it is given. */
export const EVENT_THRESHOLD = 0.26

/** Each text is about something: its likeliest events, so many, need only be half as likely. */
const FIRST = 2
export const leastOf = (threshold: number): number => threshold / 2

/** How much the lexicon's own type counts against the model's. */
const LEXICON_SHARE = 0.8

/** "Imposed a lockdown" tells an act rather than "a lockdown" does, where it is nearly as likely. */
const NEARLY = 0.7

/** What reading events needs besides the trees. */
export interface EventScene extends Labelled {
  readonly trees: readonly Tree[]
  readonly datesIn: (tree: Tree) => readonly DatedSpan[]
  /** What the statements, which have ids in reading order, speak of. */
  readonly said: Said
  /** Ids of statements that stand in denial of what they hold. */
  isDenied(id: LocalStatementId): boolean
}

interface Chosen {
  readonly candidate: EventCandidate
  readonly type: EventType
  readonly score: number
}

/** The main events of a text: triggers of the lexicon, picked by a learned model, one for each word and act. */
export function findEvents(scene: EventScene, chosen: EventModel = SHIPPED): ExtractedEvent[] {
  const candidates = eventCandidates(scene.trees, scene.said)
  const picked = pickEvents(mapped(candidates, (candidate) => ({ candidate, ...scoreEvent(candidate, chosen) })))
  return mapped(picked, (event, i) => describe(scene, event, candidates, i))
}

/** The likeliest type of a candidate, and how surely it is a main event, less where its type is not sure: 0 where the chance of any is below `least`. */
export function scoreEvent(
  candidate: EventCandidate,
  { salience, types }: EventModel,
  least = leastOf(EVENT_THRESHOLD),
): { type: EventType; score: number } {
  const chance = chancesOf(scoresOf(salience, candidate.features))[salience.classes.indexOf(EVENT)] ?? 0
  if (chance < least) return { type: candidate.type ?? 'OTHER', score: 0 }
  if (candidate.isPlain && candidate.type !== null) return { type: candidate.type, score: chance }
  const chancesOfTypes = chancesOf(scoresOf(types, candidate.typeFeatures))
  const ofType = new Map(types.classes.map((name, i) => [name, chancesOfTypes[i] ?? 0]))
  const { type } = candidate
  if (type !== null && type !== 'OTHER') {
    for (const [other, p] of ofType) ofType.set(other, p * (1 - LEXICON_SHARE))
    ofType.set(type, (ofType.get(type) ?? 0) + LEXICON_SHARE)
  }
  const [best, share] = [...ofType].reduce((a, b) => (b[1] > a[1] ? b : a), [type ?? 'OTHER', 0])
  return { type: best as EventType, score: chance * Math.sqrt(share) }
}

/** Best first, one for each word in any form and one for each governing phrase; given back in reading order. */
export function pickEvents(ranked: readonly Chosen[], threshold = EVENT_THRESHOLD): Chosen[] {
  const stems = new Set<string>()
  const taken: Chosen[] = []
  const best = verbsFirst(ranked.filter((r) => r.score >= leastOf(threshold))).sort((a, b) => b.score - a.score)
  for (const event of best) {
    if (taken.length >= EVENT_LIMIT || (taken.length >= FIRST && event.score < threshold)) break
    const { tree, at, stem } = event.candidate
    if (stems.has(stem) || taken.some((t) => t.candidate.tree === tree && isClose(tree, t.candidate.at, at))) continue
    stems.add(stem)
    taken.push(event)
  }
  return taken.sort((a, b) => a.candidate.tree.index - b.candidate.tree.index || a.candidate.at - b.candidate.at)
}

/** A verb that is nearly as likely as its object is as likely, and comes before it. */
function verbsFirst(ranked: readonly Chosen[]): Chosen[] {
  const objects = new Map<string, number>()
  for (const { candidate, score } of ranked) {
    const { tree, at } = candidate
    const verb = placeOf(tree, tokenAt(tree, at).head)
    if (relation(tokenAt(tree, at)) === 'obj') objects.set(verb, Math.max(score, objects.get(verb) ?? 0))
  }
  const raised = ranked.map((event) => {
    const { candidate, score } = event
    const object = objects.get(placeOf(candidate.tree, candidate.at)) ?? 0
    return object > score && score >= NEARLY * object ? { ...event, score: object } : event
  })
  return raised.sort((a, b) => +isVerb(b) - +isVerb(a))
}

const placeOf = (tree: Tree, at: number): string => `${tree.index} ${at}`

const isVerb = ({ candidate: { tree, at } }: Chosen): boolean => tokenAt(tree, at).upos === 'VERB'

/** Told by one phrase, or by two that share words. */
function isClose(tree: Tree, a: number, b: number): boolean {
  if (tokenAt(tree, a).head === b || tokenAt(tree, b).head === a || Math.abs(a - b) <= 1) return true
  const [one, other] = [triggerOf(tree, a), triggerOf(tree, b)]
  return one.start < other.end && other.start < one.end
}

/** A trigger ends with the object of its verb where that stands no farther behind. */
const REACH = 8

/** The words that name an event: a noun, or a verb with its particle and its object ("issued a ruling"). */
export function triggerOf(tree: Tree, at: number): Span {
  const { start, end, upos } = tokenAt(tree, at)
  const kids = upos === 'VERB' ? kidsBy(tree, at, 'compound:prt', 'obj') : []
  const last = kids.filter((kid) => kid > at && kid <= at + REACH).at(-1)
  return { start, end: last === undefined ? end : tokenAt(tree, last).end }
}

function describe(
  scene: EventScene,
  { candidate, type }: Chosen,
  all: readonly EventCandidate[],
  i: number,
): ExtractedEvent {
  const { tree, at, stem } = candidate
  const trigger = triggerOf(tree, at)
  const mentions = all.filter((c) => c.stem === stem)
  const statements = [...new Set(mentions.flatMap((c) => scene.said.at(c.tree, c.at).map(localId)))]
  const date = dateOf(scene, tree, at, trigger.start)
  return {
    id: `E${i + 1}`,
    type,
    label: eventLabel(scene, tree, at, type),
    factuality: factualityOf(scene, mentions, statements),
    trigger,
    participants: participantsOf(scene.voices, tree, at),
    startsAt: date?.from ?? null,
    endsAt: date?.until ?? null,
    statements,
  }
}

/** So many letters stand between what happened and when. */
const NEAR = 120

/** "Norland bombed the port, police said on Monday": the day on which it was said is told beside what was said, and no day of the bombing. */
const dateOf = (scene: EventScene, tree: Tree, at: number, start: number): DatedSpan | undefined =>
  scene.datesIn(tree).find((date) => {
    if (Math.abs(date.start - start) >= NEAR) return false
    const day = tree.tokens.findIndex((token) => token.end > date.start)
    return scene.said.at(tree, at).every((saying) => scene.said.at(tree, day).includes(saying))
  })

const localId = (i: number): LocalStatementId => `S${i + 1}`

function factualityOf(
  scene: EventScene,
  mentions: readonly EventCandidate[],
  statements: readonly LocalStatementId[],
): EventFactuality {
  const first = mentions[0]
  const told = mentions.filter((c) => scene.said.at(c.tree, c.at).length === 0)
  // "He will visit Norland. The visit comes after a year": what verbs tell of it, nouns only speak of.
  const verbs = told.filter(({ tree, at }) => tokenAt(tree, at).upos === 'VERB')
  const telling = verbs.length > 0 ? verbs : told
  if (telling.some((c) => !isPlanned(c.tree, c.at) && !isUndone(c.tree, c.at))) return 'FACT'
  if (statements.some((id) => scene.isDenied(id)) || (first && isUndone(first.tree, first.at))) return 'DENIED'
  if (first && isPlanned(first.tree, first.at)) return 'PLANNED'
  return telling.length > 0 ? 'FACT' : 'CLAIMED'
}

/** "Did not sign", "has not signed the agreement": nor is there an agreement, where a summit that he does not attend is held. */
function isUndone(tree: Tree, at: number): boolean {
  if (isNegated(tree, at)) return true
  const { head, upos } = tokenAt(tree, at)
  if (upos !== 'NOUN' || head < 0 || !MAKES.has(lemmaOf(tokenAt(tree, head)))) return false
  return /^(?:obj|nsubj:pass)$/.test(tokenAt(tree, at).deprel) && isNegated(tree, head)
}

const MAKES: ReadonlySet<string> = new Set(events.makes)

const PLANS = new Set([
  'plan',
  'intend',
  'propose',
  'expect',
  'schedule',
  'seek',
  'want',
  'will',
  'pledge',
  'promise',
  'set',
  'planned',
  'proposed',
  'possible',
  'future',
  'potential',
  'upcoming',
])

function isPlanned(tree: Tree, at: number): boolean {
  if (ownTense(tree, at, 'INDIRECT') === 'FUTURE') return true
  const token = tokenAt(tree, at)
  if (
    token.head >= 0 &&
    PLANS.has(lemmaOf(tokenAt(tree, token.head))) &&
    ['xcomp', 'acl', 'ccomp', 'obj'].includes(relation(token))
  )
    return true
  return kidsBy(tree, at, 'amod').some((kid) => PLANS.has(lemmaOf(tokenAt(tree, kid))))
}
