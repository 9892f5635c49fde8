import answers from '../lexicon/answers.json' with { type: 'json' }
import opposition from '../lexicon/opposition.json' with { type: 'json' }

export const CONTRAST = new Set(opposition.contrast)
export const REPLYING = new Set(opposition.replying)
export const ATTACKING = new Set(opposition.attacking)
export const CONDEMNING = new Set(answers.condemning)
export const CONFLICT = new Set(opposition.conflict)
export const TAKING_UP = new Set(opposition.takingUp)
export const STEPS = new Set(answers.steps)
export const FAVOURING = new Set(opposition.for)
export const AVERSE = new Set(opposition.averse)
export const NUMBERS = new Set(opposition.numbers)

/** Which kinds of statement a noun points back to: "the accusation". */
export const KINDS_OF_NOUN: ReadonlyMap<string, ReadonlySet<string>> = grouped(
  Object.entries(answers.nouns).flatMap(([kind, nouns]) => nouns.map((noun): [string, string] => [noun, kind])),
)

/** Which side of a usual quarrel a word names: "police". */
export const CAMPS_OF_WORD: ReadonlyMap<string, ReadonlySet<string>> = grouped(
  Object.entries(opposition.camps).flatMap(([camp, words]) => words.map((word): [string, string] => [word, camp])),
)

/** Camps that usually stand against each other, both ways round. */
export const OPPOSED_CAMPS: ReadonlyMap<string, ReadonlySet<string>> = bothWays(
  Object.entries(opposition.against).flatMap(([camp, others]) =>
    others.map((other): [string, string] => [camp, other]),
  ),
)

export const ANTONYMS: ReadonlyMap<string, ReadonlySet<string>> = bothWays(
  opposition.antonyms.map((pair) => pair.split(' ') as [string, string]),
)

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set<string>()).add(value))
  return groups
}

function bothWays(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  return grouped([...pairs, ...pairs.map(([a, b]): [string, string] => [b, a])])
}
