import type {
  Actor,
  ActorResolution,
  Dispute,
  Document,
  Event,
  EventMention,
  EventPlace,
  LinkedProposition,
  LinkedStatement,
  Namesake,
  Suppression,
} from '../../model/index.js'
import { derive } from '../derive/index.js'
import * as feeds from '../feeds.js'
import type { StoredKey } from '../keys.js'
import * as actors from './actors.js'
import * as articleActors from './articleActors.js'
import * as articles from './articles.js'
import type { TxContext } from './context.js'
import * as copies from './copies.js'
import * as current from './current.js'
import * as disputes from './disputes.js'
import * as events from './events.js'
import * as keys from './keys.js'
import * as memberships from './memberships.js'
import * as merges from './merges.js'
import * as names from './namesakes.js'
import * as posts from './posts.js'
import * as propositions from './propositions.js'
import * as queue from './queue.js'
import * as removal from './removal.js'
import * as revisions from './revisions.js'
import * as statements from './statements.js'
import * as suppressions from './suppressions.js'
import * as texts from './texts.js'

export type { ArticleFields, StoredArticle } from './articles.js'
export type { SketchedArticle } from './copies.js'
export type { AffectedKeys } from './current.js'
export type { KeyedPositionChange } from './disputes.js'
export type { ShownPosts } from './posts.js'
export type { StoredRevision } from './revisions.js'
export type { StoredText } from './texts.js'

/** What can be asked and done within one writing transaction. Nothing else may be awaited while it is open. */
export interface Tx {
  /** What is stored under this article id, or null. */
  article(id: string): Promise<articles.StoredArticle | null>
  /** Those of these actors that are there. */
  knownActors(ids: readonly string[]): Promise<Actor[]>
  /** Looks these actors up at once, so that none is looked up later. */
  meetActors(ids: readonly string[]): Promise<void>
  /** The names of these actors. */
  actorNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** These short names by surname, each with all of a full name whom it may mean. */
  namesakes(shorts: readonly string[]): Promise<Namesake[][]>
  /** What these texts show of who is in which post. */
  postsShown(textIds: readonly number[]): Promise<posts.ShownPosts>
  /** The numbers of all texts of an article. */
  textsOf(articleId: string): Promise<number[]>
  /** What those of a surname are seen as in an organisation. */
  rolesOf(of: posts.PostsOf): Promise<string[]>
  /** The short names of a surname that are seen in an organisation as one of these. */
  shortsIn(of: posts.PostsOf, roles: readonly string[]): Promise<string[]>
  /** Holds an actor of one article for another one; answers the keys under which everything is to be linked again. */
  joinActor(joined: {
    readonly id: string
    readonly into: string
    readonly reason: string
  }): Promise<current.AffectedKeys>
  /** Undoes `joinActor`. */
  partActor(id: string): Promise<current.AffectedKeys>
  /** Creates actors or adds to them; nothing is taken away. How many statements new ones speak in may be told ahead. */
  putActors(actors: readonly Actor[], speaking?: actors.Speaking): Promise<void>
  /** The text of this article with this hash; `isNew` where it was not there yet. */
  putText(articleId: string, hash: string, body: string): Promise<texts.StoredText & { readonly isNew: boolean }>
  putMemberships(text: texts.StoredText, memberships: ActorResolution['memberships']): Promise<void>
  /** Records who takes part in a text that has these statements. */
  putArticleActors(
    text: texts.StoredText,
    actors: Iterable<articleActors.MentionedActor>,
    statements: readonly LinkedStatement[],
  ): Promise<void>
  /**
   * Stores the statements of a new text, not current before `makeCurrent`.
   * @throws {SpanMismatch} where a span does not open to the words of the text
   */
  putStatements(text: texts.StoredText, statements: readonly LinkedStatement[]): Promise<void>
  putEventMentions(text: texts.StoredText, mentions: readonly EventMention[]): Promise<void>
  /** Writes an article's row and all its revisions, the newest last. */
  putArticle(
    fields: articles.ArticleFields,
    revisions: readonly [revisions.StoredRevision, ...revisions.StoredRevision[]],
  ): Promise<void>
  /** Writes an article's revisions anew where an earlier one came late; its newest text stays. */
  putRevisions(articleId: string, revisions: readonly revisions.StoredRevision[]): Promise<void>
  /** Makes a text its article's newest; answers the keys under which everything is to be linked again. */
  makeCurrent(articleId: string, textId: number, publishedAt: string | null): Promise<current.AffectedKeys>
  /** Propositions of current statements with one of these keys, by effective date. */
  propositionsByKey(keys: readonly string[]): Promise<LinkedProposition[]>
  /** Mentions in newest texts with one of these keys about that time, and all within so many days of one of them, by effective date. */
  eventMentionsNear(places: readonly EventPlace[], days: number): Promise<EventMention[]>
  /** Puts events in the place of those their mentions formed before; ids that are no more redirect. */
  replaceEvents(events: readonly Event[]): Promise<void>
  /** Puts disputes in the place of all that had one of the keys; ids that are no more redirect. */
  replaceDisputes(keys: readonly string[], disputes: readonly Dispute[]): Promise<void>
  replacePositionChanges(keys: readonly string[], changes: readonly disputes.KeyedPositionChange[]): Promise<void>
  /** Records that a dispute is wrong; answers its key, to be linked again, or null where it is unknown. */
  suppressDispute(id: string, reason: string): Promise<string | null>
  /** Undoes `suppressDispute`; answers what is to be linked again, or null where it is not suppressed. */
  restoreDispute(id: string): Promise<suppressions.Restored | null>
  /** Has the id of a restored dispute answer under the one it has now; null where it has not come back. */
  leadOn(id: string, restored: suppressions.Restored): Promise<string | null>
  /** What is suppressed of disputes with some of these statements. */
  suppressionsOf(statementIds: readonly string[]): Promise<Suppression[]>
  putSketch(sketched: copies.SketchedArticle): Promise<void>
  /** Articles that may carry the same text as this one, to be compared. */
  articlesSharing(sketched: copies.SketchedArticle): Promise<copies.SketchedArticle[]>
  replaceCopies(articleId: string, copies: readonly string[]): Promise<void>
  /** When an article was withdrawn; null where it was not. */
  withdrawalOf(articleId: string): Promise<string | null>
  /** Takes what an article says out of what is linked; answers the keys under which everything is to be linked again. */
  silence(articleId: string): Promise<current.AffectedKeys>
  /** Removes an article that was silenced and linked out, and keeps that it was withdrawn. */
  withdraw(articleId: string): Promise<void>
  /** Removes what was read out of a text of an article that was silenced and linked out. */
  forgetReading(textId: number): Promise<void>
  /** Writes down who read a text. */
  putReading(textId: number, reader: string): Promise<void>
  /** Keeps an article that was handed in; answers its place in the queue. */
  enqueue(document: Document): Promise<number>
  /** Takes an article that is dealt with out of the queue. */
  dequeue(id: number): Promise<void>
  /** Follows a feed from now on; one that is followed stays as it is. */
  addFeed(url: string): Promise<void>
  putFeed(feed: feeds.FollowedFeed): Promise<void>
  putFeedItem(url: string, item: feeds.FeedItemState): Promise<void>
  /** Follows a feed no longer; true where it was followed. */
  dropFeed(url: string): Promise<boolean>
  /** Stores an API key's hash and rights. */
  putKey(key: Omit<StoredKey, 'createdAt' | 'revokedAt'>): Promise<void>
  /** Takes a key's rights from it; false where there is no such key that still had any. */
  revokeKey(id: string): Promise<boolean>
}

/** The transaction as SQLite runs it: each step at once, behind the promises that another database would need. */
export class SqliteTx implements Tx {
  readonly #context: TxContext

  constructor(context: TxContext) {
    this.#context = context
  }

  /** Makes anew all that follows from what was changed: tables of the graph's edges, flags, counts, the search index. */
  derive(): void {
    derive(this.#context)
  }

  article = this.#step(articles.storedArticle)
  knownActors = this.#step(actors.knownActors)
  meetActors = this.#step(actors.meetActors)
  actorNames = this.#step(actors.actorNames)
  namesakes = this.#step(names.namesakes)
  postsShown = this.#step(posts.postsShown)
  textsOf = this.#step(posts.textsOf)
  rolesOf = this.#step(posts.rolesOf)
  shortsIn = this.#step(posts.shortsIn)
  joinActor = this.#step(merges.joinActor)
  partActor = this.#step(merges.partActor)
  putActors = this.#step(actors.putActors)
  putText = this.#step(texts.putText)
  putMemberships = this.#step(memberships.putMemberships)
  putArticleActors = this.#step(articleActors.putArticleActors)
  putStatements = this.#step(statements.putStatements)
  putEventMentions = this.#step(events.putEventMentions)
  putArticle = this.#step(articles.putArticle)
  putRevisions = this.#step(revisions.putRevisions)
  makeCurrent = this.#step(current.makeCurrent)
  propositionsByKey = this.#step(propositions.propositionsByKey)
  eventMentionsNear = this.#step(events.eventMentionsNear)
  replaceEvents = this.#step(events.replaceEvents)
  replaceDisputes = this.#step(disputes.replaceDisputes)
  replacePositionChanges = this.#step(disputes.replacePositionChanges)
  suppressDispute = this.#step(suppressions.suppressDispute)
  restoreDispute = this.#step(suppressions.restoreDispute)
  leadOn = this.#step(suppressions.leadOn)
  suppressionsOf = this.#step(suppressions.suppressionsOf)
  putSketch = this.#step(copies.putSketch)
  articlesSharing = this.#step(copies.articlesSharing)
  replaceCopies = this.#step(copies.replaceCopies)
  withdrawalOf = this.#step(removal.withdrawalOf)
  silence = this.#step(removal.silence)
  withdraw = this.#step(removal.withdraw)
  forgetReading = this.#step(removal.forgetReading)
  putReading = this.#step(removal.putReading)
  enqueue = this.#step(queue.enqueue)
  dequeue = this.#step(queue.dequeue)
  addFeed = this.#step(feeds.addFeed)
  putFeed = this.#step(feeds.putFeed)
  putFeedItem = this.#step(feeds.putFeedItem)
  dropFeed = this.#step(feeds.dropFeed)
  putKey = this.#step(keys.putKey)
  revokeKey = this.#step(keys.revokeKey)

  #step<Args extends unknown[], Result>(step: (context: TxContext, ...args: Args) => Result) {
    return async (...args: Args): Promise<Result> => step(this.#context, ...args)
  }
}
