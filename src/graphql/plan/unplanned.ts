/** Why an operation, or a part of it, is answered by the resolvers. */
export type Reason =
  /** It changes something, or stays open. */
  | 'not a query'
  /** It asks for the schema. */
  | 'introspection'
  /** A field that is no part of the map. */
  | 'field'
  /** Variables or arguments that do not fit: the resolvers say why. */
  | 'arguments'
  /** More rows than a request may take, or so it seems. */
  | 'rows'
  /** A name that several actors go by, or a row that leads nowhere: the resolvers say what is wrong. */
  | 'data'
  /** More than SQLite takes in one statement. */
  | 'size'

/** No plan can be made, or it cannot be run. */
export class Unplanned extends Error {
  /** @param detail for people: which field, what about it */
  constructor(
    readonly reason: Reason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`)
  }

  /** Whether it is a field that the map does not tell of: others beside it may have a plan. */
  get ofField(): boolean {
    return this.reason === 'field' || this.reason === 'introspection'
  }
}
