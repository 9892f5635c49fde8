import { articleId, disputeId, EVENT_TYPES, eventId, sha256, STATEMENT_KINDS, statementId } from '../src/model/index.js'
import type { Actor, Dispute, Event, EventMention, LinkedStatement, Span } from '../src/model/index.js'
import type { Cast, Voice } from './cast.js'
import { claimsOf } from './claims.js'
import type { Random } from './random.js'

/** An article with what is read from it. */
export interface StoryArticle {
  readonly id: string
  readonly url: string
  readonly headline: string
  readonly text: string
  readonly hash: string
  readonly publishedAt: string
  readonly publisher: Actor
  readonly voices: readonly Voice[]
  /** Where each voice is first named. */
  readonly mentions: ReadonlyMap<Voice, Span>
  readonly statements: readonly LinkedStatement[]
  readonly mention: EventMention
}

/** A burst of articles about one event, with what is disputed in them, and copies of the first. */
export interface Story {
  readonly articles: readonly [StoryArticle, ...StoryArticle[]]
  readonly event: Event
  readonly disputes: readonly Dispute[]
  readonly copies: readonly string[]
}

const WORDS =
  'the talks over grain and arms will go on until a deal is signed at the border where no soldier has been seen since spring and nobody was hurt “so far” in the raid that both sides call a mistake we have sold nothing to anyone it is not true that prices rose by half'.split(
    ' ',
  )
const DAY = 86_400_000
const FIRST_DAY = Date.parse('2015-01-01T00:00:00Z')
const LAST_DAY = Date.parse('2024-12-31T00:00:00Z')

const sentence = (random: Random, length: number) => Array.from({ length }, () => random.of(WORDS)).join(' ')
const localId = (article: string, voice: Voice) => `${article}:${voice.actor.id.slice(4, 12)}`

/** The next story, of at most so many articles. */
export function tellStory(number: number, most: number, cast: Cast, random: Random): Story {
  const begin = FIRST_DAY + random.below((LAST_DAY - FIRST_DAY) / DAY) * DAY
  // Few are quoted in one story, the well-known most of all.
  const voices = [
    ...new Set(Array.from({ length: 3 + random.below(4) }, () => cast.voices[random.zipf(cast.voices.length)]!)),
  ]
  const places = [random.of(cast.states), random.of(cast.states)]
  const type = random.of(EVENT_TYPES)
  const label = sentence(random, 4)
  const count = Math.min(most, random.few(6))
  const write = (i: number) => {
    const publishedAt = new Date(begin + i * 7_200_000 + random.below(3_600_000)).toISOString()
    return writeArticle(
      { url: `https://news.example/${number}/${i}`, publishedAt, label, type, voices, places },
      cast,
      random,
    )
  }
  const articles = [write(0), ...Array.from({ length: count - 1 }, (_, i) => write(i + 1))] as const
  const disputes = Array.from({ length: random.chance(0.4) ? 1 + random.below(2) : 0 }, (_, i) =>
    disputeIn(articles, `story ${number} ${i}`, random),
  ).filter((dispute) => dispute !== null)
  const copies = random.chance(0.3) ? articles.slice(1, 3).map(({ id }) => id) : []
  return {
    articles: articles,
    event: eventOf(articles.map(({ mention }) => mention)),
    disputes,
    copies,
  }
}

interface Setting {
  readonly url: string
  readonly publishedAt: string
  readonly label: string
  readonly type: EventMention['type']
  readonly voices: readonly Voice[]
  readonly places: readonly Actor[]
}

function writeArticle(
  { url, publishedAt, label, type, voices, places }: Setting,
  cast: Cast,
  random: Random,
): StoryArticle {
  const headline = `${label.charAt(0).toUpperCase()}${label.slice(1)} ${random.below(1000)}`
  let text = `${headline}\n\n`
  const mentions = new Map<Voice, Span>()
  const said = Array.from({ length: 4 + random.below(13) }, () => {
    const voice = random.of(voices)
    const words = sentence(random, 8 + random.below(14))
    const start = text.length + 1
    text += `“${words},” said ${voice.actor.name}, ${sentence(random, 6)}.\n\n`
    const end = start + words.length
    const cue = { start: end + 3, end: end + 7 }
    const name = { start: cue.end + 1, end: cue.end + 1 + voice.actor.name.length }
    if (!mentions.has(voice)) mentions.set(voice, name)
    return { voice, words, span: { start, end }, cue, name }
  })
  const hash = sha256(text)
  const id = articleId({ url, textHash: hash })
  const quoted = [...mentions.keys()]
  const statements = said.map(({ voice, words, span, cue, name }, position): LinkedStatement => ({
    id: statementId(id, hash, [span], name, voice.actor.name),
    local: `S${position + 1}`,
    position,
    spans: [span],
    text: words,
    form: 'DIRECT',
    kind: random.of(STATEMENT_KINDS),
    polarity: random.chance(0.2) ? 'NEGATIVE' : 'POSITIVE',
    certainty: 'CERTAIN',
    cue,
    speakerMention: name,
    speaker: localId(id, voice),
    role: voice.role,
    onBehalfOf: voice.principal ? `${localId(id, voice)}:for` : null,
    relayChain: random.chance(0.1) ? [localId(id, random.of(quoted))] : [],
    saidAt: random.chance(0.3) ? publishedAt : null,
    saidAtPrecision: null,
    confidence: Math.round(600 + 400 * random.next()) / 1000,
    rule: 'generated',
    principalId: (voice.principal ?? voice.actor).id,
    effectiveAt: publishedAt,
    propositions: [],
  }))
  const mention: EventMention = {
    articleId: id,
    textHash: hash,
    trigger: { start: 0, end: headline.length },
    keys: [`${label} ${publishedAt.slice(0, 7)}`],
    type,
    label,
    factuality: 'FACT',
    participants: places.map((place, i) => ({ actorId: place.id, role: i === 0 ? 'AGENT' : 'RECIPIENT' })),
    startsAt: null,
    endsAt: null,
    effectiveAt: publishedAt,
    statementIds: statements.filter(() => random.chance(0.5)).map((s) => s.id),
  }
  const dated = statements.map((statement) => ({
    ...statement,
    saidAtPrecision: statement.saidAt === null ? null : ('DAY' as const),
    propositions: claimsOf({ statement, articleId: id }, cast.states, random),
  }))
  return {
    id,
    url,
    headline,
    text,
    hash,
    publishedAt,
    publisher: random.of(cast.publishers),
    voices: quoted,
    mentions,
    statements: dated,
    mention,
  }
}

function eventOf(mentions: readonly EventMention[]): Event {
  const [first] = mentions
  if (!first) throw new Error('An event has a mention.')
  const { type, label, factuality, participants, startsAt, endsAt, articleId, textHash, trigger } = first
  return {
    id: eventId(articleId, textHash, trigger),
    type,
    label,
    factuality,
    startsAt,
    endsAt,
    participants,
    mentions,
  }
}

/** A dispute between two principals of the story, where it has two. */
function disputeIn(articles: readonly StoryArticle[], key: string, random: Random): Dispute | null {
  const all = articles.flatMap(({ statements }) => statements)
  const principals = [...new Set(all.flatMap(({ principalId }) => principalId ?? []))]
  if (principals.length < 2) return null
  const from = random.below(principals.length - 1)
  const sides = principals.slice(from, from + 2).map((principal, i) => ({
    stance: i === 0 ? ('ASSERTS' as const) : ('DENIES' as const),
    value: null,
    principalIds: [principal],
    statementIds: all
      .filter((s) => s.principalId === principal)
      .slice(0, random.few(3))
      .map((s) => s.id),
  }))
  const ids = sides.flatMap(({ statementIds }) => statementIds)
  const times = all
    .filter(({ id }) => ids.includes(id))
    .map(({ effectiveAt }) => effectiveAt)
    .sort()
  return {
    id: disputeId('CONTRADICTS', key, ids[0] ?? key),
    key,
    kind: 'CONTRADICTS',
    status: 'CONTESTED',
    question: `Is it so that ${sentence(random, 7)}?`,
    openedAt: times[0] ?? null,
    lastActivityAt: times.at(-1) ?? null,
    confidence: Math.round(700 + 300 * random.next()) / 1000,
    sides: sides as unknown as Dispute['sides'],
    reasons: [{ rule: 'generated', explanation: 'They say the opposite.', statementIds: ids }],
  }
}
