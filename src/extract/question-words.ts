const QUESTION_WORDS = new Set('whether if when where why how who whom whose what which'.split(' '))

/** Whether a clause that begins with this word (in lower case) leaves open what is so: "did not say whether P". */
export const leavesOpen = (word: string): boolean => QUESTION_WORDS.has(word)
