import answering from './lexicon/answering.json' with { type: 'json' }
import negation from './lexicon/negation.json' with { type: 'json' }

/** Verbs by which somebody says that what was said is not so. */
export const DENYING: ReadonlySet<string> = new Set([...answering.deny, ...answering.reject])

/** Verbs by which somebody calls something what it is. */
export const CALLING: ReadonlySet<string> = new Set(answering.call)

/** Words that call a claim false. */
export const UNTRUE: ReadonlySet<string> = new Set(negation.falsehoods)

/** Nouns for what somebody tells, whose clause is denied with them. */
export const ACCOUNTS: ReadonlySet<string> = new Set([...answering.accounts, ...negation.accounts])
