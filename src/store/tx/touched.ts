/** What a transaction has changed, by number, so that what is derived from it is made anew before the commit. */
export class Touched {
  readonly articles = new Set<number>()
  /** Those whose newest text is another now. */
  readonly renewed = new Set<number>()
  readonly statements = new Set<number>()
  /** Statements that came into a dispute or went out of one; nothing else about them is another. */
  readonly standing = new Set<number>()
  readonly actors = new Set<number>()
  /** Actors that are found by other words now. */
  readonly named = new Set<number>()
  /** Actors whose country or memberships changed: what is said on their behalf rolls up elsewhere. */
  readonly offices = new Set<number>()
  readonly events = new Set<number>()
  /** Events that are new, gone, or found by other words now. */
  readonly told = new Set<number>()
  readonly disputes = new Set<number>()
}

export function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item)
}
