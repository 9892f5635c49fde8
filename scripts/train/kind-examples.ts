import { castActors } from '../../src/extract/actors/index.js'
import { contentOf } from '../../src/extract/meaning/content.js'
import { kindFeatures, type KindEvidence } from '../../src/extract/meaning/kind-features.js'
import { openModel, type LinearModel, type PackedModel } from '../../src/extract/meaning/linear-model.js'
import { voicesOf } from '../../src/extract/meaning/voices.js'
import { findAttributions } from '../../src/extract/statements/index.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { Attribution } from '../../src/extract/types.js'
import { annotate, readGold, type GoldArticle } from './gold.js'
import { isOrigin, originOf } from './origins.js'
import { readOwnArticles } from './own-articles.js'
import { readOwnStatements } from './own-statements.js'
import { trainMaximumEntropy } from './maximum-entropy.js'
import { packSoftmax, type Example } from './softmax.js'
import { jaccard } from './spans.js'
import { WIKINEWS_ANNOTATED } from './wikinews.js'

export interface KindExample extends Example {
  readonly id: string
  readonly fold: number
  readonly evidence: KindEvidence
  /** Read by the extractor itself, not cut by an annotator: what it is measured on. */
  readonly predicted: boolean
}

/** Each annotated statement, and each that the extractor finds near one, as it cuts it: it must judge its own cuts. */
export const readKindExamples = (folds: number): KindExample[] =>
  readGold(folds, parseText).flatMap((article) => {
    const found = findAttributions(article.parsed).flatMap((attribution) => {
      const gold = closest(article.statements, attribution)
      return gold ? [{ attribution, kind: gold.kind }] : []
    })
    return [...toExamples(article, article.statements, false), ...toExamples(article, found, true)]
  })

/**
 * How much examples of our own count beside annotated ones. Passages tell how plain cases are meant, which articles, many as
 * they are, would else drown: with more weight on these, as many kinds of news are right, and fewer of the plain ones.
 */
const COUNTS = { passage: 1, article: 0.1 } as const

/** Passages and articles written for this project, which are learned from and never measured on. */
export const readOwnKindExamples = (): KindExample[] => [
  ...readOwnStatements(parseText).flatMap((passage) =>
    ofOurOwn('passage', toExamples({ ...passage, fold: -1, publishedAt: null }, passage.statements, false)),
  ),
  ...readOwnArticles().flatMap(({ id, text, date, gold }) => {
    const parsed = parseText(text)
    const { trees, statements } = annotate(parsed, gold.statements)
    const article = { id, fold: -1, trees, parsed, text, publishedAt: date }
    return ofOurOwn('article', toExamples(article, statements, false))
  }),
]

const ofOurOwn = (origin: keyof typeof COUNTS, examples: readonly KindExample[]): KindExample[] =>
  examples.map((example) => ({
    ...example,
    features: [...example.features, originOf(origin)],
    weight: COUNTS[origin],
  }))

function toExamples(
  { id, fold, trees, parsed, text, publishedAt }: Omit<GoldArticle, 'cast' | 'statements'>,
  statements: readonly { attribution: Attribution; kind: string }[],
  predicted: boolean,
): KindExample[] {
  const source = { text, publishedAt, publisher: 'Wikinews' }
  const cast = castActors(
    parsed,
    statements.map((s) => s.attribution),
    source,
  )
  return statements.map(({ attribution, kind }, i) => {
    const content = contentOf(attribution, trees)
    const evidence = { attribution, content, trees, voices: voicesOf(attribution, i, trees, cast) }
    return { id, fold, label: kind, predicted, evidence, features: ['bias', ...kindFeatures(evidence)] }
  })
}

function closest(statements: GoldArticle['statements'], { spans }: Attribution) {
  const ranked = statements.map((s) => ({ s, shared: jaccard(s.attribution.spans, spans) }))
  ranked.sort((a, b) => b.shared - a.shared)
  return (ranked[0]?.shared ?? 0) >= 0.3 ? ranked[0]?.s : undefined
}

/** How much examples count against small weights; chosen by cross-validation. */
const STRENGTH = 0.2

const SOURCES = `${WIKINEWS_ANNOTATED}; passages and articles written for it (scripts/train/own, scripts/train/articles)`

/** The text of a weights file of kinds, learned from these. */
export function packKinds(examples: readonly KindExample[]): string {
  const { classes, rows } = trainMaximumEntropy(examples, STRENGTH)
  const known = new Map([...rows].filter(([feature]) => !isOrigin(feature)))
  return packSoftmax('kinds', { classes, rows: known }, { least: 0.03, sources: SOURCES })
}

/** A model of kinds, learned from these. */
export const trainKinds = (examples: readonly KindExample[]): LinearModel =>
  openModel(JSON.parse(packKinds(examples)) as PackedModel)
