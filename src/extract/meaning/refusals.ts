import answering from '../lexicon/answering.json' with { type: 'json' }
import answers from '../lexicon/answers.json' with { type: 'json' }
import type { Answerable } from './answerable.js'
import { isNegated } from './clause.js'
import { actorOf, isPassive, subjectOf, type Voices } from './participants.js'
import { isApart, mainOf, type Main } from './plain-answers.js'
import type { Content } from './content.js'
import type { KindEvidence } from './kind-features.js'
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

/** So many statements may stand between a demand for a thing and the refusal of it. */
const REACH = 3

/** "Called for a rerun of the vote", "ruled out a rerun": the thing itself is wanted, and refused. */
export function refusedThing(own: Answerable, before: readonly Answerable[]): Answerable | undefined {
  const refused = own.kind === 'REFUSAL' ? thingOf(own) : null
  if (!refused) return undefined
  return before
    .slice(0, REACH)
    .find((other) => /^(?:DEMAND|PROMISE)$/.test(other.kind) && isApart(own, other) && isSame(refused, thingOf(other)))
}

/** A noun that all of a statement hangs on, and the nouns that tell which. */
interface Thing {
  readonly noun: string
  readonly which: readonly string[]
}

function thingOf({ content }: Answerable): Thing | null {
  const main = mainOf({ content })
  const token = main ? tokenAt(main.tree, main.at) : null
  if (!main || token?.upos !== 'NOUN' || content.pieces.length > 1) return null
  const which = kidsBy(main.tree, main.at, 'nmod', 'compound')
  return { noun: token.lemma, which: which.map((kid) => lemmaOf(tokenAt(main.tree, kid))) }
}

/** "An inquiry into the flood" is none into the fire. */
const isSame = (refused: Thing, wanted: Thing | null) =>
  wanted?.noun === refused.noun && refused.which.every((noun) => wanted.which.includes(noun))

const asksNobodyElse = ({ content, voices }: Answerable, own: Answerable) =>
  content.pieces.every(({ tree, tokens }) =>
    tokens.every((at) => {
      const actor = voices.actorAt(refOf(tree, at))
      return (
        actor === null || [own.voices.speaker, own.voices.principal, voices.speaker, voices.principal].includes(actor)
      )
    }),
  )

const UNWILLING: ReadonlySet<string> = new Set(answers.unwilling)

/** “We will not recognise the results”, “the army would not withdraw”: what somebody was to do, and says that he will not. */
export function isUnwilling({ content, voices }: { content: Content; voices: Voices }): boolean {
  const main = mainOf({ content })
  if (!main || isPassive(main.tree, main.at) || !isNegated(main.tree, main.at)) return false
  const { tree, at } = main
  const helpers = kidsBy(tree, at, 'aux').map((kid) => lowerOf(tokenAt(tree, kid)))
  return (
    UNWILLING.has(lemmaOf(tokenAt(tree, at))) &&
    helpers.some((word) => /^(?:will|wo|would)$/.test(word)) &&
    isOwnWill(main, voices)
  )
}

/** So many words at most say of something that it is out of the question. */
const SHORT = 16

/** “The border is not negotiable”, “the proposal was “a non-starter””, “that would never happen”: nothing will come of it. */
export function isOutOfQuestion({ content: { pieces } }: { content: Content }): boolean {
  const [piece] = pieces
  if (!piece || piece.tokens.length > SHORT) return false
  const words = piece.tokens
    .map((at) => lowerOf(tokenAt(piece.tree, at)))
    .filter((word) => /^[\w'’]/.test(word))
    .join(' ')
    .replace(/ n['’]t\b/g, ' not')
  return SHUT.test(words)
}

const SHUT = new RegExp(`(?<!\\b(?:not|never))(?: |^)(?:${answers.shut.join('|')})$`)

const WISHED: ReadonlySet<string> = new Set([...answering.wanted, ...answering.proposed])

/** "Dismissed the proposal": what was asked for or proposed is no claim, and cannot be untrue. */
export function rejectsWish({ attribution: { cue }, content }: KindEvidence): boolean {
  const [piece] = content.pieces
  const [first, last] = [piece?.tokens[0], piece?.tokens.at(-1)]
  if (!piece || first === undefined || last === undefined || !cue || piece.tokens.length > 5) return false
  return (
    /^(?:reject|dismiss|oppose)$/.test(cue.lemma) &&
    tokenAt(piece.tree, first).upos === 'DET' &&
    WISHED.has(lemmaOf(tokenAt(piece.tree, last)))
  )
}
