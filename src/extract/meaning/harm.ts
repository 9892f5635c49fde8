import { actorOf, objectKid, ownerOf, subjectOf, isPassive, type Voices } from './participants.js'
import { classAt } from './predicates.js'
import { kidsBy, type Tree } from './trees.js'

const HARMS = new Set(
  'ATTACK KILL INVADE OCCUPY DOWN POISON HACK INTERFERE SPY ABUSE FRAUD STEAL DECEIVE CONCEAL DESTROY KIDNAP THREATEN PLOT INJURE'.split(
    ' ',
  ),
)

/** Whether a clause accuses: somebody else than the speaker does harm; 'OWN' where the speaker's side suffers it. */
export function harmOf(tree: Tree, at: number, voices: Voices): 'NONE' | 'OTHERS' | 'OWN' {
  const subject = subjectOf(tree, at)
  if (subject === null || isPassive(tree, at)) return 'NONE'
  const doer = actorOf(voices, tree, subject)
  if (isOwn(doer, voices)) return 'NONE'
  const act = [at, ...kidsBy(tree, at, 'xcomp')].find((v) => HARMS.has(classAt(tree, v)?.predicate ?? ''))
  if (act === undefined) return 'NONE'
  const object = objectKid(tree, act)
  const victim = object === null ? null : (actorOf(voices, tree, object) ?? ownerOf(voices, tree, object))
  return isOwn(victim, voices) ? 'OWN' : 'OTHERS'
}

const isOwn = (actor: string | null, { speaker, principal }: Voices) =>
  actor !== null && (actor === speaker || actor === principal)
