import answering from '../lexicon/answering.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import type { Node, TextView } from './view.js'

const HOLDS: ReadonlySet<string> = new Set(answering.holdsInnocence)

/** "Has always maintained her innocence", "protested their innocence": a verb by which somebody says that he did not do it. */
export const holdsInnocence = (view: TextView, { index, token }: Node) =>
  HOLDS.has(token.lemma) &&
  /^(?:his|her|its|their|my|our)$/.test(view.nodes[index + 1]?.token.lower ?? '') &&
  view.nodes[index + 2]?.token.lower === 'innocence'

/** What is said so: two words, whatever stands behind them. */
export const innocenceBehind = (cue: CueNode) => ({ from: cue.last + 1, to: cue.last + 2 })
