import type { EventType } from '../../model/index.js'
import { MONTHS, WEEKDAYS } from '../calendar.js'
import type { Token } from '../types.js'
import { classesOf } from './event-classes.js'
import type { Mentions } from './event-mentions.js'
import type { Said } from './event-said.js'
import { hypernymFeatures } from './hypernyms.js'
import { kidsBy, kidsOf, lowerOf, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

/** What the features of a candidate are read from. */
export interface Sighting {
  readonly tree: Tree
  readonly at: number
  readonly lemma: string
  readonly stem: string
  /** By the lexicon; null for words that it does not hold. */
  readonly type: EventType | null
  /** Type of what it is done to or with, where that says more: "began an offensive" is an ASSAULT. */
  readonly borrowed: EventType | null
  readonly said: Said
  /** Candidates that are forms of the word: all, and how many stood earlier in the text. */
  readonly mentions: Mentions
  readonly before: number
  /** How often forms of the word stand in the text. */
  readonly often: number
  /** Candidates before it in its sentence, all in it, and all in the text. */
  readonly order: number
  readonly rivals: number
  readonly candidates: number
  readonly sentences: number
  /** First sentence of its paragraph. */
  readonly opensParagraph: boolean
}

/** Tells main events from passing ones: the features of its type, what it is a kind of, where it stands, how it is built in, how often it returns. */
export function salienceFeatures(s: Sighting, ofType: readonly string[]): string[] {
  const place = placeOf(s)
  const token = tokenAt(s.tree, s.at)
  const sort = token.upos === 'VERB' ? 'V' : 'N'
  const rel = relation(token)
  const type = s.type ?? 'none'
  const freshness = s.before > 0 ? 'repeated' : 'new'
  const often = Math.min(4, s.often)
  const order = Math.min(4, s.order)
  const depth = depthOf(s.tree, s.at)
  const said = s.said.at(s.tree, s.at).length > 0 ? 'said' : 'told'
  return [
    ...ofType,
    `lexical=${s.type !== null}${sort}`,
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
    ...mapped(
      classesOf(s.tree, s.at),
      (name) => `sort=${name}${place === 'lead' ? 'lead' : s.tree.index < 4 ? 'early' : 'late'}`,
    ),
    ...hypernymFeatures(s.tree, s.at),
    ...builtIn(s, sort, place),
    ...measured(s),
    ...s.said.features(s),
  ]
}

function builtIn({ tree, at, before }: Sighting, sort: string, place: string): string[] {
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
    sort === 'V' ? `helpers=${helpers.join('_')}` : `article=${article}${before > 0}`,
  ]
  return [...new Set(features)]
}

/** What is counted or measured for a candidate, in this order. */
const MEASURES = (
  'sentence, tenth, paragraph, order, rivals, at, before, mentions, share, paragraphs, sayings, sayings of, told, cues, ' +
  'kids, names, modals, negations, obliques, modifiers'
).split(', ')
const MOST = 9
/** Each with each of its numbers, made once: there are hundreds of candidates, and most are no main events. */
const MEASURED = MEASURES.map((name) => Array.from({ length: MOST + 1 }, (_, n) => `${name}#${n}`))

/** Where it stands among all candidates, as small whole numbers. */
function measured({ tree, at, said, mentions, before, order, rivals, candidates, sentences }: Sighting): string[] {
  const kids = mapped(kidsOf(tree, at), (kid) => tokenAt(tree, kid))
  const { head } = tokenAt(tree, at)
  const numbers = [
    tree.index,
    (10 * tree.index) / sentences,
    tree.sentence.paragraph,
    order,
    rivals,
    at,
    before,
    mentions.count,
    (10 * mentions.count) / candidates,
    mentions.paragraphs,
    mentions.sayings,
    (10 * mentions.sayings) / Math.max(1, said.count),
    mentions.told,
    said.cuesNear(tree.index),
    kids.length,
    countOf(kids, ({ upos }) => upos === 'PROPN'),
    countOf(kids, ({ xpos }) => xpos === 'MD'),
    countOf(kids, ({ lemma }) => NEGATIONS.has(lemma)),
    countOf(kids, (kid) => relation(kid) === 'obl'),
    countOf(kids, (kid) => relation(kid) === 'nmod'),
  ]
  return [
    ...mapped(numbers, (n, i) => MEASURED[i]?.[Math.min(MOST, Math.floor(n))] ?? ''),
    `cue=${said.isCue(tree, at)}`,
    `under cue=${head >= 0 && said.isCue(tree, head)}`,
  ]
}

function countOf(kids: readonly Token[], is: (kid: Token) => boolean): number {
  let count = 0
  for (const kid of kids) if (is(kid)) count++
  return count
}

const NEGATIONS = new Set(['not', 'never', 'no', "n't"])

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

const DATES = new RegExp(`^(?:${WEEKDAYS}|yesterday|today|tomorrow|${MONTHS})$`, 'i')
