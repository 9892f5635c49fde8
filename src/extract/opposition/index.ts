import type {
  ExtractedActor,
  ExtractedEvent,
  ExtractedStatement,
  Opposition,
  StatementKind,
} from '../../model/index.js'
import { mapped } from '../mapped.js'
import type { ParsedText } from '../types.js'
import { mainQuarrel, type Quarrel, type Scored } from './camps.js'
import { scoresOf, SHIPPED, type OppositionModel } from './model.js'
import { pairsIn } from './pairs.js'
import { reasonsOf } from './reasons.js'
import { inOrder, kindOf, subjectOf } from './sides.js'
import type { Voice } from './voice.js'

export type { OppositionModel } from './model.js'

/** Shorter texts show too little beside what the rules of linking compare. */
const FEWEST = 4
/** The more a text says, the more of it is found to clash by chance: a longer one than usual has to show more, by so much of the log. */
const USUAL = 10
const FOR_LENGTH = 0.3

/** Where nobody accuses, denies, refuses or demands anything, two differ and do not quarrel. */
const HEATED: ReadonlySet<StatementKind> = new Set(['ALLEGATION', 'DENIAL', 'REFUSAL', 'DEMAND'])

/**
 * Who stands against whom in a text, whatever the words: every two statements of different holders are weighed by what
 * they share, how each is reported, whom it names and how it leans (logistic regression); what two holders say against
 * each other counts together, and others join the two who stand most against each other. At most one for a text, since
 * it is the text as a whole that shows a quarrel; none where too little speaks for it. That a long text has to show more, and
 * that somebody has to be against something, showed on news that nothing is learned from (PolNeAR train).
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
  if (!quarrel || !isHeated(quarrel)) return []
  const strength = quarrel.strength - FOR_LENGTH * Math.log(Math.max(1, statements.length / USUAL))
  if (strength < model.threshold) return []
  const [first, second] = inOrder(quarrel)
  const kind = kindOf(quarrel)
  const subject = subjectOf(quarrel, first, kind)
  if (!subject) return []
  return [
    {
      kind,
      sides: [mapped(first, idOf), mapped(second, idOf)],
      leading: mapped(
        [...first, ...second].filter(({ holder }) => quarrel.leaders.has(holder)),
        idOf,
      ),
      subject: idOf(subject),
      confidence: Math.round(1000 / (1 + Math.exp(-strength - CALIBRATION))) / 1000,
      reasons: reasonsOf(quarrel.evidence[0], scene, model),
    },
  ]
}

const isHeated = ({ one, other }: Quarrel) => [...one, ...other].some(({ statement: { kind } }) => HEATED.has(kind))

const idOf = ({ statement }: Voice) => statement.id

/** What is that strong is right this much more often than its log odds say: they are of two statements, and it is of a text. */
const CALIBRATION = 0.6
