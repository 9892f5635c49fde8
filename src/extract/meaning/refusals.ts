import answers from '../lexicon/answers.json' with { type: 'json' }
import type { Answerable } from './answerable.js'
import { isNegated } from './clause.js'
import { actorOf, isPassive, subjectOf, type Voices } from './participants.js'
import { isApart, mainOf, type Main } from './plain-answers.js'
import type { Content } from './content.js'
import { kidsBy, lemmaOf, lowerOf, refOf, tokenAt } from './trees.js'

const RESISTS: ReadonlySet<string> = new Set(answers.resists)
const RESISTED: ReadonlySet<string> = new Set([...answers.nouns.DEMAND, ...answers.nouns.PROMISE, ...answers.resisted])
const CONCESSIONS: ReadonlySet<string> = new Set(answers.concessions)
const OFFERED: ReadonlySet<string> = new Set(answers.offered)

/** “He would oppose the request”, “we will fight the project”: the verb of a statement by which its speaker goes against a plan. */
export function resists({ content, voices }: { content: Content; voices: Voices }): Main | null {
  const main = mainOf({ content })
  if (!main || isPassive(main.tree, main.at) || isNegated(main.tree, main.at)) return null
  const { tree, at } = main
  if (!RESISTS.has(lemmaOf(tokenAt(tree, at))) || !isOwnWill(main, voices)) return null
  const object = kidsBy(tree, at, 'obj').find((kid) => RESISTED.has(lemmaOf(tokenAt(tree, kid))))
  const isKnown =
    object !== undefined &&
    kidsBy(tree, object, 'det').some((kid) => /^(?:the|this|that|any)$/.test(lowerOf(tokenAt(tree, kid))))
  return isKnown ? main : null
}

function isOwnWill({ tree, at }: Main, voices: Voices): boolean {
  const subject = subjectOf(tree, at)
  const actor = subject === null ? null : actorOf(voices, tree, subject)
  const isPronoun = subject !== null && /^(?:he|she|it|they|we|i)$/.test(lowerOf(tokenAt(tree, subject)))
  if (actor === null ? !isPronoun : actor !== voices.speaker && actor !== voices.principal) return false
  const helpers = kidsBy(tree, at, 'aux').map((kid) => lowerOf(tokenAt(tree, kid)))
  return helpers.some((word) => /^(?:will|would|['’]ll|['’]d)$/.test(word)) || /^VB[ZP]$/.test(tokenAt(tree, at).xpos)
}

/**
 * “The union demands a rise. Norbank ruled out any improvement on its offer”: who will give nothing answers the demand in the
 * sentence before, where nobody else is asked.
 */
export function concedesNothing(own: Answerable, [last]: readonly Answerable[]): Answerable | undefined {
  if (own.kind !== 'REFUSAL' || last?.kind !== 'DEMAND' || !isApart(own, last)) return undefined
  const main = mainOf(own)
  if (!main || !CONCESSIONS.has(lemmaOf(tokenAt(main.tree, main.at)))) return undefined
  // "A rise in the price of water" is another thing; "of the current offer" is the one that was made.
  const things = kidsBy(main.tree, main.at, 'nmod', 'compound', 'acl')
  if (!things.every((kid) => OFFERED.has(lemmaOf(tokenAt(main.tree, kid))))) return undefined
  const between = (own.content.pieces[0]?.tree.index ?? 0) - (last.content.pieces.at(-1)?.tree.index ?? 0)
  return between >= 0 && between <= 1 && asksNobodyElse(last, own) ? last : undefined
}

const asksNobodyElse = ({ content, voices }: Answerable, own: Answerable) =>
  content.pieces.every(({ tree, tokens }) =>
    tokens.every((at) => {
      const actor = voices.actorAt(refOf(tree, at))
      return (
        actor === null || [own.voices.speaker, own.voices.principal, voices.speaker, voices.principal].includes(actor)
      )
    }),
  )
