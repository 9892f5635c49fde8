import answering from './lexicon/answering.json' with { type: 'json' }

/** Verbs by which somebody says that what was said is not so. */
export const DENYING: ReadonlySet<string> = new Set([...answering.deny, ...answering.reject])
