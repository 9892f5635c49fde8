import { overlaps, type DatePrecision } from '../../model/index.js'
import type { Attribution, Token } from '../types.js'
import type { DatedSpan } from './dates.js'
import { ancestors, kidsBy, tokenAt, type Tree } from './trees.js'

export interface SaidAt {
  readonly saidAt: string | null
  readonly saidAtPrecision: DatePrecision | null
}

const UNKNOWN: SaidAt = { saidAt: null, saidAtPrecision: null }

/** The date of the reporting clause ("said on Friday"), never one inside what was said. */
export function saidAtOf(
  attribution: Attribution,
  trees: readonly Tree[],
  dates: (tree: Tree) => readonly DatedSpan[],
): SaidAt {
  const cue = attribution.cue
  const tree = cue ? trees[cue.at.sentence] : undefined
  if (!cue || !tree) return UNKNOWN
  const found = dates(tree)
    .filter((date) => !attribution.spans.some((span) => overlaps(span, date)))
    .find((date) => belongsTo(tree, cue.at.token, date))
  return found ? { saidAt: found.from, saidAtPrecision: found.precision } : UNKNOWN
}

/** True where the date hangs on the cue, or on the words between it and its source or the start of the clause. */
function belongsTo(tree: Tree, cue: number, date: DatedSpan): boolean {
  const at = tree.tokens.findIndex((token) => token.start < date.end && token.end > date.start)
  if (at < 0) return false
  if (isInRelative(tree, at, cue)) return false
  const chain = [at, ...ancestors(tree, at)]
  const place = chain.indexOf(cue)
  if (place >= 0) return chain.slice(0, place).every((link) => isOfSaying(tokenAt(tree, link)))
  // "the Kremlin on Friday ruled out": the parser may hang the day on the subject, or right beside the cue.
  const subjects = kidsBy(tree, cue, 'nsubj')
  return chain.some((link) => subjects.includes(link)) && Math.abs(at - cue) <= 3
}

/** "Duarte, whose brother was killed last March, said": a date in what is told of the speaker between commas. */
function isInRelative(tree: Tree, at: number, cue: number): boolean {
  let comma = at
  while (comma < cue && tokenAt(tree, comma).text !== ',') comma++
  if (comma >= cue) return false
  for (let i = at; i >= 0 && tokenAt(tree, i).text !== ','; i--)
    if (/^W(?:P|DT|RB)/.test(tokenAt(tree, i).xpos)) return true
  return false
}

/** Whether a link leads to the saying itself: no clause of something else, but "speaking on Friday", "in a letter sent in May". */
const isOfSaying = ({ deprel, lemma, xpos }: Token) =>
  !CLAUSES.has(deprel) || (/^VB[GN]$/.test(xpos) && deprel !== 'acl:relcl' && UTTERING.has(lemma))

const CLAUSES = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'csubj'])

/** What is done in saying something, or to what it is said in. */
const UTTERING = new Set(
  'speak talk write testify address appear tweet post publish release issue send date broadcast air'.split(' '),
)
