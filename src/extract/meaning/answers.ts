import answers from '../lexicon/answers.json' with { type: 'json' }
import type { StatementKind } from '../../model/index.js'
import type { Attribution } from '../types.js'
import type { Content } from './content.js'
import { kidsBy, lemmaOf, lowerOf, tokenAt, type Tree } from './trees.js'

const CUES = new Set(answers.cues)
const KINDS_BY_NOUN = new Map<string, ReadonlySet<string>>()
for (const [kind, nouns] of Object.entries(answers.nouns)) {
  for (const noun of nouns) KINDS_BY_NOUN.set(noun, new Set([...(KINDS_BY_NOUN.get(noun) ?? []), kind]))
}

/** How far back an answer may reach, in statements. */
const REACH = 8

export interface Answerable {
  readonly attribution: Attribution
  readonly kind: StatementKind
  readonly content: Content
  readonly speaker: string | null
  readonly principal: string | null
}

/** For each statement the places of those it is worded as an answer to: "denied the allegations", "rejected the demand", "confirmed the report". */
export function findAnswers(all: readonly Answerable[], trees: readonly Tree[]): number[][] {
  return all.map((own, i) => {
    const wanted = answeredKinds(own, trees)
    if (wanted === null) return []
    for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
      const other = all[j]
      if (!other || !wanted.has(broad(other.kind)) || sameVoice(own, other)) continue
      return [j]
    }
    return []
  })
}

/** The kinds that the words "the allegations", "the figure", "the demand" after an answering cue point back to; null where they do not. */
function answeredKinds(own: Answerable, trees: readonly Tree[]): ReadonlySet<string> | null {
  const cue = own.attribution.cue
  const tree = cue ? trees[cue.at.sentence] : undefined
  if (!cue || !tree || !CUES.has(cue.lemma)) return null
  const objects = kidsBy(tree, cue.at.token, 'obj', 'nsubj:pass', 'obl').filter((at) => pointsBack(tree, at))
  const noun = objects.map((at) => lemmaOf(tokenAt(tree, at))).find((lemma) => KINDS_BY_NOUN.has(lemma))
  return noun === undefined ? null : (KINDS_BY_NOUN.get(noun) ?? null)
}

/** Definite and bare of content of its own: "the claim", "those allegations", "his request". */
function pointsBack(tree: Tree, at: number): boolean {
  const definite = kidsBy(tree, at, 'det').some((kid) =>
    ['the', 'these', 'those', 'this', 'that', 'all', 'such', 'any'].includes(lowerOf(tokenAt(tree, kid))),
  )
  const owned = kidsBy(tree, at, 'nmod:poss').length > 0
  return (definite || owned) && kidsBy(tree, at, 'acl', 'ccomp', 'acl:relcl').length === 0
}

/** Predictions are claims to those who deny them, threats and promises are plans to those who refuse. */
const broad = (kind: StatementKind): string => {
  if (kind === 'PREDICTION' || kind === 'CONFIRMATION') return 'CLAIM'
  return kind === 'THREAT' ? 'PROMISE' : kind
}

const sameVoice = (a: Answerable, b: Answerable) =>
  (a.speaker !== null && a.speaker === b.speaker) || (a.principal !== null && a.principal === b.principal)
