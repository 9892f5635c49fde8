import model from '../weights/kinds.json' with { type: 'json' }
import type { StatementKind } from '../../model/index.js'
import { kindFeatures, type KindEvidence } from './kind-features.js'
import { promisesNothing, ruledKind } from './kind-rules.js'

/** One row of weights for each feature, parallel to the classes. */
export interface KindModel {
  readonly classes: readonly string[]
  readonly rows: ReadonlyMap<string, readonly number[]>
}

/** The weights file keeps "feature<TAB>class:weight,class:weight" lines in one text, which loads fast and types cheaply. */
export function openKindModel({ classes, rows }: { classes: readonly string[]; rows: string }): KindModel {
  const table = new Map<string, number[]>()
  for (const line of rows.split('\n')) {
    const [feature, cells] = line.split('\t')
    if (!feature || !cells) continue
    const row = classes.map(() => 0)
    for (const cell of cells.split(',')) {
      const [index, weight] = cell.split(':')
      row[Number(index)] = Number(weight)
    }
    table.set(feature, row)
  }
  return { classes, rows: table }
}

const SHIPPED = openKindModel(model)

/** The kind of a statement: by rule where the wording settles it, else by multinomial logistic regression. */
export function kindOf(evidence: KindEvidence, chosen: KindModel = SHIPPED): StatementKind {
  const ruled = ruledKind(evidence)
  if (ruled) return ruled
  const scores = chosen.classes.map(() => 0)
  for (const feature of ['bias', ...kindFeatures(evidence)]) {
    const row = chosen.rows.get(feature)
    if (row) for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) + (row[c] ?? 0)
  }
  const promise = chosen.classes.indexOf('PROMISE')
  if (promise >= 0 && promisesNothing(evidence)) scores[promise] = -Infinity
  const best = scores.indexOf(Math.max(...scores))
  return (chosen.classes[best] ?? 'CLAIM') as StatementKind
}
