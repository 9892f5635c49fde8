import type { Sentence } from '../types.js'
import { isCapitalised } from './capitals.js'
import type { NameMention } from './mention.js'
import { organisationNoun, titleAt } from './titles.js'

/** Adds the name that opens a sentence where only the rest of the text shows that it is one: "Bash said ...". */
export function withOpening(
  text: string,
  sentence: Sentence,
  index: number,
  names: NameMention[],
  words: ReadonlySet<string>,
): NameMention[] {
  const { tokens } = sentence
  const at = tokens.findIndex((token) => token.upos !== 'PUNCT')
  const token = tokens[at]
  const next = tokens[at + 1]
  const free = at >= 0 && names[0]?.start !== at && token && isCapitalised(token) && words.has(token.text)
  const acts = next && (/^(?:VERB|AUX)$/.test(next.upos) || next.xpos === 'POS' || next.text === 'also')
  // In a headline the verb may be read as a noun; a word that is no other word is the name all the same.
  const common =
    titleAt(tokens, at) !== null ||
    organisationNoun(token?.text ?? '') !== null ||
    /^(?:DET|ADP|PRON|ADV|SCONJ|CCONJ|AUX|NUM)$/.test(token?.upos ?? '')
  if (!free || (!acts && common) || token.text.length < 3) return names
  const name = {
    sentence: index,
    start: at,
    end: at + 1,
    words: token.text,
    reading: { type: 'UNKNOWN' },
    title: null,
  } as const
  return [name, ...names]
}
