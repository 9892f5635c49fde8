import hypernyms from '../lexicon/hypernyms.json' with { type: 'json' }
import { mapped } from '../mapped.js'
import { lemmaOf, phrasalLemma, tokenAt, type Tree } from './trees.js'

/** The features of a sort, made once: that a word is first of all of it, and that it can be of it. */
const SORTS = hypernyms.sorts.split(' ')
const IS = mapped(SORTS, (sort) => `is=${sort}`)
const CAN_BE = mapped(SORTS, (sort) => `can be=${sort}`)

type Rows = Map<string, string | readonly string[]>

/** Of each lemma how its row tells of which sorts it is; few are ever asked for, and read when they are. */
const VERBS = rowsOf(hypernyms.verbs)
const NOUNS = rowsOf(hypernyms.nouns)

function rowsOf(packed: string): Rows {
  const rows: Rows = new Map()
  for (const line of packed.split('\n')) {
    const tab = line.indexOf('\t')
    rows.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return rows
}

const UNKNOWN: readonly string[] = ['is=unknown']

/** Features of the sorts of things that the verb or noun here names, wide and narrow: "bought" is an acquiring and a getting. */
export function hypernymFeatures(tree: Tree, at: number): readonly string[] {
  const token = tokenAt(tree, at)
  if (token.upos === 'NOUN') return featuresOf(NOUNS, lemmaOf(token)) ?? UNKNOWN
  return featuresOf(VERBS, phrasalLemma(tree, at)) ?? featuresOf(VERBS, lemmaOf(token)) ?? UNKNOWN
}

function featuresOf(rows: Rows, lemma: string): readonly string[] | undefined {
  const row = rows.get(lemma)
  if (typeof row !== 'string') return row
  const [main = [], others = []] = mapped(row.split('\t'), numbersIn)
  const features = [
    ...mapped(main, (sort) => IS[sort] ?? ''),
    ...mapped([...main, ...others], (sort) => CAN_BE[sort] ?? ''),
  ]
  rows.set(lemma, features)
  return features
}

const numbersIn = (list: string) => list.split(',').filter(Boolean).map(Number)

/** Whether a noun names, most of the time, something that is done or happens ("merger"). */
export const isHappening = (noun: string) => NOUNS.has(noun)
