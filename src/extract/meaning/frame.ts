import type { Certainty, LocalActorId, Polarity, Tense } from '../../model/index.js'

/** What stands over a predicate: who its missing subject is, and what the words that govern it do to it. */
export interface Frame {
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly tense: Tense | null
  readonly conditional: boolean
  /** Who does it where the clause names no subject. */
  readonly subject: LocalActorId | null
  /** Whether a noun here must predicate: it is what was denied, demanded or announced. */
  readonly nominal: boolean
}

/** A predicate that waits to be read. */
export interface Visit {
  readonly at: number
  readonly frame: Frame
}
