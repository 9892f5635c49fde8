/** What a transaction has changed, so that what is derived from it is made anew before the commit. */
export class Touched {
  readonly articles = new Set<string>()
  /** Those whose newest text is another now. */
  readonly renewed = new Set<string>()
  readonly statements = new Set<string>()
  /** Statements that came into a dispute or went out of one; nothing else about them is another. */
  readonly standing = new Set<string>()
  readonly actors = new Set<string>()
  /** Actors whose country or memberships changed: what is said on their behalf rolls up elsewhere. */
  readonly offices = new Set<string>()
  readonly events = new Set<string>()
  readonly disputes = new Set<string>()
}

export function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item)
}
