import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 optimise a function when it has run eight times as long as V8 waits by default. Reading is many hundreds of functions
 * that are about equally busy: optimising them took two fifths of the first hundred articles, in each thread anew, many of them
 * before they had seen what they would be given. Holds for the whole process; once all is warm, nothing is different.
 */
export function optimiseLater(): void {
  setFlagsFromString('--interrupt-budget=540000')
}
