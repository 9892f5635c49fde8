import { dependents, type Node, type TextView } from '../view.js'

export const isNominal = (node: Node) => /^(?:NOUN|PROPN|PRON)$/.test(node.token.upos)

/** Whether one of its case markers is one of these words. */
export const hasCase = (view: TextView, node: Node, words: RegExp) =>
  dependents(view, node, 'case').some((c) => words.test(c.token.text))

/** Head of the noun phrase that begins at `index`. */
export function nounPhraseAfter(view: TextView, index: number): Node | null {
  const first = view.nodes[index]
  if (!first) return null
  const name = nameAtEnd(view, index)
  if (name) return name
  let node = first
  for (
    let up = view.nodes[node.head];
    up && up.at.sentence === first.at.sentence && within(view, index, up) && (isNominal(up) || up.token.upos === 'ADJ');
    up = view.nodes[up.head]
  )
    // "semi-official news agency ISNA": on the way to a noun there may be an adjective.
    if (isNominal(up)) node = up
  if (isNominal(node) && node.token.xpos !== 'PRP$') return namedBeside(view, node)
  for (let i = index; i < index + 8; i++) {
    const next = view.nodes[i]
    if (!next || next.at.sentence !== first.at.sentence || /^[,.;]$/.test(next.token.text)) return null
    if (isNominal(next) && next.token.xpos !== 'PRP$') return namedBeside(view, headOfRun(view, next))
    if (isLoneName(view, next)) return next
  }
  return null
}

/** "The Guardian": an adjective for the tagger, but in capitals and with no noun behind it. */
const isLoneName = (view: TextView, { index, token }: Node) =>
  token.xpos === 'JJ' && /^\p{Lu}/u.test(token.text) && !isNominal(view.nodes[index + 1] ?? ({ token } as Node))

/** Whether a head has nothing before `index` but its own "according to", and the words up to it are one phrase. */
function within(view: TextView, index: number, head: Node): boolean {
  if (head.left >= index) return true
  for (let i = index; i < head.index; i++)
    if (!/^(?:DT|NNPS?|NNS?|JJ|HYPH|CD|POS)$/.test(view.nodes[i]?.token.xpos ?? '')) return false
  return head.index > index
}

/** "his son, Wolfgang Van Halen": who the noun in the comma's other side is by name. */
function namedBeside(view: TextView, noun: Node): Node {
  if (noun.token.upos !== 'NOUN') return noun
  const name = dependents(view, noun, 'appos').find((c) => c.token.xpos === 'NNP' && c.left === noun.index + 2)
  return name && view.nodes[noun.index + 1]?.token.text === ',' ? name : noun
}

/** "lead author Professor David Livermore": the name that a run of nouns ends in, whatever the parse makes of the run. */
function nameAtEnd(view: TextView, index: number): Node | null {
  let end = index
  while (/^(?:NNPS?|NN|JJ|VB|HYPH)$/.test(view.nodes[end]?.token.xpos ?? '') && end - index < 12) end++
  let start = end
  while (start > index && view.nodes[start - 1]?.token.xpos === 'NNP') start--
  if (end - start < 2 || start === index) return null
  const run = view.nodes.slice(start, end)
  return run.find((node) => node.head < start || node.head >= end) ?? null
}

/** The last of adjoining names and nouns that the first hangs on, or that hang on it. */
function headOfRun(view: TextView, node: Node): Node {
  const up = view.nodes[node.head]
  return up && isNominal(up) && up.index > node.index && up.index - node.index < 6 ? headOfRun(view, up) : node
}

/** The head of the phrase that a name or noun is part of, no further left than `first`. */
export function topOfPhrase(view: TextView, node: Node, first: number): Node {
  const up = view.nodes[node.head]
  return up &&
    isNominal(up) &&
    up.index >= first &&
    Math.abs(up.index - node.index) < 8 &&
    /^(?:flat|compound|nmod|appos)/.test(node.token.deprel)
    ? topOfPhrase(view, up, first)
    : node
}
