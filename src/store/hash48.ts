import { sha256 } from '../model/index.js'

/** 48 bits of a text's SHA-256, as a number; SQL calls it by the same name. */
export const hash48 = (text: string) => Number.parseInt(sha256(text).slice(0, 12), 16)
