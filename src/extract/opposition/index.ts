import type { ExtractedActor, ExtractedEvent, ExtractedStatement, Opposition } from '../../model/index.js'
import { mapped } from '../mapped.js'
import type { ParsedText } from '../types.js'
import { mainQuarrel, type Scored } from './camps.js'
import { scoresOf, SHIPPED, type OppositionModel } from './model.js'
import { pairsIn } from './pairs.js'
import { reasonsOf } from './reasons.js'
import { inOrder, kindOf, subjectOf } from './sides.js'
import type { Voice } from './voice.js'

export type { OppositionModel } from './model.js'

/** Shorter texts show too little beside what the rules of linking compare. */
const FEWEST = 4

/**
 * Who stands against whom in a text, whatever the words: every two statements of different holders are weighed by what
 * they share, how each is reported, whom it names and how it leans (logistic regression); what two holders say against
 * each other counts together, and others join the two who stand most against each other. At most one for a text, since
 * it is the text as a whole that shows a quarrel; none where too little speaks for it.
 */
export function findOppositions(
  statements: readonly ExtractedStatement[],
  actors: readonly ExtractedActor[],
  events: readonly ExtractedEvent[],
  parsed: ParsedText,
  model: OppositionModel = SHIPPED,
): Opposition[] {
  if (statements.length < FEWEST) return []
  const { scene, pairs } = pairsIn(statements, actors, events, parsed)
  const scores = scoresOf(pairs, scene, model)
  const scored = mapped(pairs, ({ a, b }, i): Scored => ({ a, b, score: scores[i] ?? 0 }))
  const quarrel = mainQuarrel(scored)
  if (!quarrel || quarrel.strength < model.threshold) return []
  const [first, second] = inOrder(quarrel)
  const kind = kindOf(quarrel)
  const subject = subjectOf(quarrel, first, kind)
  if (!subject) return []
  return [
    {
      kind,
      sides: [mapped(first, idOf), mapped(second, idOf)],
      subject: idOf(subject),
      confidence: Math.round(1000 / (1 + Math.exp(-quarrel.strength - CALIBRATION))) / 1000,
      reasons: reasonsOf(quarrel.evidence[0], scene, model),
    },
  ]
}

const idOf = ({ statement }: Voice) => statement.id

/** What is that strong is right this much more often than its log odds say: they are of two statements, and it is of a text. */
const CALIBRATION = 0.6
