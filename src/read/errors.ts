import { NewsError } from '../model/index.js'

/** A part of an article that is not what it should be. */
export class InvalidField extends NewsError {
  constructor(
    readonly field: string,
    given: string,
    wanted: string,
  ) {
    super('INVALID_FIELD', `${field} is "${given.slice(0, 80)}", which is not ${wanted}.`)
  }
}

/** A row of a bulk file that is no article. */
export class InvalidRow extends NewsError {
  constructor(reason: string) {
    super('INVALID_ROW', `The row is no article: ${reason}`)
  }
}
