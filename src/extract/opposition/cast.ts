import type { ExtractedActor, ExtractedStatement, LocalActorId, Span } from '../../model/index.js'
import type { ParsedText } from '../types.js'

/** "Norbank's lawyers": who works for somebody takes no other side. */
const OF_SOMEBODY =
  /^(.+?)['’]s? (?:.+ )?(?:campaign|team|camp|office|administration|staff|aides?|advis[eo]rs?|allies|ally|lawyers?|attorneys?|counsel|representatives?|strategists?|surrogates?|supporters|backers)$/u

/** "Some", "others": nobody whom a position could be held against. */
const ANYBODY = /^(?:(?:some|others?|many|most|several|few|both|all|those|people|one|another|two|three) ?)+$/iu

/** Who is who in a text, for those who hold its statements against each other. */
export class Cast {
  readonly people: ReadonlyMap<LocalActorId, ExtractedActor>
  /** All mentions in reading order. */
  private readonly mentions: readonly (Span & { readonly id: LocalActorId })[]
  private readonly words = new Map<LocalActorId, readonly string[]>()
  /** For whom those of a camp work. */
  private readonly leaders: ReadonlyMap<LocalActorId, LocalActorId>

  constructor(actors: readonly ExtractedActor[]) {
    this.people = new Map(actors.map((actor) => [actor.id, actor]))
    this.mentions = actors
      .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })))
      .sort((a, b) => a.start - b.start || a.end - b.end)
    this.leaders = leadersOf(actors)
  }

  /**
   * Whose position a statement is, an office's being its state's and a campaign's its candidate's; null for unnamed sources, who hold
   * none that could be held against others.
   */
  holderOf({ speaker, onBehalfOf }: ExtractedStatement): LocalActorId | null {
    const holder = onBehalfOf ?? speaker
    const actor = holder === null ? undefined : this.people.get(holder)
    if (!actor || (actor.kind === 'UNNAMED' && onBehalfOf === null)) return null
    if (actor.kind === 'GROUP' && ANYBODY.test(actor.name)) return null
    if (actor.kind === 'OFFICE' && actor.country !== null) return actor.country
    return this.leaders.get(actor.id) ?? actor.id
  }

  /** Words of all names of somebody, in lower case. */
  nameWords(id: LocalActorId): readonly string[] {
    const before = this.words.get(id)
    if (before) return before
    const actor = this.people.get(id)
    const words = actor
      ? [actor.name, ...actor.aliases].flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      : []
    this.words.set(id, words)
    return words
  }

  /** Who is named within spans. */
  namedWithin(spans: readonly Span[]): Set<LocalActorId> {
    const named = new Set<LocalActorId>()
    for (const { start, end } of spans)
      for (let i = this.firstFrom(start); (this.mentions[i]?.start ?? Infinity) < end; i++) {
        const mention = this.mentions[i]
        if (mention && mention.end <= end) named.add(mention.id)
      }
    return named
  }

  /** One is a member of the other. */
  belongs(one: LocalActorId, other: LocalActorId): boolean {
    return this.people.get(one)?.affiliations.some(({ organization }) => organization === other) ?? false
  }

  private firstFrom(offset: number): number {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.mentions[middle]?.start ?? Infinity) >= offset) high = middle
      else low = middle + 1
    }
    return low
  }
}

function leadersOf(actors: readonly ExtractedActor[]): Map<LocalActorId, LocalActorId> {
  const named = new Map(actors.flatMap(({ id, name, aliases }) => [name, ...aliases].map((called) => [called, id])))
  return new Map(
    actors.flatMap(({ id, name }) => {
      const leader = named.get(OF_SOMEBODY.exec(name)?.[1] ?? '')
      return leader === undefined || leader === id ? [] : [[id, leader] as const]
    }),
  )
}

/** Place of the sentence that an offset is in, or of the next one. */
export function sentenceAt({ sentences }: ParsedText, offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}
