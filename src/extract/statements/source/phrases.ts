import type { Node, TextView } from '../view.js'
import { isNominal, topOfPhrase } from './nominal.js'

/** A noun phrase as its words show it, whatever the parser makes of them. */
export interface Phrase {
  /** First and last node. */
  readonly from: number
  readonly to: number
  readonly head: Node
}

const INSIDE = /^(?:DT|PDT|NNPS?|NNS?|JJ[RS]?|CD|POS|HYPH|PRP\$?|AFX|FW|\$|GW)$/

/** The noun phrases of a sentence in reading order: runs of words that may stand in one, cut before each article or pronoun. */
export function phrasesOf(view: TextView, sentence: number): Phrase[] {
  const { first, last } = view.bounds[sentence] ?? { first: 0, last: -1 }
  const phrases: Phrase[] = []
  let from = -1
  const close = (to: number) => {
    const phrase = from >= 0 && to >= from ? phraseAt(view, from, to) : null
    if (phrase) phrases.push(phrase)
    from = -1
  }
  for (let i = first; i <= last; i++) {
    const { xpos, text } = view.nodes[i]?.token ?? { xpos: '', text: '' }
    // "Norport-based Calder Line".
    const joined = xpos === 'VBN' && view.nodes[i - 1]?.token.xpos === 'HYPH'
    if (!INSIDE.test(xpos) && !joined && !/^(?:some|many|who)$/i.test(text)) {
      close(i - 1)
      continue
    }
    const begins = /^(?:DT|PDT|PRP\$?)$/.test(xpos)
    if (from >= 0 && (begins || view.nodes[i - 1]?.token.xpos === 'PRP')) close(i - 1)
    if (from < 0) from = i
  }
  close(last)
  return phrases
}

function phraseAt(view: TextView, from: number, to: number): Phrase | null {
  for (let i = to; i >= from; i--) {
    const node = view.nodes[i]
    if (!node || /^(?:HYPH|POS|\$|PRP\$|PDT)$/.test(node.token.xpos) || /^(?:an?|the)$/i.test(node.token.text)) continue
    const head = isNominal(node) ? topOfPhrase(view, node, from) : node
    return { from, to, head: head.index <= to ? head : node }
  }
  return null
}
