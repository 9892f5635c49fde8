import { disputeId, EVENT_TYPES, eventId, type Dispute, type Event, type EventMention } from '../src/model/index.js'
import { writeArticle, type StoryArticle } from './article.js'
import type { Cast } from './cast.js'
import type { Random } from './random.js'
import { sentence } from './sentence.js'

/** A burst of articles about one event, with what is disputed in them, and copies of the first. */
export interface Story {
  readonly articles: readonly [StoryArticle, ...StoryArticle[]]
  readonly event: Event
  readonly disputes: readonly Dispute[]
  readonly copies: readonly string[]
}

const DAY = 86_400_000
const FIRST_DAY = Date.parse('2015-01-01T00:00:00Z')
const LAST_DAY = Date.parse('2024-12-31T00:00:00Z')

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
