import model from '../weights/kinds.json' with { type: 'json' }
import type { StatementKind } from '../../model/index.js'
import { kindFeatures, type KindEvidence } from './kind-features.js'
import { asksNothing, promisesNothing, ruledKind } from './kind-rules.js'
import { chancesOf, openModel, scoresOf, type LinearModel } from './linear-model.js'
import { mapped } from '../mapped.js'

const SHIPPED = openModel(model)

/** How much it counts for a kind that the statement before or behind is of it; chosen by cross-validation. */
const NEIGHBOUR = 0.2

/**
 * The kinds of the statements of a text, which come in the order in which they stand: by rule where the wording settles it,
 * else by multinomial logistic regression, and by what is said before and behind, since who judges goes on judging.
 */
export function kindsOf(statements: readonly KindEvidence[], chosen: LinearModel = SHIPPED): StatementKind[] {
  const ruled = mapped(statements, ruledKind)
  const chances = mapped(statements, (evidence, i) => {
    const settled = ruled[i]
    return settled ? certainOf(settled, chosen) : openChances(evidence, chosen)
  })
  return mapped(ruled, (settled, i) => settled ?? likeliest(chances, i, chosen))
}

/** What somebody does by speaking, whatever is said beside it: disputes hang on these. */
const ACTS: ReadonlySet<string> = new Set(['DENIAL', 'REFUSAL', 'DEMAND', 'ALLEGATION'])

function likeliest(chances: readonly Float64Array[], i: number, { classes }: LinearModel): StatementKind {
  const own = chances[i] ?? new Float64Array(0)
  const alone = nameOf(own, classes)
  if (ACTS.has(alone)) return alone
  const beside = (k: number) => (chances[i - 1]?.[k] ?? 0) + (chances[i + 1]?.[k] ?? 0)
  // What the wording rules out stays so.
  return nameOf(
    own.map((chance, k) => (chance > 0 ? chance + NEIGHBOUR * beside(k) : 0)),
    classes,
  )
}

const nameOf = (chances: Float64Array, classes: readonly string[]) =>
  (classes[chances.indexOf(Math.max(...chances))] ?? 'CLAIM') as StatementKind

const certainOf = (kind: StatementKind, { classes }: LinearModel): Float64Array =>
  Float64Array.from(classes, (name) => Number(name === kind))

/** How likely each kind is where no rule settles it; none of a kind that the wording rules out. */
function openChances(evidence: KindEvidence, chosen: LinearModel): Float64Array {
  const scores = scoresOf(chosen, ['bias', ...kindFeatures(evidence)])
  const exclude = (kind: StatementKind) => {
    const at = chosen.classes.indexOf(kind)
    if (at >= 0) scores[at] = -Infinity
  }
  if (promisesNothing(evidence)) exclude('PROMISE')
  if (asksNothing(evidence)) exclude('QUESTION')
  return chancesOf(scores)
}
