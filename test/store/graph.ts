import {
  actorId,
  articleId,
  disputeId,
  eventId,
  foldName,
  sha256,
  statementId,
  type Actor,
  type ActorKind,
  type Dispute,
  type Event,
  type EventMention,
  type LinkedProposition,
  type LinkedStatement,
  type Polarity,
  type Span,
} from '../../src/model/index.js'
import type { Tx } from '../../src/store/index.js'

/** What a test says of a statement; all else is filled in. */
export interface Said {
  readonly words: string
  readonly speaker: string
  readonly onBehalfOf?: string
  readonly polarity?: Polarity
  readonly keys?: readonly string[]
}

export interface Written {
  readonly url: string
  readonly text: string
  readonly publishedAt?: string
  readonly publisher?: string
  readonly said: readonly Said[]
}

export const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length }
}

export function actorNamed(name: string, kind: ActorKind = 'PERSON', country: string | null = null): Actor {
  const key = `${kind}|${foldName(name)}`
  return { id: actorId(key), key, name, kind, aliases: [], wikidataId: null, countryId: country }
}

/** Stores an article with hand-made statements, without a linker: each name is one person. */
export async function writeArticle(tx: Tx, written: Written): Promise<{ id: string; statements: LinkedStatement[] }> {
  const hash = sha256(written.text)
  const id = articleId({ url: written.url, textHash: hash })
  const stored = await tx.article(id)
  const publishedAt = written.publishedAt ?? null
  const text = await tx.putText(id, hash, written.text)
  const number = (stored?.revisions.at(-1)?.number ?? 0) + 1
  const revision = {
    number,
    textHash: hash,
    headline: written.text.slice(0, 20),
    modifiedAt: null,
    recordedAt: '2024-01-01T00:00:00.000Z',
  }
  const [first, ...rest] = [...(stored?.revisions ?? []), revision]
  await tx.putArticle(
    {
      id,
      url: written.url,
      identifier: null,
      publisherId: null,
      sourceKey: written.publisher ?? id,
      bylines: [],
      language: 'en',
      publishedAt,
      ingestedAt: '2024-01-01T00:00:00.000Z',
    },
    [first ?? revision, ...rest],
  )
  const names = new Set(written.said.flatMap((said) => [said.speaker, said.onBehalfOf ?? said.speaker]))
  await tx.putActors([...names].map((name) => actorNamed(name)))
  const local = (name: string) => `${id}:${hash.slice(0, 8)}:${name}`
  const statements = written.said.map((said, position) => linked(written, said, position, id, hash, local))
  await tx.putArticleActors(
    text,
    [...names].map((name) => ({
      id: local(name),
      name,
      kind: 'PERSON' as const,
      actorId: actorNamed(name).id,
      mentions: written.text.includes(name) ? [spanOf(written.text, name)] : [],
    })),
    statements,
  )
  await tx.putStatements(text, statements)
  await tx.makeCurrent(id, text.id, publishedAt)
  return { id, statements }
}

function linked(
  written: Written,
  said: Said,
  position: number,
  article: string,
  hash: string,
  local: (name: string) => string,
): LinkedStatement {
  const span = spanOf(written.text, said.words)
  const id = statementId(article, hash, [span], null, said.speaker)
  const effectiveAt = written.publishedAt ?? ''
  const principalId = actorNamed(said.onBehalfOf ?? said.speaker).id
  const polarity = said.polarity ?? 'POSITIVE'
  const proposition: LinkedProposition = {
    statementId: id,
    ordinal: 0,
    keys: said.keys ?? [],
    statementKind: 'CLAIM',
    principalId,
    speakerId: actorNamed(said.speaker).id,
    effectiveAt,
    predicate: 'sell',
    agentId: null,
    recipientId: null,
    object: null,
    objectText: null,
    words: [],
    polarity,
    certainty: 'CERTAIN',
    tense: 'FUTURE',
    conditional: false,
    from: null,
    until: null,
    value: null,
  }
  return {
    id,
    local: `S${position + 1}`,
    position,
    spans: [span],
    text: said.words,
    form: 'INDIRECT',
    kind: 'CLAIM',
    polarity,
    certainty: 'CERTAIN',
    cue: null,
    speakerMention: null,
    speaker: local(said.speaker),
    role: null,
    onBehalfOf: said.onBehalfOf ? local(said.onBehalfOf) : null,
    relayChain: [],
    saidAt: null,
    saidAtPrecision: null,
    confidence: 0.9,
    rule: 'by-hand',
    principalId,
    effectiveAt,
    propositions: said.keys ? [proposition] : [],
  }
}

/** A dispute of two sides over these statements. */
export function disputeBetween(key: string, yes: LinkedStatement[], no: LinkedStatement[]): Dispute {
  const all = [...yes, ...no].sort((a, b) => (a.effectiveAt + a.id < b.effectiveAt + b.id ? -1 : 1))
  const principals = (side: LinkedStatement[]) => [...new Set(side.flatMap((s) => s.principalId ?? []))]
  return {
    id: disputeId('CONTRADICTS', key, all[0]!.id),
    key,
    kind: 'CONTRADICTS',
    status: 'CONTESTED',
    question: `Is it so, as to ${key}?`,
    openedAt: all[0]!.effectiveAt || null,
    lastActivityAt: all.at(-1)!.effectiveAt || null,
    confidence: 0.8,
    sides: [
      { stance: 'ASSERTS', value: null, principalIds: principals(yes), statementIds: yes.map((s) => s.id) },
      { stance: 'DENIES', value: null, principalIds: principals(no), statementIds: no.map((s) => s.id) },
    ],
    reasons: [{ rule: 'by-hand', explanation: 'a test says so', statementIds: all.map((s) => s.id) }],
  }
}

/** An event of one mention each. */
export function eventOf(mentions: readonly EventMention[]): Event {
  const [first] = mentions
  if (!first) throw new Error('an event has a mention')
  const { type, label, factuality, participants, startsAt, endsAt } = first
  const id = eventId(first.articleId, first.textHash, first.trigger)
  return { id, type, label, factuality, startsAt, endsAt, participants, mentions }
}
