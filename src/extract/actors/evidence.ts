import { foldName } from '../../model/index.js'
import { calledBeside } from './calling.js'
import { isAcronym } from './capitals.js'
import { isGivenName } from './given-names.js'
import { bySentence } from './held.js'
import type { NameMention } from './mention.js'
import { isDistrict } from './name-words.js'
import { isNominal } from './nominal-words.js'
import { postsAround } from './posts.js'
import { isCalledPress } from './press.js'
import { titleEndingAt, titleOf } from './titles.js'
import { headOf, type Tree } from './tree.js'

/** For each name of unknown kind (folded words): above 0 where the text speaks for a person, else for an organisation. */
export function weighUnknown(trees: readonly Tree[], names: readonly NameMention[]): Map<string, number> {
  const weights = new Map<string, number>()
  const seen = new Map<string, number>()
  const siblings = bySentence(trees, names)
  for (const name of names) {
    const tree = trees[name.sentence]
    if (name.reading.type !== 'UNKNOWN' || !tree) continue
    const key = foldName(name.words)
    // A name that returns thousands of times is judged by its first mentions.
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (times > 20) continue
    weights.set(
      key,
      (weights.get(key) ?? wordsWeight(tree, name)) + mentionWeight(tree, name, siblings[name.sentence] ?? []),
    )
  }
  return weights
}

/** What the words alone say: two or three plain words are mostly a person, capitals and single words are not. */
function wordsWeight(tree: Tree, name: NameMention): number {
  const tokens = tree.tokens.slice(name.start, name.end)
  const first = tokens[0]?.text ?? ''
  const length = tokens.filter((t) => t.upos !== 'PUNCT').length
  let weight = length === 1 ? -1 : length <= 4 ? 1 : -1
  if (length === 1 && isGivenName(first)) weight += 2
  if (tokens.some((t) => isAcronym(t.text) && !/^[A-Z]\.$/.test(t.text))) weight -= 3
  if (tokens.some((t) => /\d|&/.test(t.text))) weight -= 2
  if (isNominal('things', first.toLowerCase()) || isNominal('things', tokens.at(-1)?.text.toLowerCase() ?? ''))
    weight -= 5
  if (isDistrict(tokens.at(-1)?.text ?? '')) weight -= 5
  if (tokens.some((t) => t.xpos === 'NNPS')) weight -= 1
  if (tokens.some((t) => /^(?:of|for|the)$/i.test(t.text))) weight -= 3
  return weight
}

function mentionWeight(tree: Tree, name: NameMention, names: readonly NameMention[]): number {
  const { tokens } = tree
  const before = tokens[name.start - 1]
  const after = tokens[name.end]
  let weight = 0
  if (name.title) weight += 4
  if (/^(?:the|a|an)$/i.test(before?.text ?? '')) weight -= 3
  if (/^(?:in|at|near|outside)$/i.test(before?.text ?? '')) weight -= 1
  if (/^(?:of|for)$/.test(before?.text ?? '') && titleEndingAt(tokens, name.start - 1)) weight -= 4
  if (after?.text === ',' && /^who$/i.test(tokens[name.end + 1]?.text ?? '')) weight += 3
  if (after?.text === 'who' || after?.text === 'whose') weight += 3
  if (after?.text === ',' && /^\d{1,2}$/.test(tokens[name.end + 1]?.text ?? '') && tokens[name.end + 2]?.text === ',')
    weight += 3
  if (isCalledPress(tokens, name)) weight -= 6
  const post = postsAround(tree, name, names)[0]
  // "The director of Olm hospital, Hazem Abu Sarif": it is the hospital that is called so.
  const isHolder = post !== undefined && before?.text === ',' && name.end - name.start > 1
  if (!isHolder && calledBeside(tokens, name).length > 0) weight -= 4
  if (post) weight += post.title.class === 'CITIZEN' ? 1 : 3
  const head = tokens[headOf(tree, name.start, name.end)]
  const modified = tokens[head?.head ?? -1]
  if (head?.deprel === 'compound' && modified && modified.start > head.end && titleOf(modified.text)) weight -= 2
  return weight
}
