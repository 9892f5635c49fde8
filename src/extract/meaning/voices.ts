import type { Attribution, Cast } from '../types.js'
import { actorOf, type Voices } from './participants.js'
import { kidsBy, type Tree } from './trees.js'

/** Who speaks in an attribution, for whom, and whom the reporting clause addresses. */
export function voicesOf({ form, cue }: Attribution, index: number, trees: readonly Tree[], cast: Cast): Voices {
  const role = cast.roles[index]
  const speaker = role?.speaker ?? null
  const voices: Voices = {
    form,
    speaker,
    principal: role?.onBehalfOf ?? speaker,
    addressee: null,
    actorAt: (at) => cast.actorAt(at),
  }
  const tree = cue ? trees[cue.at.sentence] : undefined
  const told = tree && cue ? (kidsBy(tree, cue.at.token, 'obj', 'iobj')[0] ?? calledOn(tree, cue.at.token)) : undefined
  return tree && told !== undefined ? { ...voices, addressee: actorOf(voices, tree, told) } : voices
}

/** "called on Russia", "appealed to the council". */
function calledOn(tree: Tree, cue: number): number | undefined {
  return kidsBy(tree, cue, 'obl').find((kid) =>
    kidsBy(tree, kid, 'case').some((mark) => /^(?:on|upon|to)$/i.test(tree.tokens[mark]?.text ?? '')),
  )
}
