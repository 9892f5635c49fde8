import type { Actor, EventPlace } from '../../model/index.js'
import { hash48 } from '../hash48.js'

/** An actor as it is stored, by number and with all its names. */
export interface MetActor extends Omit<Actor, 'aliases'> {
  readonly number: number
  readonly names: Set<string>
}

/** An event's mention as it is stored: its number, and that of the event it is told of. */
export interface MetMention {
  readonly id: number
  readonly event: number | null
}

/** What a text says that this transaction has stored: all that has to be known to make it the first of its article. */
export interface FreshText {
  /** Whether it was its article's newest when its statements were stored, so that these count already. */
  isCurrent: boolean
  /** Each date that it carries itself, and the one that counts. */
  readonly dates: [own: string | null, effective: string][]
  readonly propositionKeys: Set<string>
  readonly eventPlaces: EventPlace[]
}

/** What one transaction has read or written, so that what many of its articles name is looked up once. */
export class Met {
  /** Actors by id; null where there is none. */
  readonly actors = new Map<string, MetActor | null>()
  /** The numbers of actors by id. */
  readonly numbers = new Map<string, number>()
  /** The names of actors by id. */
  readonly names = new Map<string, string>()
  /** Actors of texts, which have no id outside their transaction. */
  readonly articleActors = new Map<string, number>()
  /** Articles by id, those whose rows are still to come too. */
  readonly articles = new Map<string, number>()
  /** Texts by the number of their article and their hash. */
  readonly texts = new Map<string, number>()
  /** Texts that this transaction has stored, by number, until one is made current. */
  readonly fresh = new Map<number, FreshText>()
  /** Articles of which there was nothing before this transaction, until one of their texts is made current. */
  readonly begun = new Set<number>()
  /** The last number that was given to a row; null while none was. */
  last: number | null = null
  /** The first one that was given since what follows was derived: of rows from it on, nothing has been derived yet. */
  first: number | null = null
  /** Mentions of events by place (`placeOf`). */
  readonly mentions = new Map<string, MetMention>()
  /** Surnames that persons had before they were called otherwise, by number. */
  readonly surnames = new Map<number, Set<string>>()
  /** How many statements new actors were said to speak in when they were stored: nothing was counted yet. */
  readonly counted = new Map<number, number>()
  readonly #hashes = new Map<string, number>()

  /** The hash of a key: each is stored, and looked up at the end. */
  hashOf(key: string): number {
    const known = this.#hashes.get(key) ?? hash48(key)
    this.#hashes.set(key, known)
    return known
  }

  /** What is known of a text whose statements are being stored. */
  freshText(text: number): FreshText {
    let fresh = this.fresh.get(text)
    if (!fresh) {
      fresh = { isCurrent: false, dates: [], propositionKeys: new Set(), eventPlaces: [] }
      this.fresh.set(text, fresh)
    }
    return fresh
  }

  /** Remembers an actor as it is now. */
  add(actor: MetActor): MetActor {
    this.actors.set(actor.id, actor)
    this.numbers.set(actor.id, actor.number)
    this.names.set(actor.id, actor.name)
    return actor
  }

  /** Of these rows those from which something may have been derived before. */
  derivedFrom(numbers: Iterable<number>): number[] {
    const { first } = this
    return [...numbers].filter((number) => first === null || number < first)
  }

  /** Forgets an actor that is no more. */
  drop(id: string): void {
    this.actors.set(id, null)
    this.numbers.delete(id)
    this.names.delete(id)
  }
}
