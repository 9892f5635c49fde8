import names from './names.json' with { type: 'json' }

const COMMON = new Set(names.common.split(' '))

/** Whether a folded word stands in the names of bodies of every state: "ministry", "national". */
export const isCommonWord = (word: string): boolean => COMMON.has(word)

/** Whether a folded name has no other words, and so is another body's in each article: "the Supreme Court". */
export const isCommonName = (folded: string): boolean => folded.split(' ').every(isCommonWord)
