import { UNTRUE } from '../denying.js'
import certainty from '../lexicon/certainty.json' with { type: 'json' }
import kinds from '../lexicon/kinds.json' with { type: 'json' }
import negation from '../lexicon/negation.json' with { type: 'json' }
import wording from '../lexicon/wording.json' with { type: 'json' }
import type { Certainty, Polarity, StatementKind } from '../../model/index.js'

/** What a reporting word says about the kind of its statement. */
export interface CueMeaning {
  readonly kind: StatementKind
  readonly polarity: Polarity
  readonly certainty: Certainty
}

/** By lemma; a word may stand in several classes ("call"). */
export const CUE_MEANINGS: ReadonlyMap<string, readonly CueMeaning[]> = groupCues()

function groupCues(): Map<string, CueMeaning[]> {
  const byLemma = new Map<string, CueMeaning[]>()
  for (const { lemmas, ...meaning } of kinds.cues) {
    for (const lemma of lemmas) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), meaning as CueMeaning])
  }
  return byLemma
}

export type WordClass = keyof typeof wording.classes

/** Classes of a word or two-word phrase. */
const WORD_CLASSES: ReadonlyMap<string, readonly WordClass[]> = groupWords()

function groupWords(): Map<string, WordClass[]> {
  const byWord = new Map<string, WordClass[]>()
  for (const name of Object.keys(wording.classes) as WordClass[]) {
    for (const word of new Set(wording.classes[name])) byWord.set(word, [...(byWord.get(word) ?? []), name])
  }
  return byWord
}

const NONE: readonly WordClass[] = []

/** Classes of a word alone. */
export const classesOfWord = (word: string): readonly WordClass[] => WORD_CLASSES.get(word) ?? NONE

/** Classes of two words together; they are put together only where something begins with the first. */
export const classesOfPair = (first: string, second: string): readonly WordClass[] =>
  OPENING.has(first) ? classesOfWord(`${first} ${second}`) : NONE

const OPENING: ReadonlySet<string> = new Set(
  [...WORD_CLASSES.keys()].flatMap((word) => (word.includes(' ') ? [word.slice(0, word.indexOf(' '))] : [])),
)

export const NEGATION = {
  particles: new Set(negation.particles),
  determiners: new Set(negation.determiners),
  pronouns: new Set(negation.pronouns),
  governors: new Set(negation.governors),
  falsehoods: UNTRUE,
  evidence: new Set(negation.evidence),
}

export type CertaintyWords = 'modals' | 'adverbs' | 'embedders'

/** Which level a word of this sort sets; null where it sets none. */
export function certaintyOf(sort: CertaintyWords, word: string): Certainty | null {
  return CERTAINTY_WORDS.get(`${sort}:${word}`) ?? null
}

const CERTAINTY_WORDS: ReadonlyMap<string, Certainty> = new Map(
  (['PROBABLE', 'POSSIBLE', 'UNCOMMITTED'] as const).flatMap((level) =>
    (['modals', 'adverbs', 'embedders'] as const).flatMap((sort) =>
      certainty[level][sort].map((word): [string, Certainty] => [`${sort}:${word}`, level]),
    ),
  ),
)

/** What is refused rather than said not to be so: "denied the request". */
export const WITHHELD: ReadonlySet<string> = new Set(kinds.withheld)

/** What is done to a claim by who no longer makes it: "withdrew its claim". */
export const TAKEN_BACK: ReadonlySet<string> = new Set(kinds.takenBack)

/** What those who decline to do it say nothing by: "declined to comment". */
export const UNCOMMENTED: ReadonlySet<string> = new Set(kinds.uncommented)

/** The kind that a reporting word settles by itself, or null. */
export const decisiveKind = (cue: string): StatementKind | null => DECISIVE.get(cue) ?? null

const DECISIVE: ReadonlyMap<string, StatementKind> = new Map(
  Object.entries(kinds.decisive).flatMap(([kind, lemmas]) =>
    lemmas.map((lemma): [string, StatementKind] => [lemma, kind as StatementKind]),
  ),
)
