import type { Entity } from './entity.js'
import type { Gender } from './given-names.js'

/** One mention, as later pronouns and nominals look back at it. */
export interface Seen {
  readonly entity: Entity
  readonly sentence: number
  readonly paragraph: number
  /** Subject of its clause. */
  readonly subject: boolean
  /** The source of a statement. */
  readonly speaker: boolean
  /** Inside quotation marks. */
  readonly quoted: boolean
}

export interface Wanted {
  readonly sentence: number
  readonly paragraph: number
  /** The pronoun is itself the source of a statement. */
  readonly speaker: boolean
  readonly accepts: (entity: Entity) => boolean
  /** How well an entity suits, 0 for neutral. */
  readonly prefers?: (entity: Entity) => number
}

/** How many mentions back an antecedent may lie. */
const LOOK_BACK = 60

/** The mentions so far, in reading order. */
export class Discourse {
  private readonly seen: Seen[] = []

  note(seen: Seen): void {
    this.seen.push(seen)
  }

  /** The best antecedent: near, subject, speaker, outside quotation marks; null where nothing fits. */
  find(wanted: Wanted): Entity | null {
    let best: Entity | null = null
    let bestScore = -Infinity
    for (let back = 1; back <= LOOK_BACK && back <= this.seen.length; back++) {
      const seen = this.seen[this.seen.length - back]
      if (!seen || !wanted.accepts(seen.entity)) continue
      const score = scoreOf(seen, wanted, back) + (wanted.prefers?.(seen.entity) ?? 0)
      if (score > bestScore) {
        best = seen.entity
        bestScore = score
      }
    }
    return best
  }

  /** The last who spoke and fits. */
  lastSpeaker(accepts: (entity: Entity) => boolean): Entity | null {
    for (let back = 1; back <= LOOK_BACK * 2 && back <= this.seen.length; back++) {
      const seen = this.seen[this.seen.length - back]
      if (seen?.speaker && accepts(seen.entity)) return seen.entity
    }
    return null
  }

  /** The last who spoke and fits, in the sentences from `first` to `last`. */
  spokeBetween(first: number, last: number, accepts: (entity: Entity) => boolean): Entity | null {
    for (let back = 1; back <= LOOK_BACK && back <= this.seen.length; back++) {
      const seen = this.seen[this.seen.length - back]
      if (!seen || seen.sentence < first) return null
      if (seen.speaker && seen.sentence <= last && accepts(seen.entity)) return seen.entity
    }
    return null
  }

  /** All who fit and were mentioned since a sentence, each once. */
  since(first: number, accepts: (entity: Entity) => boolean): Entity[] {
    const found = new Set<Entity>()
    for (let back = 1; back <= LOOK_BACK && back <= this.seen.length; back++) {
      const seen = this.seen[this.seen.length - back]
      if (!seen || seen.sentence < first) break
      if (accepts(seen.entity)) found.add(seen.entity)
    }
    return [...found]
  }

  /** The most recent mention of somebody who fits, however far back within reach. */
  last(accepts: (entity: Entity) => boolean): Entity | null {
    for (let back = 1; back <= LOOK_BACK * 4 && back <= this.seen.length; back++) {
      const entity = this.seen[this.seen.length - back]?.entity
      if (entity && accepts(entity)) return entity
    }
    return null
  }
}

function scoreOf(seen: Seen, wanted: Wanted, back: number): number {
  const distance = Math.min(8, wanted.sentence - seen.sentence)
  let score = -1.6 * distance - back / 35
  if (seen.subject) score += 0.9
  if (seen.speaker) score += wanted.speaker ? 1.6 : 0.6
  if (seen.quoted) score -= wanted.speaker ? 2 : 0.5
  if (seen.paragraph !== wanted.paragraph) score -= 0.7
  return score
}

/** True where somebody may be called by a pronoun of this gender; most bearers of a given name need not decide. */
export function fitsGender(entity: Entity, gender: Gender): boolean {
  return entity.kind === 'PERSON' && !entity.plural && !(entity.genderTold && entity.gender !== gender)
}
