import { hash } from 'node:crypto'
import type { Span } from './span.js'

/** The prefix of an id tells its type, so that `node(id)` needs no lookup. */
export const ID_PREFIXES = { Article: 'art', Statement: 'stm', Actor: 'act', Event: 'evt', Dispute: 'dsp' } as const
export type NodeType = keyof typeof ID_PREFIXES

const TYPE_BY_PREFIX = new Map<string, NodeType>(
  (Object.keys(ID_PREFIXES) as NodeType[]).map((type) => [ID_PREFIXES[type], type]),
)

/** The type an id belongs to, or null where it is none of ours. */
export function nodeTypeOf(id: string): NodeType | null {
  return TYPE_BY_PREFIX.get(id.slice(0, id.indexOf('_'))) ?? null
}

/** Ids are derived from what they name, so the same input gives the same ids on every machine and in any order. */
export const articleId = (source: { url: string | null; identifier?: string | null; textHash: string }) =>
  derive('Article', source.url ?? source.identifier ?? source.textHash)

export const actorId = (key: string) => derive('Actor', key)

/** Joint speakers share a span, so the speaker's mention is part of the id. */
export const statementId = (
  articleId: string,
  textHash: string,
  spans: readonly Span[],
  mention: Span | null,
  speaker: string,
) =>
  derive(
    'Statement',
    articleId,
    textHash,
    ...[...spans, ...(mention ? [mention] : [])].map((s) => `${s.start}-${s.end}`),
    mention ? '' : speaker,
  )

/** An event is named by its earliest mention. */
export const eventId = (articleId: string, textHash: string, trigger: Span) =>
  derive('Event', articleId, textHash, `${trigger.start}-${trigger.end}`)

/** An episode of a dispute is named by its earliest statement. */
export const disputeId = (kind: string, propositionKey: string, earliestStatementId: string) =>
  derive('Dispute', kind, propositionKey, earliestStatementId)

/** A post is named by who holds it, where and as what. */
export const membershipId = (actorId: string, organizationId: string, role: string) =>
  `mem_${sha256(JSON.stringify({ actorId, organizationId, role })).slice(0, 24)}`

/** SHA-256, hex. */
export const sha256 = (text: string) => hash('sha256', text, 'hex')

/** 24 hex digits (96 bits): a billion ids collide with a chance under one in 10^10. */
const derive = (type: NodeType, ...parts: string[]) =>
  `${ID_PREFIXES[type]}_${sha256(parts.join('\u0000')).slice(0, 24)}`
