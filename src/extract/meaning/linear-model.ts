/** A weight for each class and feature. */
export interface LinearModel {
  readonly classes: readonly string[]
  /** Where the weights of a feature begin, parallel to the classes. */
  readonly places: ReadonlyMap<string, number>
  readonly weights: Float64Array
}

/** A linear model as its file keeps it: "feature<TAB>class:weight,class:weight" lines in one text, which loads fast and types cheaply. */
export interface PackedModel {
  readonly classes: readonly string[]
  readonly rows: string
}

export function openModel({ classes, rows }: PackedModel): LinearModel {
  const lines = rows.split('\n')
  const places = new Map<string, number>()
  const weights = new Float64Array(lines.length * classes.length)
  for (const line of lines) {
    const [feature, cells] = line.split('\t')
    if (!feature || !cells) continue
    const place = places.size * classes.length
    for (const cell of cells.split(',')) {
      const colon = cell.indexOf(':')
      weights[place + Number(cell.slice(0, colon))] = Number(cell.slice(colon + 1))
    }
    places.set(feature, place)
  }
  return { classes, places, weights }
}

/** Of each class, the sum of its weights over these features. */
export function scoresOf({ classes, places, weights }: LinearModel, features: readonly string[]): Float64Array {
  const scores = new Float64Array(classes.length)
  for (const feature of features) {
    const place = places.get(feature)
    if (place === undefined) continue
    for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) + (weights[place + c] as number)
  }
  return scores
}

/** Scores as chances that sum to one (softmax). */
export function chancesOf(scores: Float64Array): Float64Array {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}
