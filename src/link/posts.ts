import { ownWords } from '../model/index.js'
import wording from './posts.json' with { type: 'json' }

const WIDE = new Set(wording.wide)
const BARE = new Set(wording.bare)
const HELD_BY_MANY = new Set(wording.many)
const LESSER = new Set(wording.lesser)
const EMPTY = new Set(wording.empty)
const SAME = new Map(Object.entries(wording.same))

/**
 * The posts that a role tells of, where one holds them at a time: two roles in one organisation are of one post where they share
 * one. "US President" and "president of the United States" are `president`, "minister of defence" and "Finnish Defence
 * Minister" are `defence minister`, "deputy foreign minister" is neither, and "senator" tells of none that is one man's.
 */
export function postsIn(role: string): string[] {
  return [...new Set(role.split(/,| and | & /i).flatMap((part) => postIn(part) ?? []))]
}

function postIn(part: string): string | null {
  const words = wordsOf(ownWords(part)).filter((word) => !EMPTY.has(word))
  const noun = inOneSpelling(words.at(-1))
  if (noun === null || HELD_BY_MANY.has(noun)) return null
  const rank = words.some((word) => LESSER.has(word)) ? 'deputy ' : ''
  const before = words.slice(0, -1).filter((word) => !LESSER.has(word))
  const field = WIDE.has(noun) ? inOneSpelling(before.at(-1) ?? fieldBehind(part)) : null
  if (field !== null) return `${rank}${field} ${noun}`
  return BARE.has(noun) ? null : rank + noun
}

/** "Minister of defence", "Secretary of State for Health". */
function fieldBehind(part: string): string | undefined {
  const [, behind = ''] = / (?:of state for|of|for)(?: the)? (.*)$/i.exec(part) ?? []
  return wordsOf(behind)[0]
}

const inOneSpelling = (word: string | undefined) => (word === undefined ? null : (SAME.get(word) ?? word))

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []
