import negation from '../lexicon/negation.json' with { type: 'json' }
import type { Range } from './proposal.js'
import { isTime } from './source/index.js'
import type { Node, TextView } from './view.js'

/** Within so many words stands what somebody is accused of, or something is held to be. */
const NEAR = 14

/** Where a word stands in a cut, before another verb or a mark; -1 where it does not. */
export function behind(view: TextView, { from, to }: Range, word: string): number {
  for (let i = from + 1; i <= Math.min(to, from + NEAR); i++) {
    const { text, xpos } = view.nodes[i]?.token ?? { text: '', xpos: '' }
    if (text === word) return i
    if (ENDS.test(xpos)) return -1
  }
  return -1
}

const ENDS = /^(?:VB[DZP]|MD|[,:])$/

/** "The report as baseless", "as untrue a report": a noun, an adjective or quoted words behind "as", and no clause. */
export function isHeldToBe(view: TextView, range: Range): boolean {
  const as = view.nodes[range.from]?.token.text === 'as' ? range.from : behind(view, range, 'as')
  if (as < 0 || as >= range.to) return false
  return /^(?:DT|JJ[RS]?|NNS?|NNPS?|VB[GN]|RB|CD|``)$/.test(view.nodes[as + 1]?.token.xpos ?? '')
}

/** "The ruling a disgrace", "it shameful", "the demand “unprecedented”": a second phrase right behind the first. */
export function isNamed(view: TextView, { from, to }: Range): boolean {
  if (!opensNoun(view, from)) return false
  const pronoun = view.nodes[from]?.token.xpos === 'PRP'
  for (let i = from + 1; i <= Math.min(to, from + NEAR); i++) {
    const [before, { token }] = [view.nodes[i - 1]?.token.xpos ?? '', view.nodes[i] as Node]
    if (ENDS.test(token.xpos)) return false
    if (!/^(?:NN|PRP|VBG|POS|CD)/.test(before)) continue
    if (/^(?:an?|the|one|["“‘]|``)$/.test(token.text)) return !tellsWhen(view, i)
    const last = i === to || /^(?:CC|[,.])$/.test(view.nodes[i + 1]?.token.xpos ?? '')
    if ((/^JJ/.test(token.xpos) || FALSE.has(token.lower)) && (pronoun || last)) return true
  }
  return false
}

const FALSE: ReadonlySet<string> = new Set(negation.falsehoods)

/** "The next day", "a week later". */
export const tellsWhen = (view: TextView, from: number) => view.nodes.slice(from + 1, from + 4).some(isTime)

/** Whether a noun phrase begins there, and none that tells when. */
export function opensNoun(view: TextView, at: number): boolean {
  const node = view.nodes[at]
  if (!node || isTime(node) || node.token.lower === 'each') return false
  return node.quote >= 0 || /^(?:DT|PDT|PRP\$?|NNPS?|NNS?|JJ[RS]?|CD|VBG)$/.test(node.token.xpos)
}
