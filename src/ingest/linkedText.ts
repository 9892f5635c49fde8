import { datedKeys, linkEventMentions, linkStatements, resolveActors, sketch } from '../link/index.js'
import {
  tenureSeen,
  type ActorResolution,
  type EventMention,
  type Extraction,
  type LinkedProposition,
  type LinkedStatement,
  type TextRef,
} from '../model/index.js'

/** What one text says, linked as far as it can be with nothing else known. */
export interface LinkedText extends ActorResolution {
  /** The date by which what carries none of its own was dated. */
  readonly publishedAt: string | null
  readonly statements: readonly LinkedStatement[]
  readonly mentions: readonly EventMention[]
  readonly sketch: readonly number[]
}

/** Links a text with itself: pure, and so done where it is read, before the one writer has anything to do with it. */
export function linkText(ref: TextRef, text: string, extraction: Extraction): LinkedText {
  const resolution = resolveActors(ref, extraction)
  const statements = linkStatements(ref, text, extraction, resolution)
  return {
    ...resolution,
    publishedAt: ref.publishedAt,
    statements,
    mentions: linkEventMentions(ref, extraction, resolution, statements),
    sketch: sketch(text),
  }
}

function dated(proposition: LinkedProposition, effectiveAt: string): LinkedProposition {
  const own = { ...proposition, effectiveAt }
  return { ...own, keys: datedKeys(own) }
}

/** The same as if it had been linked by this date: an article that comes again without one keeps the one that it had. */
export function datedBy(publishedAt: string | null, linked: LinkedText): LinkedText {
  if (linked.publishedAt === publishedAt) return linked
  return {
    ...linked,
    publishedAt,
    memberships: linked.memberships.map((membership) => ({
      ...membership,
      ...tenureSeen(membership.role, publishedAt),
    })),
    statements: linked.statements.map((statement) => {
      const effectiveAt = statement.saidAt ?? publishedAt ?? ''
      return { ...statement, effectiveAt, propositions: statement.propositions.map((p) => dated(p, effectiveAt)) }
    }),
    mentions: linked.mentions.map((mention) => ({ ...mention, effectiveAt: mention.startsAt ?? publishedAt ?? '' })),
  }
}
