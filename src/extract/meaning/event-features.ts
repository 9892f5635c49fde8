import { kidsBy, kidsOf, lemmaOf, lowerOf, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

/** What the features of a candidate are read from. */
export interface Sighting {
  readonly tree: Tree
  readonly at: number
  readonly lemma: string
  /** By the lexicon; null for words that it does not hold. */
  readonly type: string | null
  /** Type of what it is done to or with, where that says more: "began an offensive" is an ASSAULT. */
  readonly borrowed: string | null
  readonly said: boolean
  /** Another form of the word stood earlier in the text. */
  readonly repeated: boolean
  /** How often forms of the word stand in the text. */
  readonly often: number
  /** Candidates before it in its sentence. */
  readonly order: number
  readonly sentences: number
  /** First sentence of its paragraph. */
  readonly opensParagraph: boolean
}

/** Tells main events from passing ones: the features of its type, then where it stands, how it is built in, how often it returns. */
export function salienceFeatures(s: Sighting, ofType: readonly string[]): string[] {
  const place = placeOf(s)
  const token = tokenAt(s.tree, s.at)
  const sort = token.upos === 'VERB' ? 'V' : 'N'
  const rel = relation(token)
  const type = s.type ?? 'none'
  const freshness = s.repeated ? 'repeated' : 'new'
  const often = Math.min(4, s.often)
  const order = Math.min(4, s.order)
  const depth = depthOf(s.tree, s.at)
  const said = s.said ? 'said' : 'told'
  return [
    ...ofType,
    `lexical=${s.type !== null}${sort}`,
    `xpos=${token.xpos}`,
    `rel=${sort}${token.deprel}`,
    `place=${place}`,
    `place=${place}${rel}${sort}`,
    `place=${place}${type}`,
    `often=${often}`,
    `often=${often}${place}`,
    freshness,
    `${freshness}${place}`,
    `${said}${sort}`,
    `${said}${place}`,
    `order=${order}`,
    `order=${order}${place}`,
    `depth=${depth}`,
    `depth=${depth}${place}`,
    `opens=${s.opensParagraph}${place}`,
    `long=${Math.min(5, Math.floor(s.sentences / 8))}`,
    ...builtIn(s, sort, place),
  ]
}

/** Tells the type of an event by its word, its own class and the words around it. */
export function meaningFeatures({ tree, at, lemma, type, borrowed }: Sighting): string[] {
  const token = tokenAt(tree, at)
  const around = mapped(
    kidsBy(tree, at, 'obl', 'nmod', 'compound', 'amod'),
    (kid) => `near=${lemmaOf(tokenAt(tree, kid))}`,
  )
  const done = mapped(kidsBy(tree, at, 'obj', 'nsubj:pass'), (kid) => `what=${lemmaOf(tokenAt(tree, kid))}`)
  const head = token.head < 0 ? 'root' : lemmaOf(tokenAt(tree, token.head))
  return [
    'bias',
    `lemma=${lemma}`,
    `type=${type ?? 'none'}`,
    `borrowed=${borrowed ?? 'none'}`,
    `head=${head}`,
    ...new Set([...around, ...done]),
  ]
}

function builtIn({ tree, at, repeated }: Sighting, sort: string, place: string): string[] {
  const kids = kidsOf(tree, at)
  const token = tokenAt(tree, at)
  const subject = kidsBy(tree, at, 'nsubj')[0]
  const object = kidsBy(tree, at, 'obj')[0]
  const article = mapped(kidsBy(tree, at, 'det'), (kid) => lowerOf(tokenAt(tree, kid)))[0] ?? '-'
  const helpers = mapped(kidsBy(tree, at, 'aux'), (kid) => lowerOf(tokenAt(tree, kid)))
  const isNamed = (root: number) => [root, ...kidsOf(tree, root)].some((k) => tokenAt(tree, k).upos === 'PROPN')
  const isDated = kids.some((kid) => [kid, ...kidsOf(tree, kid)].some((k) => DATES.test(tokenAt(tree, k).text)))
  const features = [
    ...mapped(kids, (kid) => `kid=${tokenAt(tree, kid).deprel}`),
    ...kidsBy(tree, at, 'obl', 'nmod').flatMap((kid) =>
      mapped(kidsBy(tree, kid, 'case'), (mark) => `prep=${lowerOf(tokenAt(tree, mark))}${sort}`),
    ),
    `subject=${subject === undefined ? '-' : tokenAt(tree, subject).upos}${sort}`,
    `object=${object === undefined ? '-' : tokenAt(tree, object).upos}${sort}`,
    `dated=${isDated}${sort}`,
    `headpos=${token.head < 0 ? 'root' : tokenAt(tree, token.head).upos}${relation(token)}`,
    ...(kids.some((kid) => tokenAt(tree, kid).upos === 'PROPN') ? [`named${sort}`] : []),
    ...(subject !== undefined && isNamed(subject) ? ['by name', `by name ${place}`] : []),
    sort === 'V' ? `helpers=${helpers.join('_')}` : `article=${article}${repeated}`,
  ]
  return [...new Set(features)]
}

function placeOf({ tree: { index }, sentences }: Sighting): string {
  if (index < 1) return 'lead'
  if (index < 2) return 'second'
  if (index < 3) return 'top'
  if (index < 6) return 'early'
  return index * 2 < sentences ? 'middle' : 'late'
}

function depthOf(tree: Tree, at: number): number {
  let depth = 0
  for (let head = tokenAt(tree, at).head; head >= 0 && depth < 5; head = tokenAt(tree, head).head) depth++
  return depth
}

const DATES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|January|February|March|April|May|June|July|August|September|October|November|December)$/i
