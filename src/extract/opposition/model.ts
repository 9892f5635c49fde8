import shipped from '../weights/opposition.json' with { type: 'json' }
import { mapped } from '../mapped.js'
import type { Hear } from './duo.js'
import { ownFeatures } from './features.js'
import type { Pair } from './pairs.js'
import type { Scene } from './scene.js'

/** A weight for each feature of a pair of statements, and from which strength on a quarrel is one. */
export interface OppositionModel {
  readonly weights: ReadonlyMap<string, number>
  readonly threshold: number
}

/** As its file keeps it: "feature<TAB>weight" lines in one text. */
export interface PackedOpposition {
  readonly threshold: number
  readonly rows: string
}

export function openOpposition({ threshold, rows }: PackedOpposition): OppositionModel {
  const lines = rows.split('\n').map((line) => line.split('\t'))
  return { threshold, weights: new Map(lines.map(([name = '', weight]) => [name, Number(weight)])) }
}

export const SHIPPED = openOpposition(shipped)

export const weightOf = ({ weights }: OppositionModel, feature: string): number => weights.get(feature) ?? 0

/** How much speaks for the two statements of each pair standing against each other, in log odds (logistic regression). */
export function scoresOf(pairs: readonly Pair[], scene: Scene, model: OppositionModel): number[] {
  let sum = 0
  const hear: Hear = (name, value = 1) => {
    sum += value * weightOf(model, name)
  }
  hear('bias')
  for (const [name, value] of scene.whole) hear(name, value)
  const ofText = sum
  return mapped(pairs, ({ a, b }) => {
    sum = ofText
    ownFeatures(a, b, scene, hear)
    return sum
  })
}
