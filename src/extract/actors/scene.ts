import type { Attribution, ParsedText, Source, TokenRef } from '../types.js'
import { anchorOf, anchorOfSource, type Anchor } from './anchors.js'
import { quotedIn, saidIn } from './contents.js'
import { Discourse } from './discourse.js'
import type { Entity, Registry } from './entity.js'
import { bySentence, heldPosts, type Held } from './held.js'
import type { NameMention } from './mention.js'
import type { Tree } from './tree.js'
import { mapped } from '../mapped.js'

/** Everything that is known while a text is read from top to bottom. */
export class Scene {
  readonly discourse = new Discourse()
  /** Who each token means, by sentence and token. */
  readonly refs: (Entity | null)[][]
  readonly held: readonly (readonly Held[])[]
  private readonly anchors = new Map<Attribution | Source, TokenRef>()
  private readonly starts = new Map<string, number>()
  private readonly ends = new Map<string, number>()
  private readonly sources = new Map<number, Set<number>>()
  /** Whether an offset lies in what somebody says. */
  readonly isSaid: (offset: number) => boolean
  /** Whether an offset lies in a direct quotation. */
  readonly isQuoted: (offset: number) => boolean

  constructor(
    readonly parsed: ParsedText,
    readonly trees: readonly Tree[],
    readonly names: readonly NameMention[],
    readonly named: readonly (Entity | null)[],
    readonly registry: Registry,
    readonly attributions: readonly Attribution[],
    /** The state most of the text is about, or null. */
    readonly home: Entity | null,
  ) {
    this.refs = mapped(trees, (tree) => mapped(tree.tokens, () => null))
    this.held = heldPosts(trees, names, named)
    const lists = bySentence(trees, names)
    for (const attribution of attributions) {
      const own = anchorOfSource(trees, lists, this.held, attribution)
      if (own) this.keep(attribution, own)
      for (const via of attribution.via) this.keep(via, anchorOf(trees, lists, this.held, via))
    }
    this.isQuoted = quotedIn(attributions)
    this.isSaid = saidIn(attributions)
  }

  isSource(sentence: number, token: number): boolean {
    return this.sources.get(sentence)?.has(token) ?? false
  }

  /** Notes that a token means somebody, for later mentions to look back at. */
  mention(sentence: number, token: number, entity: Entity): void {
    const tree = this.trees[sentence]
    const word = tree?.tokens[token]
    if (!tree || !word) return
    this.discourse.note({
      entity,
      sentence,
      paragraph: tree.sentence.paragraph,
      subject: word.deprel === 'nsubj' || word.deprel === 'nsubj:pass',
      speaker: this.isSource(sentence, token),
      quoted: this.isQuoted(word.start),
    })
  }

  ref(sentence: number, token: number): Entity | null {
    return this.refs[sentence]?.[token] ?? null
  }

  setRef(sentence: number, token: number, entity: Entity): void {
    const row = this.refs[sentence]
    if (row && token < row.length) row[token] = entity
  }

  /** The first token of a source's noun phrase, where the token is a source's head; prepositions before it left out. */
  sourceStart(sentence: number, token: number): number | null {
    const start = this.starts.get(`${sentence}:${token}`)
    const tokens = this.trees[sentence]?.tokens
    if (start === undefined || !tokens) return null
    let first = token
    while (first > 0 && token - first < 24 && (tokens[first - 1]?.start ?? -1) >= start) first--
    while (first < token && /^(?:ADP|SCONJ|PUNCT)$/.test(tokens[first]?.upos ?? '')) first++
    return first
  }

  /** Where a source's noun phrase ends (UTF-16), where the token is a source's head; null elsewhere. */
  sourceEnd(sentence: number, token: number): number | null {
    return this.ends.get(`${sentence}:${token}`) ?? null
  }

  /** Whom a relay, or the source of an attribution, means; null where it has none. */
  sourceEntity(of: Attribution | Source): Entity | null {
    const at = this.anchors.get(of)
    return at ? this.ref(at.sentence, at.token) : null
  }

  private keep(of: Attribution | Source, { at, start, end }: Anchor): void {
    this.anchors.set(of, at)
    this.starts.set(`${at.sentence}:${at.token}`, start)
    this.ends.set(`${at.sentence}:${at.token}`, end)
    this.addSource(at)
  }

  private addSource(at: TokenRef): void {
    const tokens = this.sources.get(at.sentence)
    if (tokens) tokens.add(at.token)
    else this.sources.set(at.sentence, new Set([at.token]))
  }
}
