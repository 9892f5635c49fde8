import { overlaps, type ExtractedActor, type ExtractedEvent, type ExtractedStatement } from '../../model/index.js'
import type { ParsedText } from '../types.js'
import { Cast } from './cast.js'
import { sceneOf, type Scene } from './scene.js'
import { voicesIn, type Voice } from './voice.js'

/** Two statements of different holders that may stand against each other, in reading order. */
export interface Pair {
  readonly a: Voice
  readonly b: Voice
}

/** A statement is held against so many that follow it, so that a long text costs what its length does. */
const REACH = 30
/** What a text says after so many statements is another matter: a quarrel stands further up. */
const MOST = 300

/** All pairs of statements of a text that may stand against each other, with what they have in common. */
export function pairsIn(
  statements: readonly ExtractedStatement[],
  actors: readonly ExtractedActor[],
  events: readonly ExtractedEvent[],
  parsed: ParsedText,
): { scene: Scene; pairs: Pair[] } {
  const cast = new Cast(actors)
  const voices = voicesIn(statements.slice(0, MOST), cast, parsed)
  const pairs = voices.flatMap((a, i) =>
    voices
      .slice(i + 1, i + 1 + REACH)
      .filter((b) => mayMeet(a, b))
      .map((b) => ({ a, b })),
  )
  return { scene: sceneOf(voices, cast, events, parsed), pairs }
}

/** Of two holders and two speakers, and neither a body and one who speaks for it; the same words, said by two at once, only where they give several figures. */
function mayMeet(a: Voice, b: Voice): boolean {
  if (a.members.some((id) => b.members.includes(id))) return false
  return a.numbers.length > 1 || !a.statement.spans.some((x) => b.statement.spans.some((y) => overlaps(x, y)))
}
