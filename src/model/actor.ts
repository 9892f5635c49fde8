export const ACTOR_KINDS = ['PERSON', 'ORGANISATION', 'OFFICE', 'STATE', 'GROUP', 'UNNAMED'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Somebody who can say or do something, resolved across articles. */
export interface Actor {
  readonly id: string
  /** Wikidata id, else kind, folded full name and discriminator; an unnamed or short-only one is keyed by its article. */
  readonly key: string
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  readonly wikidataId: string | null
  /** Id of the state it belongs to or acts for. */
  readonly countryId: string | null
}

/** An actor as one article has it; statements point here, and this points to the resolved actor, so a merge rewrites no statement. */
export interface ArticleActor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly actorId: string
}

/** Popolo: a post in an organisation, for a time. */
export interface Membership {
  readonly id: string
  readonly actorId: string
  readonly organizationId: string
  readonly role: string
  readonly since: string | null
  readonly until: string | null
}

/** A person as those of the same surname are compared. */
export interface Namesake {
  readonly id: string
  /** Has a full name; otherwise it is known in one article only, by its surname. */
  readonly isFull: boolean
  /** Whom a short name is held for at present, or null. */
  readonly joinedTo: string | null
  /** What it is seen as under its own name: posts of those joined to it do not count. */
  readonly posts: readonly { readonly organizationId: string; readonly role: string }[]
}

/** A post of somebody with a full name, beside what some texts show. */
export interface HeldPost {
  readonly holder: string
  readonly surname: string
  readonly organizationId: string
  readonly role: string
  /** Whether those texts show it. */
  readonly isShown: boolean
  /** Whether others do. */
  readonly isElsewhere: boolean
}

/** A name as it is compared: no case, no diacritics, no articles or punctuation, single spaces, "J. B." as "J.B.". */
export function foldName(name: string): string {
  // Most names are words of plain letters, in which there is nothing to take apart.
  if (WORDS.test(name)) return withoutArticle(name.toLowerCase())
  const bare = PLAIN.test(name) ? name : name.normalize('NFD').replace(/\p{M}+/gu, '')
  const words = bare
    .toLowerCase()
    .replace(/(?<=(?:^|[ .])\p{L}\.) (?=\p{L}\.)/gu, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return withoutArticle(words.trim())
}

const withoutArticle = (words: string) => (words.startsWith('the ') ? words.slice(4) : words)

const WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

const PLAIN = /^[ -~]*$/

/** The last word of a folded name. */
export const surnameOf = (folded: string): string => folded.slice(folded.lastIndexOf(' ') + 1)
