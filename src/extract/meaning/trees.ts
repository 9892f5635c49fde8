import { mendTrees } from './mend-trees.js'
import type { Sentence, Token, TokenRef } from '../types.js'
import { mapped } from '../mapped.js'

/** Deeper or wider walks than this are cut, so that hostile sentences cost no more than long ones. */
const WALK_LIMIT = 240

/** A sentence whose dependency tree is open in both directions. */
export interface Tree {
  readonly index: number
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Of each token, its dependents in reading order. */
  readonly children: readonly (readonly number[])[]
}

/** Opens every sentence, with the parser's known slips put right; linear in the number of tokens. */
export function growTrees(sentences: readonly Sentence[]): Tree[] {
  return mapped(mendTrees(sentences), (sentence, index) => {
    const children: number[][] = mapped(sentence.tokens, () => [])
    sentence.tokens.forEach((token, i) => {
      if (token.head >= 0 && token.head !== i) children[token.head]?.push(i)
    })
    return { index, sentence, tokens: sentence.tokens, children }
  })
}

/** The universal relation without its subtype: "nsubj:pass" -> "nsubj". */
export const relation = (token: Token) => token.relation

/** Lemma in lower case. */
export const lemmaOf = (token: Token) => token.lemma

export const lowerOf = (token: Token) => token.lower

/** The token; every index handed around comes from the tree itself. */
export function tokenAt(tree: Tree, at: number): Token {
  const token = tree.tokens[at]
  if (!token) throw new RangeError(`Sentence ${tree.index} has no token ${at}.`)
  return token
}

export const kidsOf = (tree: Tree, at: number): readonly number[] => tree.children[at] ?? []

/** Dependents with one of these relations, compared in full or without subtype. */
export function kidsBy(tree: Tree, at: number, ...relations: string[]): number[] {
  const found: number[] = []
  for (const kid of kidsOf(tree, at)) {
    const { deprel, relation } = tokenAt(tree, kid)
    if (relations.includes(deprel) || (relation !== deprel && relations.includes(relation))) found.push(kid)
  }
  return found
}

/** The first of them, or undefined. */
export function kidBy(tree: Tree, at: number, wanted: string): number | undefined {
  for (const kid of kidsOf(tree, at)) {
    const { deprel, relation } = tokenAt(tree, kid)
    if (deprel === wanted || relation === wanted) return kid
  }
  return undefined
}

export const refOf = (tree: Tree, at: number): TokenRef => ({ sentence: tree.index, token: at })

/** A token and all that hang on it, in reading order; `enter` may keep whole branches out. */
export function subtree(tree: Tree, root: number, enter: (at: number) => boolean = () => true): number[] {
  const found = [root]
  for (let next = 0; next < found.length && found.length < WALK_LIMIT; next++) {
    for (const kid of kidsOf(tree, found[next] ?? root)) if (enter(kid)) found.push(kid)
  }
  return found.sort((a, b) => a - b)
}

/** Adposition or marker of a noun phrase or clause in lower case ("from", "because of"), or ''. */
export function markerOf(tree: Tree, at: number): string {
  const first = kidsBy(tree, at, 'case', 'mark')[0]
  if (first === undefined) return ''
  const rest = mapped(kidsBy(tree, first, 'fixed'), (kid) => lowerOf(tokenAt(tree, kid)))
  return [lowerOf(tokenAt(tree, first)), ...rest].join(' ')
}

/** A verb with its particle: "carry out"; also "fire on" where `withCase` names the preposition of its complement. */
export function phrasalLemma(tree: Tree, at: number): string {
  const particle = kidBy(tree, at, 'compound:prt')
  const lemma = lemmaOf(tokenAt(tree, at))
  return particle === undefined ? lemma : `${lemma} ${lowerOf(tokenAt(tree, particle))}`
}

/** The chain of tokens above this one, nearest first, at most eight. */
export function ancestors(tree: Tree, at: number): number[] {
  const chain: number[] = []
  for (let head = tree.tokens[at]?.head ?? -1; head >= 0 && chain.length < 8; head = tree.tokens[head]?.head ?? -1) {
    chain.push(head)
  }
  return chain
}
