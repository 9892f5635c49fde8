import type { Source, Token, TokenRef } from '../types.js'
import type { NameMention } from './mention.js'
import type { Tree } from './tree.js'

/**
 * The token that stands for a source: the last word of its noun phrase before any complement ("spokesman" in "a spokesman
 * for the agency", "Peskov" in "Kremlin spokesman Dmitry Peskov"), read off the words, for parses err on long titles.
 */
export function anchorOf(tree: Tree | undefined, names: readonly NameMention[], { span, at }: Source): TokenRef {
  const tokens = tree?.tokens ?? []
  let start = firstInside(tokens, at.token, span.start)
  while (start < at.token && isOpener(tokens[start])) start++
  const nameAt = (token: number) => names.find((n) => n.start <= token && token < n.end)
  let head = -1
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || token.start >= span.end) break
    const name = nameAt(i)
    if (name) {
      head = Math.min(name.end, tokens.length) - 1
      i = head
      continue
    }
    if (endsPhrase(tokens, i, start, at.token)) {
      const after = /^(?:named|called)$/.test(token.text) ? nameAt(i + 1) : undefined
      if (after) head = after.end - 1
      break
    }
    if (/^(?:NOUN|PROPN|PRON|NUM|ADJ|X|SYM)$/.test(token.upos) || (head < 0 && token.upos !== 'DET')) head = i
  }
  return head < 0 ? at : { sentence: at.sentence, token: head }
}

/** How many words a source may have before its head. */
const REACH = 40

function firstInside(tokens: readonly Token[], at: number, start: number): number {
  let first = at
  while (first > 0 && at - first < REACH && (tokens[first - 1]?.start ?? -1) >= start) first--
  while (first < tokens.length && (tokens[first]?.start ?? start) < start) first++
  return first
}

const isOpener = (token: Token | undefined) => token !== undefined && /^(?:ADP|SCONJ|PUNCT)$/.test(token.upos)

function endsPhrase(tokens: readonly Token[], at: number, start: number, head: number): boolean {
  const token = tokens[at]
  if (!token || at === start) return false
  if (/^W/.test(token.xpos) || /^(?:AUX|SCONJ)$/.test(token.upos)) return true
  // "Moscow-allied Belarus".
  if (tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === token.start) return false
  if (token.upos === 'VERB')
    return !(/^(?:amod|compound)$/.test(token.deprel) && (tokens[token.head]?.start ?? 0) > token.start)
  if (token.upos === 'ADP' || token.text === 'to')
    return token.text !== 'of' || at > head || !isQuantity(tokens[at - 1])
  if (token.upos === 'PUNCT') return !/^[-’'"“”‘]$/.test(token.text)
  return token.upos === 'CCONJ' && at > head && head >= start
}

/** "one of the protesters", "some of the workers" speak as themselves. */
const isQuantity = (token: Token | undefined) => token !== undefined && /^(?:number|group|couple)$/.test(token.text)
