import { createHash } from 'node:crypto'
import type { Span } from '../../src/model/index.js'
import type { Attribution, Cast, ParsedText, TokenRef } from '../../src/extract/types.js'
import { castActors } from '../../src/extract/actors/index.js'
import { firstEndingAfter } from '../../src/extract/meaning/content.js'
import { growTrees, lemmaOf, type Tree } from '../../src/extract/meaning/trees.js'
import type { GoldRow, GoldStatement } from './gold-row.js'
import { rowsOf, WIKINEWS } from './wikinews.js'

export interface GoldArticle {
  readonly id: string
  readonly fold: number
  readonly text: string
  readonly publishedAt: string | null
  readonly parsed: ParsedText
  readonly trees: readonly Tree[]
  readonly cast: Cast
  readonly statements: readonly { attribution: Attribution; kind: string; polarity: string; content: string }[]
}

/** Annotated articles, parsed, with their statements as attributions; folds by a hash of the article's id. */
export function readGold(folds: number, parse: (text: string) => ParsedText): GoldArticle[] {
  const articles = rowsOf<{ id: string; text: string; date?: string }>(`${WIKINEWS}articles.ndjson`)
  const texts = new Map(articles.map((article) => [article.id, article]))
  return rowsOf<GoldRow>(`${WIKINEWS}gold.ndjson`).map(({ id, statements }) => {
    const article = texts.get(id)
    const text = article?.text ?? ''
    const parsed = parse(text)
    const annotated = annotate(parsed, statements)
    const fold = parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % folds
    const source = { text, publishedAt: article?.date ?? null, publisher: 'Wikinews' }
    const cast = castActors(
      parsed,
      annotated.statements.map(({ attribution }) => attribution),
      source,
    )
    return { id, fold, text, publishedAt: source.publishedAt, parsed, cast, ...annotated }
  })
}

/** The trees of a text, and what annotators say is said in it as attributions. */
export function annotate(
  parsed: ParsedText,
  given: readonly GoldStatement[],
): Pick<GoldArticle, 'trees' | 'statements'> {
  const trees = growTrees(parsed.sentences)
  return { trees, statements: given.flatMap((statement) => attributionOf(statement, trees, parsed.text) ?? []) }
}

export function attributionOf(
  s: GoldStatement,
  trees: readonly Tree[],
  text: string,
): GoldArticle['statements'][number] | null {
  const [first, ...rest] = s.spans ?? (s.span ? [s.span] : [])
  if (!first) return null
  const attribution: Attribution = {
    spans: [first, ...rest],
    form: s.form,
    cue: s.cueSpan ? cueOf(trees, s.cueSpan, text) : null,
    source: s.speakerSpan ? sourceOf(trees, s.speakerSpan) : null,
    continues: null,
    via: [],
    confidence: 1,
    rule: 'gold',
  }
  return { attribution, kind: s.kind, polarity: s.polarity, content: text.slice(first.start, first.end) }
}

function refAt(trees: readonly Tree[], offset: number): TokenRef {
  const sentence = Math.min(firstEndingAfter(trees, offset), trees.length - 1)
  const token = trees[sentence]?.tokens.findIndex((t) => t.end > offset) ?? 0
  return { sentence, token: Math.max(0, token) }
}

function cueOf(trees: readonly Tree[], span: Span, text: string): Attribution['cue'] {
  const at = refAt(trees, span.start)
  const tokens = (trees[at.sentence]?.tokens ?? []).filter((t) => t.start >= span.start && t.end <= span.end)
  const lemma = tokens.map(lemmaOf).join(' ') || text.slice(span.start, span.end).toLowerCase()
  return { span, at, lemma: lemma === 'accord to' ? 'according to' : lemma }
}

function sourceOf(trees: readonly Tree[], span: Span): Attribution['source'] {
  const first = refAt(trees, span.start)
  const tree = trees[first.sentence]
  const inside = (tree?.tokens ?? [])
    .map((t, i) => ({ t, i }))
    .filter(({ t }) => t.start >= span.start && t.end <= span.end)
  const head = inside.find(({ t }) => !inside.some(({ i }) => i === t.head))
  return { span, at: { sentence: first.sentence, token: head?.i ?? first.token } }
}
