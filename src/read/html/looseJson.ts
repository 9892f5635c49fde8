import { decodeHTML } from 'entities'

export type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** Strings, which stay as they are, and what pages write between them that is no JSON. */
const NO_JSON =
  /"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>|;\s*$|,(?=\s*(?:[}\]]|$))/g

/**
 * JSON as pages write it: with line breaks in strings, commas too many, comments, the wrapping that scripts of old had,
 * or encoded as HTML. Null where there is no telling what it says.
 */
export function looseJson(text: string): Json {
  return strict(text) ?? strict(bare(text)) ?? (text.includes('&quot;') ? strict(bare(decodeHTML(text))) : null)
}

function strict(text: string): Json {
  try {
    return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ')) as Json
  } catch {
    return null
  }
}

const bare = (text: string) => text.replace(NO_JSON, (found) => (found.startsWith('"') ? found : ''))
