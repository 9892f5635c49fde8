import { putKey } from './feature-key.js'
import type { Scorer, Scores, Templates, TemplateSums } from './scorer.js'

/** Sums of templates over a scorer that takes keys: puts the keys together one by one. */
export class KeyedSums implements TemplateSums {
  readonly atoms: Int32Array
  private readonly keys: Int32Array

  constructor(
    private readonly scorer: Scorer,
    atoms: number,
    private readonly classes: number,
    mostTemplates: number,
  ) {
    this.atoms = new Int32Array(atoms)
    this.keys = scorer.keysFor(mostTemplates)
  }

  plan = (templates: Templates): Templates => templates

  sum(plan: Templates, scores: Scores, one: number, other: number, to: number): void {
    for (let c = 0; c < this.classes; c++) scores[to + c] = (scores[one + c] as number) + (scores[other + c] as number)
    putKeys(plan, this.atoms, this.keys)
    this.scorer.addAll(this.keys, plan.length / 4, scores, to)
  }
}

/** Writes the keys of the features that templates make of atoms. */
export function putKeys(templates: Templates, atoms: Int32Array, keys: Int32Array): void {
  const atom = (at: number) => atoms[templates[at] as number] as number
  for (let i = 0, at = 0; at < templates.length; i++, at += 4)
    putKey(keys, i, templates[at] as number, atom(at + 1), atom(at + 2), atom(at + 3))
}
