import type {
  Certainty,
  ExtractedEvent,
  ExtractedStatement,
  LocalStatementId,
  StatementKind,
  Tense,
} from '../../model/index.js'
import type { Attribution, Cast, ParsedText, SourceText } from '../types.js'
import type { Answerable } from './answerable.js'
import { findAnswers } from './answers.js'
import { completeFigures } from './bare-figures.js'
import { readBlame } from './blame.js'
import { contraryCauses } from './causes.js'
import { certaintyOfStatement, cueCertainty } from './certainty.js'
import { contentOf, type Content } from './content.js'
import { dateReader } from './dates.js'
import { Said } from './event-said.js'
import { findEvents } from './events.js'
import type { Frame } from './frame.js'
import type { KindEvidence } from './kind-features.js'
import { kindsOf } from './kind.js'
import { isCueNegated } from './kind-rules.js'
import type { LinearModel } from './linear-model.js'
import type { Voices } from './participants.js'
import { plainAnswers } from './plain-answers.js'
import { deniesInCue, polarityOf } from './polarity.js'
import { readPropositions } from './propositions.js'
import { saidAtOf } from './said-at.js'
import { growTrees, type Tree } from './trees.js'
import { voicesOf } from './voices.js'
import { mapped } from '../mapped.js'

/** What one statement means, parallel to its attribution. */
export type StatementMeaning = Pick<
  ExtractedStatement,
  'kind' | 'polarity' | 'certainty' | 'saidAt' | 'saidAtPrecision' | 'propositions' | 'answers'
>

export interface Meaning {
  readonly meanings: readonly StatementMeaning[]
  readonly events: readonly ExtractedEvent[]
}

/**
 * What is meant: kind, polarity, certainty, date and propositions of each statement, which statements of the text it
 * answers, and the events of the text. Local ids follow the order of the attributions (S1 is the first).
 */
export function readMeaning(
  parsed: ParsedText,
  attributions: readonly Attribution[],
  cast: Cast,
  source: SourceText,
  kinds?: LinearModel,
): Meaning {
  const trees = growTrees(parsed.sentences)
  const read = dateReader(source.publishedAt)
  const datesIn = (tree: Tree) => read(tree, parsed.text)
  const evidence = mapped(attributions, (attribution, i): KindEvidence => {
    const content = contentOf(attribution, trees)
    return { attribution, content, trees, voices: voicesOf(attribution, i, trees, cast) }
  })
  const said = mapped(kindsOf(evidence, kinds), (kind, i): Answerable => ({ ...(evidence[i] as KindEvidence), kind }))
  const plain = plainAnswers(said)
  // What says that an accusation is not so denies it, in whatever words.
  const heard = mapped(said, (own, i) => (plain[i]?.denies === true ? { ...own, kind: 'DENIAL' as const } : own))
  const answers = findAnswers(heard, trees, plain)
  const propositions = completeFigures(
    mapped(heard, ({ attribution, content, kind, voices }) => {
      const reading = { content, voices, datesIn }
      const start = startFrame(attribution, kind, content, voices, isCueNegated(attribution, trees))
      return { content, propositions: readBlame(reading, attribution, start) ?? readPropositions(reading, start) }
    }),
  )
  const causes = contraryCauses(heard)
  const meanings = mapped(heard, ({ attribution, content, kind }, i): StatementMeaning => ({
    kind,
    polarity: polarityOf(kind, content, deniesInCue(attribution, isCueNegated(attribution, trees))),
    certainty: certaintyOfStatement(attribution, kind, content),
    ...saidAtOf(attribution, trees, datesIn),
    propositions: [...(propositions[i] ?? []), ...(causes[i] ? [causes[i]] : [])],
    answers: mapped(answers[i] ?? [], statementId),
  }))
  return { meanings, events: eventsOf(parsed, trees, heard, cast, datesIn) }
}

const statementId = (index: number): LocalStatementId => `S${index + 1}`

const NEGATES: ReadonlySet<StatementKind> = new Set(['DENIAL', 'REFUSAL'])
const FUTURE: ReadonlySet<StatementKind> = new Set(['DEMAND', 'PROMISE', 'THREAT', 'REFUSAL', 'PREDICTION'])
const OF_OTHERS: ReadonlySet<StatementKind> = new Set([
  'DEMAND',
  'ALLEGATION',
  'PREDICTION',
  'CLAIM',
  'OPINION',
  'QUESTION',
])
const SAYS_NO =
  /^(?:deny|reject|refuse|refute|rule out|dismiss|rebut|decline|repudiate|oppose|dispute|contest|veto|rebuff|turn down|disavow|denial|refusal|rejection)\b/

/** What the reporting clause does to everything in it: "denied" turns it round, "warned" weakens it, "urged X to" gives it a subject. */
function startFrame(
  attribution: Attribution,
  kind: StatementKind,
  content: Content,
  voices: Voices,
  unsaid: boolean,
): Frame {
  const saysNo = NEGATES.has(kind) && attribution.cue !== null && SAYS_NO.test(attribution.cue.lemma)
  const turned = deniesInCue(attribution, unsaid) || (!unsaid && (saysNo || kind === 'RETRACTION'))
  const certainty: Certainty = cueCertainty(attribution, kind)
  const nominal = attribution.form !== 'DIRECT'
  const tense: Tense | null = FUTURE.has(kind) ? 'FUTURE' : kind === 'DENIAL' || kind === 'ALLEGATION' ? 'PAST' : null
  return {
    polarity: turned ? 'NEGATIVE' : 'POSITIVE',
    certainty,
    tense: isClause(content) ? null : tense,
    conditional: false,
    subject: OF_OTHERS.has(kind) ? voices.addressee : voices.principal,
    nominal,
  }
}

const isClause = (content: Content) =>
  content.pieces.some(({ tree, tokens }) =>
    tokens.some((at) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(tree.tokens[at]?.xpos ?? '')),
  )

interface Heard {
  readonly attribution: Attribution
  readonly content: Content
  readonly kind: StatementKind
}

function eventsOf(
  parsed: ParsedText,
  trees: readonly Tree[],
  heard: readonly Heard[],
  cast: Cast,
  datesIn: (tree: Tree) => ReturnType<ReturnType<typeof dateReader>>,
) {
  const sayings = mapped(heard, ({ attribution, content, kind }) => ({
    content,
    kind,
    cue: attribution.cue?.at ?? null,
  }))
  const names = new Map(mapped(cast.actors, ({ id, name }) => [id, name]))
  return findEvents({
    text: parsed.text,
    nameOf: (actor) => names.get(actor) ?? null,
    trees,
    datesIn,
    voices: { form: 'INDIRECT', speaker: null, principal: null, addressee: null, actorAt: (at) => cast.actorAt(at) },
    said: new Said(trees, sayings),
    isDenied: (id) => heard[Number(id.slice(1)) - 1]?.kind === 'DENIAL',
  })
}
