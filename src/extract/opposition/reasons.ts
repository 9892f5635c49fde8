import type { Scored } from './camps.js'
import { pairFeatures } from './features.js'
import { weightOf, type OppositionModel } from './model.js'
import type { Scene } from './scene.js'

/** So many reasons are told. */
const MOST = 3

/** Families of features that say something of the two statements, and no more than where or in what text they stand. */
const TELLING = new Set(['kinds', 'words', 'reply', 'names', 'stance', 'acts', 'who'])

/** What spoke most for the strongest evidence, as families of features ("reply", "stance"), the strongest first. */
export function reasonsOf({ a, b }: Scored, scene: Scene, model: OppositionModel): string[] {
  const sums = new Map<string, number>()
  pairFeatures(a, b, scene, (name, value = 1) => {
    const family = name.slice(0, name.indexOf(':'))
    if (TELLING.has(family)) sums.set(family, (sums.get(family) ?? 0) + value * weightOf(model, name))
  })
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([family]) => family)
}
