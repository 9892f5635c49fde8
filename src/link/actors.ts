import {
  actorId,
  foldName,
  membershipId,
  sha256,
  isOver,
  tenureSeen,
  type Actor,
  type ActorKind,
  type ActorResolution,
  type ArticleActor,
  type ExtractedActor,
  type Extraction,
  type LocalActorId,
  type Membership,
  type Span,
  type TextRef,
} from '../model/index.js'
import { bodyFirst } from './groups.js'
import { isCommonName } from './common-words.js'
import names from './names.json' with { type: 'json' }
import { inOneSpelling } from './transliteration.js'

/**
 * The key that names an actor everywhere: its Wikidata item, else what it is and its full name, in one spelling where another
 * alphabet's is written in several. Whoever has only a short name or none is keyed by the article, and stays apart until
 * evidence joins them: two people of one surname are two.
 */
export function actorKey(actor: Named, articleId: string, country: string | null = null): string {
  const name = actor.kind === 'GROUP' ? bodyFirst(actor.name) : actor.name
  const folded = foldName(name)
  if (actor.wikidataId !== null) return `wd:${actor.wikidataId}`
  const own = `${CLASS[actor.kind]}:${actor.kind === 'PERSON' ? inOneSpelling(folded) : folded}`
  // Every state has a "Supreme Court": whose it is, one article knows, and the next may mean another.
  if (CLASS[actor.kind] === 'body' && isCommonName(folded)) return `${country ?? articleId}:${own}`
  return isLocal({ ...actor, name }, folded) ? `${articleId}:${own}` : own
}

type Named = Pick<ExtractedActor, 'name' | 'kind' | 'wikidataId'>

/** The keys of all actors of a text. */
function keysOf(ref: TextRef, { actors }: Extraction): Map<LocalActorId, string> {
  const items = new Map(actors.map((a) => [a.id, a.wikidataId]))
  const country = ({ country: id }: ExtractedActor) => (id === null ? null : (items.get(id) ?? null))
  return new Map(actors.map((a) => [a.id, actorKey(a, ref.articleId, country(a))]))
}

/** Readers differ on what is an office, an organisation or a group; one name of those is one actor. */
const CLASS: Readonly<Record<ActorKind, string>> = {
  PERSON: 'person',
  STATE: 'state',
  ORGANISATION: 'body',
  OFFICE: 'body',
  GROUP: 'body',
  UNNAMED: 'unnamed',
}

function isLocal({ name, kind }: Named, folded: string): boolean {
  if (folded === '' || kind === 'UNNAMED') return true
  // "J. Miller" of two articles may be two.
  if (kind === 'PERSON') return !folded.includes(' ') || /^\p{L} [^ ]{2,}$/u.test(folded) || isDescription(name)
  // "protesters" are others in the next article; "Hong Kong Police Force" are the same.
  return kind === 'GROUP' && !/^\p{Lu}/u.test(name)
}

/** "The Finnish foreign minister" is whoever holds the post on that day; "Ludwig van Beethoven" is a name. */
const isDescription = (name: string) =>
  name.split(' ').some((word) => /^\p{Ll}{2}/u.test(word) && !PARTICLES.has(word.replace(/-.*/, '')))

const PARTICLES = new Set(names.particles.split(' '))

/** "Aden" and "Rio Metals" are one in all articles, "the Supreme Court" and "the ministry" may be another in each. */
export function isKnownEverywhere({ name, wikidataId }: Named): boolean {
  return wikidataId !== null || (/^\p{Lu}/u.test(name) && !isCommonName(foldName(name)))
}

/** Resolves every actor of a text, as far as the text tells of them: an id follows from what names its actor everywhere. */
export function resolveActors(ref: TextRef, extraction: Extraction): ActorResolution {
  const keys = keysOf(ref, extraction)
  const idOf = new Map([...keys].map(([id, key]) => [id, actorId(key)]))
  const actors = new Map<string, Actor>()
  const articleActors = new Map<LocalActorId, ArticleActor & { mentions: readonly Span[] }>()
  const memberships = new Map<string, Membership & { evidence: Span }>()
  for (const local of extraction.actors) {
    const id = idOf.get(local.id) ?? ''
    const key = keys.get(local.id) ?? ''
    const country = local.country ?? actsFor(local, extraction.actors)
    const countryId = country === null ? null : (idOf.get(country) ?? null)
    const own = actorOf(local, { id, key, countryId })
    const before = actors.get(id)
    actors.set(id, before ? united(before, own) : own)
    articleActors.set(local.id, articleActor(ref, local, id))
    for (const { organization, role, evidence } of local.affiliations) {
      const organizationId = idOf.get(organization)
      if (organizationId === undefined || organizationId === id) continue
      const post = membershipId(id, organizationId, role)
      if (!memberships.has(post))
        memberships.set(post, {
          id: post,
          actorId: id,
          organizationId,
          role,
          ...tenureSeen(role, ref.publishedAt),
          evidence,
        })
    }
  }
  return { actors: [...actors.values()], memberships: [...memberships.values()], articleActors }
}

/** The state that somebody acts for: of the post that he holds, as "Moldovan President" tells and "former ambassador" does not. */
function actsFor({ kind, affiliations }: ExtractedActor, all: readonly ExtractedActor[]) {
  if (kind !== 'PERSON') return null
  for (const { organization, role } of affiliations) {
    const body = all.find(({ id }) => id === organization)
    if (body && !isOver(role)) {
      const state = body.kind === 'STATE' ? body.id : body.country
      if (state !== null) return state
    }
  }
  return null
}

/** A publisher is an organisation by its printed name, so that it may also speak. */
export function publisherActor(name: string, known: readonly Actor[] = []): Actor {
  const key = actorKey({ name, kind: 'ORGANISATION', wikidataId: null }, '')
  const before = known.find((a) => a.key === key)
  return (
    before ?? { id: actorId(key), key, name, kind: 'ORGANISATION', aliases: [name], wikidataId: null, countryId: null }
  )
}

/** Adds what is known of actors to what a text tells of them; nothing is taken away. */
export function withKnown(actors: readonly Actor[], known: readonly Actor[]): Actor[] {
  const byKey = new Map(known.map((actor) => [actor.key, actor]))
  return actors.map((actor) => {
    const before = byKey.get(actor.key)
    return before ? united(before, actor) : actor
  })
}

function actorOf({ name, kind, aliases, wikidataId }: ExtractedActor, own: Pick<Actor, 'id' | 'key' | 'countryId'>) {
  return { ...own, name, kind, aliases: [...new Set([name, ...aliases])].sort(), wikidataId }
}

function united(one: Actor, other: Actor): Actor {
  return {
    id: one.id,
    key: one.key,
    // The first name and kind in order, not in time, so that any order of articles ends in the same actor.
    name: chooseName(one.name, other.name),
    kind: chooseKind(one.kind, other.kind),
    aliases: [...new Set([...one.aliases, ...other.aliases])].sort(),
    wikidataId: one.wikidataId ?? other.wikidataId,
    countryId: least(one.countryId, other.countryId),
  }
}

const chooseName = (a: string, b: string) => (a.length !== b.length ? (a.length > b.length ? a : b) : a < b ? a : b)
const chooseKind = (a: ActorKind, b: ActorKind) => (a < b ? b : a)
const least = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b)

function articleActor(ref: TextRef, local: ExtractedActor, id: string): ArticleActor & { mentions: readonly Span[] } {
  const own = sha256(JSON.stringify([ref.articleId, ref.textHash, local.id, local.name])).slice(0, 24)
  return { id: `aac_${own}`, name: local.name, kind: local.kind, actorId: id, mentions: local.mentions }
}
