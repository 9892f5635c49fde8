import { overlaps, type DatePrecision } from '../../model/index.js'
import type { Attribution } from '../types.js'
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
  const chain = [at, ...ancestors(tree, at)]
  const place = chain.indexOf(cue)
  if (place >= 0) return chain.slice(0, place).every((link) => !CLAUSES.has(tokenAt(tree, link).deprel))
  // "the Kremlin on Friday ruled out": the parser may hang the day on the subject, or right beside the cue.
  const subjects = kidsBy(tree, cue, 'nsubj')
  return chain.some((link) => subjects.includes(link)) && Math.abs(at - cue) <= 3
}

const CLAUSES = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'csubj'])
