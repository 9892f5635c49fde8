import { isKnownEverywhere } from './actors.js'
import { isArmOf } from './arms.js'
import { bodyFirst } from './groups.js'
import type { Surnamed } from './surnames.js'
import type { Owner } from './things.js'
import { nickname } from './words.js'
import {
  foldName,
  surnameOf,
  type ActorResolution,
  type ExtractedActor,
  type ExtractedStatement,
  type Extraction,
  type LocalActorId,
} from '../model/index.js'

/** A share of those polled is nobody whose position could be held against others. */
const QUANTIFIED =
  /^(?:an? )?(?:[\p{L}-]+ )?(?:majority|minority|half|third|quarter|number|share|percentage)\b|^[\d.]+ ?(?:%|per ?cent\b)/iu

const COUNTED =
  /^(?:(?:about|around|roughly|approximately|some|over|nearly|almost|at least|at most|more than|(?:fewer|less) than|as many as|up to|another) )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)(?: of)? /i

/** What follows a noun and belongs to it: "rebels in Darfur" are rebels. */
const BEHIND_NOUN = / (?:at|from|in|near|of|on|who|with)(?= )/

/** Who the local actors of one text are. */
export class People {
  private readonly byId: ReadonlyMap<LocalActorId, ExtractedActor>

  constructor(
    extraction: Extraction,
    private readonly resolution: ActorResolution,
  ) {
    this.byId = new Map(extraction.actors.map((a) => [a.id, a]))
  }

  articleActor(id: LocalActorId | null): string | null {
    return id === null ? null : (this.resolution.articleActors.get(id)?.id ?? null)
  }

  actor(id: LocalActorId | null): string | null {
    return id === null ? null : (this.resolution.articleActors.get(id)?.actorId ?? null)
  }

  /** "20,000 people" are how many, not who. */
  isCounted(id: LocalActorId | null): boolean {
    const local = id === null ? undefined : this.byId.get(id)
    return local?.kind === 'GROUP' && COUNTED.test(local.name)
  }

  /** As `wordKeys` has it: a body by what it is called for short, everybody else by id. */
  doer(id: LocalActorId | null): string | null {
    const local = id === null ? undefined : this.byId.get(id)
    const short = local?.kind === 'ORGANISATION' && this.rolledUp(id) === this.actor(id) ? nickname(local.name) : null
    const actor = this.rolledUp(id)
    return short !== null ? `n:${short}` : actor === null ? null : `a:${actor}`
  }

  /** An office and the soldiers of a state stand for it; everybody else for themselves. */
  rolledUp(id: LocalActorId | null): string | null {
    const local = id === null ? undefined : this.byId.get(id)
    if (!local || local.country === null) return this.actor(id)
    return this.actor(local.kind === 'OFFICE' || isArmOf(local.name, this.name(local.country)) ? local.country : id)
  }

  /** Whose position it is; unnamed sources hold none that others could be held against. */
  principal(statement: ExtractedStatement): string | null {
    const holder = statement.onBehalfOf ?? statement.speaker
    const local = holder === null ? undefined : this.byId.get(holder)
    if (!local || QUANTIFIED.test(local.name) || isAnybody(local) || this.namesItself(statement)) return null
    return local.kind !== 'UNNAMED' || statement.onBehalfOf !== null ? this.rolledUp(holder) : null
  }

  /** Nobody calls himself by his full name in what he says: somebody else must have said it. */
  private namesItself({ speaker, spans }: ExtractedStatement): boolean {
    const local = speaker === null ? undefined : this.byId.get(speaker)
    if (local?.kind !== 'PERSON' || !local.name.includes(' ')) return false
    return local.mentions.some(
      ({ start, end }) =>
        end - start >= local.name.length && spans.some((span) => span.start <= start && end <= span.end),
    )
  }

  /** The surname of a person, where that may be all that another article has; null for everybody else. */
  surnamed(id: LocalActorId | null): Surnamed | null {
    const local = id === null ? undefined : this.byId.get(id)
    if (!local || !/^\p{Lu}/u.test(local.name)) return null
    const folded = foldName(local.name)
    if (local.kind !== 'PERSON' && !isUnknown(local)) return null
    return { surname: surnameOf(folded), isShort: !folded.includes(' ') }
  }

  /** A place or body that tells one thing from another in every article, and the state it is in: Aden, Yemen; Yemen, Yemen. */
  place(id: LocalActorId | null): string[] {
    const local = id === null ? undefined : this.byId.get(id)
    if (!local || (local.kind !== 'STATE' && local.kind !== 'ORGANISATION') || !isKnownEverywhere(local)) return []
    const isState = local.kind === 'STATE' && local.country === null
    return [this.actor(local.id), this.actor(isState ? local.id : local.country)].filter((actor) => actor !== null)
  }

  /** Whose a thing is. A name of one word of which nothing is known may be a town's. */
  owner(id: LocalActorId | null): Owner {
    const local = id === null ? undefined : this.byId.get(id)
    const isTown = local?.kind === 'STATE' && local.country !== null
    const isPlace = isTown || (local !== undefined && isUnknown(local) && /\p{Ll}/u.test(local.name))
    return { owner: this.place(id), isPlace }
  }

  /** "its troops", "the soldiers": whom a text only describes is a thing that acts are done to, not somebody to tell apart. */
  genericNoun(id: LocalActorId | null): string | null {
    const local = id === null ? undefined : this.byId.get(id)
    if (
      local?.kind !== 'GROUP' ||
      local.wikidataId !== null ||
      (/^\p{Lu}/u.test(bodyFirst(local.name)) && !/['’]s /.test(local.name))
    )
      return null
    const [phrase = ''] = local.name.split(BEHIND_NOUN, 1)
    return (phrase.split(' ').at(-1) ?? '').toLowerCase()
  }

  /** Which of some places stands in the words of somebody who is only described: Darfur in "rebels in Darfur". */
  placeWithin(id: LocalActorId | null, places: readonly LocalActorId[]): string[] {
    const words = this.name(id)
    return this.place(places.find((place) => this.name(place) !== '' && words.includes(this.name(place))) ?? null)
  }

  name(id: LocalActorId | null): string {
    return (id === null ? undefined : this.byId.get(id)?.name) ?? ''
  }
}

/** "Two people familiar with the matter", whom an outlet cites. */
const isAnybody = ({ kind, name }: ExtractedActor) =>
  kind === 'GROUP' && /^(?:\p{L}+ )?(?:people|persons)(?: (?:close|familiar|with)\b.*)?$/iu.test(name)

/** A name of one word that nothing tells of is read as a body. */
const isUnknown = ({ kind, wikidataId, name }: ExtractedActor) =>
  kind === 'ORGANISATION' && wikidataId === null && !foldName(name).includes(' ')
