import { articleId, sha256, STATEMENT_KINDS, statementId } from '../src/model/index.js'
import type { Actor, EventMention, LinkedStatement, Span } from '../src/model/index.js'
import type { Cast, Voice } from './cast.js'
import { claimsOf } from './claims.js'
import type { Random } from './random.js'
import { sentence } from './sentence.js'

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

/** What an article is told of. */
export interface Setting {
  readonly url: string
  readonly publishedAt: string
  readonly label: string
  readonly type: EventMention['type']
  readonly voices: readonly Voice[]
  readonly places: readonly Actor[]
}

/** Writes an article, with what reading and linking would find in it. Chance is asked in one order, so that a seed gives one text. */
export function writeArticle(setting: Setting, cast: Cast, random: Random): StoryArticle {
  const { url, publishedAt, label, voices } = setting
  const headline = `${label.charAt(0).toUpperCase()}${label.slice(1)} ${random.below(1000)}`
  const { text, sayings } = quote(headline, voices, random)
  const hash = sha256(text)
  const id = articleId({ url, textHash: hash })
  const mentions = firstNamed(sayings)
  const quoted = [...mentions.keys()]
  const printed = { id, hash, headline, publishedAt, quoted }
  const stated = sayings.map((saying, position) => statementOf(saying, position, printed, random))
  const mention = mentionIn(printed, setting, stated, random)
  const statements = stated.map((statement) => ({
    ...statement,
    propositions: claimsOf({ statement, articleId: id }, cast.states, random),
  }))
  const publisher = random.of(cast.publishers)
  return { id, url, headline, text, hash, publishedAt, publisher, voices: quoted, mentions, statements, mention }
}

/** What a voice says, and where it is printed. */
interface Saying {
  readonly voice: Voice
  readonly words: string
  readonly span: Span
  readonly cue: Span
  readonly name: Span
}

/** Writes what voices say below a headline, a paragraph each. */
function quote(headline: string, voices: readonly Voice[], random: Random): { text: string; sayings: Saying[] } {
  let text = `${headline}\n\n`
  const sayings = Array.from({ length: 4 + random.below(13) }, (): Saying => {
    const voice = random.of(voices)
    const words = sentence(random, 8 + random.below(14))
    const span = spanOf(text.length + 1, words)
    const cue = spanOf(span.end + 3, 'said')
    const name = spanOf(cue.end + 1, voice.actor.name)
    text += `“${words},” said ${voice.actor.name}, ${sentence(random, 6)}.\n\n`
    return { voice, words, span, cue, name }
  })
  return { text, sayings }
}

const spanOf = (start: number, words: string): Span => ({ start, end: start + words.length })

function firstNamed(sayings: readonly Saying[]): ReadonlyMap<Voice, Span> {
  const mentions = new Map<Voice, Span>()
  for (const { voice, name } of sayings) if (!mentions.has(voice)) mentions.set(voice, name)
  return mentions
}

/** What is known of an article before its statements are. */
interface Printed extends Pick<StoryArticle, 'id' | 'hash' | 'headline' | 'publishedAt'> {
  /** Everybody who speaks in it. */
  readonly quoted: readonly Voice[]
}

/** A statement as reading finds it; what it says is so comes later. */
function statementOf(
  { voice, words, span, cue, name }: Saying,
  position: number,
  { id, hash, publishedAt, quoted }: Printed,
  random: Random,
): LinkedStatement {
  const statement: LinkedStatement = {
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
  }
  return { ...statement, saidAtPrecision: statement.saidAt === null ? null : 'DAY' }
}

/** How each article names a voice. */
const localId = (article: string, voice: Voice) => `${article}:${voice.actor.id.slice(4, 12)}`

/** The headline tells of the event, and about half of what is said is about it. */
function mentionIn(
  { id, hash, headline, publishedAt }: Printed,
  { label, type, places }: Setting,
  statements: readonly LinkedStatement[],
  random: Random,
): EventMention {
  return {
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
}
