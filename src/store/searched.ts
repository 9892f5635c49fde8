/** What full-text search finds: in `search_row` it is eight times its own number, and this more. */
export const SEARCHED = { ARTICLE: 0, STATEMENT: 1, ACTOR: 2, EVENT: 3, DISPUTE: 4 } as const
export type Searched = keyof typeof SEARCHED

/** SQL for `search_row.node` of what has this number. */
export const nodeOf = (kind: Searched, number: string) => `8 * ${number} + ${SEARCHED[kind]}`

/** SQL for the number of what a row `r` of search_row tells of. */
export const HIT_NUMBER = '(r.node >> 3)'

/** SQL for its kind: a digit of `SEARCHED`. */
export const HIT_KIND = '(r.node & 7)'
