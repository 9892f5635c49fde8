import type { TokenRef } from '../types.js'
import { mapped } from '../mapped.js'
import { remembered } from '../remembered.js'
import type { Content } from './content.js'
import { ancestors, kidsOf, lemmaOf, relation, tokenAt, type Tree } from './trees.js'

/** What forms of one word have in common: "protested", "protests". */
export const stemOf = remembered((lemma: string) =>
  lemma.replace(/(?:ations?|ions?|ings?|ments?|ed|es|s|e|al|ance)$/, '').slice(0, 6),
)

/** A token is held by few statements; of more, the first seven and the last are kept. */
const HOLDERS = 8

const NOBODY: readonly number[] = []

/** One statement of a text. */
export interface Saying {
  readonly content: Content
  readonly cue: TokenRef | null
  readonly kind: string
}

/** What the statements of a text speak of: events are what statements are about. Statements go by their place in reading order. */
export class Said {
  private readonly holders: readonly Map<number, number[]>[]
  private readonly byStem = new Map<string, Set<number>>()
  private readonly byParagraph = new Map<number, Set<number>>()
  private readonly cuesIn: readonly Set<number>[]
  readonly count: number

  constructor(
    trees: readonly Tree[],
    private readonly statements: readonly Saying[],
  ) {
    this.count = statements.length
    this.holders = mapped(trees, () => new Map<number, number[]>())
    this.cuesIn = mapped(trees, () => new Set<number>())
    statements.forEach(({ cue, content: { pieces } }, i) => {
      if (cue) this.cuesIn[cue.sentence]?.add(cue.token)
      for (const { tree, tokens } of pieces) {
        into(this.byParagraph, tree.sentence.paragraph, i)
        for (const at of tokens) this.hold(tree, at, i)
      }
    })
  }

  private hold(tree: Tree, at: number, i: number): void {
    const inTree = this.holders[tree.index]
    const held = inTree?.get(at)
    if (!held) inTree?.set(at, [i])
    else if (held.length < HOLDERS) held.push(i)
    else held[HOLDERS - 1] = i
    const token = tokenAt(tree, at)
    if (CONTENT.has(token.upos)) into(this.byStem, stemOf(lemmaOf(token)), i)
  }

  /** The statements whose content holds this token. */
  at(tree: Tree, at: number): readonly number[] {
    return this.holders[tree.index]?.get(at) ?? NOBODY
  }

  isCue = (tree: Tree, at: number) => this.cuesIn[tree.index]?.has(at) ?? false

  /** How many reporting words stand in this sentence and its neighbours. */
  cuesNear(index: number): number {
    return [index - 1, index, index + 1].reduce((n, i) => n + (this.cuesIn[i]?.size ?? 0), 0)
  }

  /** How the statements of the text speak of a word and of what belongs to it. */
  features({ tree, at, type }: { tree: Tree; at: number; type: string | null }): string[] {
    const spoken = this.speaking(tree, at)
    const args = new Set(
      kidsOf(tree, at).flatMap((kid) => (NAMING.has(tokenAt(tree, kid).upos) ? [...this.speaking(tree, kid)] : [])),
    )
    const here = this.at(tree, at)
    const said = here.length > 0
    const all = Math.max(1, this.count)
    const near = Math.min(3, this.byParagraph.get(tree.sentence.paragraph)?.size ?? 0)
    const others = [...args].filter((i) => !here.includes(i)).length
    return [
      `spoken=${Math.min(5, spoken.size)}`,
      `spoken of=${Math.floor((5 * spoken.size) / all)}`,
      `args=${Math.min(6, args.size)}`,
      `args of=${Math.floor((6 * args.size) / all)}`,
      `both=${Math.min(4, [...spoken].filter((i) => args.has(i)).length)}`,
      `near=${near}`,
      `near=${near}${said}`,
      `sentence=${this.isIn(tree.index)}${said}`,
      `next=${this.isIn(tree.index + 1)}${said}`,
      `others=${Math.min(5, others)}${said}`,
      `held=${Math.min(3, here.length)}`,
      `leads=${said && !this.at(tree, tokenAt(tree, at).head).some((i) => here.includes(i))}`,
      ...this.kindsOf(here, type),
      ...this.underCue(tree, at, here),
    ]
  }

  private speaking = (tree: Tree, at: number): ReadonlySet<number> =>
    this.byStem.get(stemOf(lemmaOf(tokenAt(tree, at)))) ?? new Set()

  private kindsOf(here: readonly number[], type: string | null): string[] {
    const kinds = new Set(here.map((i) => this.statements[i]?.kind ?? ''))
    return [...kinds].flatMap((kind) => [`kind=${kind}`, `kind=${kind}|${type ?? 'none'}`])
  }

  private isIn = (index: number) => (this.holders[index]?.size ?? 0) > 0

  /** By which word what is said hangs on its report: "denied" over "attacked". */
  private underCue(tree: Tree, at: number, here: readonly number[]): string[] {
    if (here.length === 0) return []
    const above = ancestors(tree, at).find((up) => !this.at(tree, up).some((i) => here.includes(i)))
    if (above === undefined) return []
    const lemma = lemmaOf(tokenAt(tree, above))
    return [`under=${lemma}`, `under=${lemma}|${relation(tokenAt(tree, at))}`]
  }
}

function into<Key>(sets: Map<Key, Set<number>>, key: Key, i: number): void {
  const set = sets.get(key)
  if (set) set.add(i)
  else sets.set(key, new Set([i]))
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB'])
const NAMING = new Set(['NOUN', 'PROPN'])
