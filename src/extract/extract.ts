import type { ExtractedStatement, Extraction } from '../model/index.js'
import { castActors } from './actors/index.js'
import { roleWhenSaid } from './actors/when-said.js'
import { recogniseDenials } from './denials.js'
import { mayBeEnglish } from './english.js'
import { readMeaning } from './meaning/index.js'
import type { LinearModel } from './meaning/linear-model.js'
import { findOppositions, type OppositionModel } from './opposition/index.js'
import { partakers } from './partakers.js'
import { findReplies } from './replies.js'
import { extractedStatement } from './extracted-statement.js'
import { findAttributions, joinPassages, type RankerWeights, type SpeakerModel, type Unit } from './statements/index.js'
import { parseText } from './syntax/index.js'
import type { Attribution, SourceText } from './types.js'

export interface ExtractOptions {
  /** Least confidence of a statement, 0 to 1; lower finds more and errs more. */
  readonly threshold?: number
  /** What counts as one statement; each by itself where it is not given. */
  readonly unit?: Unit
  /** Other weights than those that ship, to measure what was learned on texts that it has not seen. */
  readonly weights?: Weights
}

/** What reading learns from annotated news. */
export interface Weights {
  readonly ranker: RankerWeights
  readonly speakers: SpeakerModel
  readonly kinds: LinearModel
  readonly opposition?: OppositionModel
}

/**
 * Reads a text: who says what, on whose behalf, through whom, about which events. Pure and deterministic; offsets count in
 * the text as given. Nothing is read out of a text in another language than English.
 */
export function extract(source: SourceText, { threshold, unit, weights }: ExtractOptions = {}): Extraction {
  if (!mayBeEnglish(source.text)) return { statements: [], actors: [], events: [], oppositions: [] }
  const parsed = parseText(source.text)
  const found = findAttributions(parsed, threshold, weights?.ranker, weights?.speakers)
  const attributions = unit === 'PASSAGE' ? joinPassages(found, parsed) : found
  const cast = castActors(parsed, attributions, source)
  const { meanings, events } = readMeaning(parsed, attributions, cast, source, weights?.kinds)
  const read = attributions.flatMap((attribution, i): ExtractedStatement[] => {
    const role = cast.roles[i]
    const meaning = meanings[i]
    if (!role || !meaning) return []
    const named = attribution.source ?? sourceOf(attributions, attribution)
    const held = roleWhenSaid(role, meaning.saidAt, source.publishedAt)
    return [extractedStatement(i, attribution, named?.span ?? null, held, meaning)]
  })
  const statements = findReplies(recogniseDenials(read), cast.actors, parsed)
  const oppositions = findOppositions(statements, cast.actors, events, parsed, weights?.opposition)
  return { statements, actors: partakers(cast, statements, events), events, oppositions }
}

/** Who is named where the words that this continues were introduced. */
function sourceOf(all: readonly Attribution[], { continues }: Attribution): Attribution['source'] {
  const before = continues === null ? undefined : all[continues]
  return before ? (before.source ?? sourceOf(all, before)) : null
}
