import type { ExtractedEvent, ExtractedStatement, LocalActorId, LocalStatementId } from '../../model/index.js'
import type { ParsedText } from '../types.js'
import { mapped } from '../mapped.js'
import type { Cast } from './cast.js'
import { CONFLICT } from './lexicon.js'
import type { Voice } from './voice.js'

/** What all pairs of one text have in common. */
export interface Scene {
  readonly cast: Cast
  readonly voices: readonly Voice[]
  /** What a word that two statements share tells: little where the whole text speaks of it. */
  readonly weightOf: (word: string) => number
  /** Words of the first two sentences. */
  readonly topic: ReadonlySet<string>
  /** Which sentences with a word of conflict name the holder of a statement or its speaker. */
  readonly conflicts: ReadonlyMap<Voice, ReadonlySet<number>>
  /** The last voice of another holder before one. */
  readonly before: ReadonlyMap<Voice, Voice | undefined>
  readonly events: ReadonlyMap<LocalStatementId, ReadonlySet<string>>
  /** How many statements each holder has. */
  readonly spoken: ReadonlyMap<LocalActorId, number>
  /** What is so of the text as a whole, by name of a feature. */
  readonly whole: readonly (readonly [string, number])[]
}

export function sceneOf(
  voices: readonly Voice[],
  cast: Cast,
  events: readonly ExtractedEvent[],
  parsed: ParsedText,
): Scene {
  const quarrelsome = parsed.sentences.filter(({ tokens }) => tokens.some(({ lemma }) => CONFLICT.has(lemma)))
  const opening = parsed.sentences.slice(0, 2)
  return {
    cast,
    voices,
    weightOf: weigher(voices),
    topic: new Set(
      opening.flatMap(({ tokens }) => tokens.filter(({ upos }) => TELLING.has(upos)).map(({ lemma }) => lemma)),
    ),
    conflicts: conflictsOf(
      voices,
      mapped(quarrelsome.slice(0, CONFLICTS), ({ start, end }) => cast.namedWithin([{ start, end }])),
    ),
    before: new Map(
      voices.map((b) => [b, voices.findLast(({ place, holder }) => place < b.place && holder !== b.holder)]),
    ),
    events: eventsOf(events),
    spoken: countsOf(voices.map(({ holder }) => holder)),
    whole: wholeOf(
      voices,
      quarrelsome.length,
      opening.some((s) => quarrelsome.includes(s)),
      parsed.sentences.length,
    ),
  }
}

/** So many sentences with words of conflict are looked at for whom they name. */
const CONFLICTS = 200

const TELLING = new Set(['NOUN', 'PROPN', 'VERB'])

function weigher(voices: readonly Voice[]): (word: string) => number {
  const counts = countsOf(voices.flatMap(({ words }) => words.telling))
  const all = Math.log(voices.length + 1)
  const weightBy = (count: number) => Math.max(0.05, (all - Math.log(count + 0.5)) / all)
  const weights = new Map([...counts].map(([word, count]) => [word, weightBy(count)]))
  const unknown = weightBy(0)
  return (word) => weights.get(word) ?? unknown
}

function countsOf<T>(things: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return counts
}

function conflictsOf(
  voices: readonly Voice[],
  named: readonly ReadonlySet<LocalActorId>[],
): Map<Voice, ReadonlySet<number>> {
  const isIn = (voice: Voice) => (i: number) => voice.members.some((id) => named[i]?.has(id))
  return new Map(voices.map((voice) => [voice, new Set([...named.keys()].filter(isIn(voice)))]))
}

function eventsOf(events: readonly ExtractedEvent[]): Map<LocalStatementId, Set<string>> {
  const byStatement = new Map<LocalStatementId, Set<string>>()
  for (const { id, statements } of events)
    for (const statement of statements)
      byStatement.set(statement, (byStatement.get(statement) ?? new Set<string>()).add(id))
  return byStatement
}

/** Below these sizes shares are of so much. */
const FEW_VOICES = 6
const FEW_SENTENCES = 8

function wholeOf(voices: readonly Voice[], conflicts: number, opens: boolean, sentences: number): [string, number][] {
  const share = (is: (voice: Voice) => boolean) => voices.filter(is).length / Math.max(FEW_VOICES, voices.length)
  const isKind = (...kinds: ExtractedStatement['kind'][]) => share(({ statement }) => kinds.includes(statement.kind))
  const negations = isKind('DENIAL', 'REFUSAL')
  return [
    ['text:negations', negations],
    ['text:has-negation', negations > 0 ? 1 : 0],
    ['text:allegations', isKind('ALLEGATION')],
    ['text:opinions', isKind('OPINION')],
    ['text:replying', share(({ replies }) => replies)],
    ['text:attacking', share(({ attacks, condemns }) => attacks || condemns)],
    ['text:contrast', share(({ contrasts }) => contrasts)],
    ['text:blame', share(({ classes }) => classes.has('BLAME'))],
    ['text:praise', share(({ classes }) => classes.has('PRAISE'))],
    ['text:conflict', conflicts / Math.max(FEW_SENTENCES, sentences)],
    ['text:opens-with-conflict', opens ? 1 : 0],
    ['text:length', Math.log1p(voices.length)],
    ['text:holders', Math.log1p(new Set(voices.map(({ holder }) => holder)).size)],
  ]
}
