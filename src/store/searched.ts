/** What full-text search finds: the number of its row in `search` is eight times its own, and this more. */
export const SEARCHED = { ARTICLE: 0, STATEMENT: 1, ACTOR: 2, EVENT: 3, DISPUTE: 4 } as const
export type Searched = keyof typeof SEARCHED

/** SQL for the number of its row in `search`. */
export const nodeOf = (kind: Searched, number: string) => `8 * ${number} + ${SEARCHED[kind]}`

/** SQL for the number of what a row `r` of `search` tells of. */
export const HIT_NUMBER = '(r.rowid >> 3)'

/** SQL for its kind: a digit of `SEARCHED`. */
export const HIT_KIND = '(r.rowid & 7)'
