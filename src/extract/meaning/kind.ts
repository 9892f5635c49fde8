import model from '../weights/kinds.json' with { type: 'json' }
import type { StatementKind } from '../../model/index.js'
import { kindFeatures, type KindEvidence } from './kind-features.js'
import { asksNothing, promisesNothing, ruledKind } from './kind-rules.js'
import { openModel, scoresOf, type LinearModel } from './linear-model.js'

const SHIPPED = openModel(model)

/** The kind of a statement: by rule where the wording settles it, else by multinomial logistic regression. */
export function kindOf(evidence: KindEvidence, chosen: LinearModel = SHIPPED): StatementKind {
  const ruled = ruledKind(evidence)
  if (ruled) return ruled
  const scores = scoresOf(chosen, ['bias', ...kindFeatures(evidence)])
  const exclude = (kind: StatementKind) => {
    const at = chosen.classes.indexOf(kind)
    if (at >= 0) scores[at] = -Infinity
  }
  if (promisesNothing(evidence)) exclude('PROMISE')
  if (asksNothing(evidence)) exclude('QUESTION')
  const best = scores.indexOf(Math.max(...scores))
  return (chosen.classes[best] ?? 'CLAIM') as StatementKind
}
