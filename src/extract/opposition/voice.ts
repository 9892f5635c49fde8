import type { ExtractedActor, ExtractedStatement, LocalActorId, Span, StatementKind } from '../../model/index.js'
import { mapped } from '../mapped.js'
import { classesOfPair, classesOfWord, type WordClass } from '../meaning/lexicon.js'
import type { ParsedText } from '../types.js'
import { wordsWithin, type Words } from '../words.js'
import { sentenceAt, type Cast } from './cast.js'
import {
  ANTONYMS,
  ATTACKING,
  AVERSE,
  CAMPS_OF_WORD,
  CONDEMNING,
  CONTRAST,
  FAVOURING,
  KINDS_OF_NOUN,
  NUMBERS,
  REPLYING,
  STEPS,
  TAKING_UP,
} from './lexicon.js'

/** One statement as it is held against others of its text: what its words show, once for all pairs it stands in. */
export interface Voice {
  readonly statement: ExtractedStatement
  /** Among the statements of the text, of its sentence among the sentences, and of its paragraph. */
  readonly place: number
  readonly sentence: number
  readonly paragraph: number
  /** Whose position it is. */
  readonly holder: LocalActorId
  /** The holder and who speaks. */
  readonly members: readonly LocalActorId[]
  /** Words of their names, and the longer of them. */
  readonly names: ReadonlySet<string>
  readonly longNames: readonly string[]
  readonly words: Words
  /** Of the words that tell something, the opposites. */
  readonly antonyms: readonly string[]
  readonly classes: ReadonlySet<WordClass>
  readonly numbers: readonly string[]
  /** Lemmas of the reporting clause. */
  readonly clause: ReadonlySet<string>
  /** Whom the words said speak of, and whom the reporting clause names. */
  readonly speaksOf: ReadonlySet<LocalActorId>
  readonly clauseNames: ReadonlySet<LocalActorId>
  /** The clause contrasts, replies or attacks; the words or the clause condemn. */
  readonly contrasts: boolean
  readonly replies: boolean
  readonly attacks: boolean
  readonly condemns: boolean
  /** A noun that points back to kinds of statement ("the accusation"), or to something said at all ("that idea"). */
  readonly pointsTo: ReadonlySet<string>
  readonly takesUp: boolean
  readonly ofStep: boolean
  /** How the one who speaks stands to what is spoken of, for (above 0) or against. */
  readonly leaning: number
  /** Which sides of usual quarrels the holder is of. */
  readonly camps: ReadonlySet<string>
}

/** Kinds that stand against nothing. */
const IDLE: ReadonlySet<StatementKind> = new Set(['QUESTION', 'DECLINED_COMMENT'])

/** The statements of a text that are somebody's position, in reading order. */
export function voicesIn(statements: readonly ExtractedStatement[], cast: Cast, parsed: ParsedText): Voice[] {
  const said = mapped(statements, ({ spans }) => spans)
    .flat()
    .sort((a, b) => a.start - b.start)
  return statements.flatMap((statement, place) => {
    const holder = cast.holderOf(statement)
    if (holder === null || IDLE.has(statement.kind)) return []
    return [voiceOf(statement, place, holder, said, cast, parsed)]
  })
}

function voiceOf(
  statement: ExtractedStatement,
  place: number,
  holder: LocalActorId,
  said: readonly Span[],
  cast: Cast,
  parsed: ParsedText,
): Voice {
  const at = sentenceAt(parsed, statement.cue?.start ?? statement.spans[0].start)
  const around = clauseSpans(parsed.sentences[at] ?? statement.spans[0], statement.spans, said)
  const words = wordsWithin(parsed, statement.spans)
  const clauseWords = wordsWithin(parsed, around).all
  const clause = new Set(clauseWords)
  const members = statement.speaker === null || statement.speaker === holder ? [holder] : [holder, statement.speaker]
  const names = new Set(members.flatMap((id) => cast.nameWords(id)))
  const has = (list: ReadonlySet<string>) => clauseWords.some((word) => list.has(word))
  const pointing = [...clauseWords, ...words.all.slice(0, 6)]
  return {
    statement,
    place,
    sentence: sentenceAt(parsed, statement.spans[0].start),
    paragraph: parsed.sentences[at]?.paragraph ?? 0,
    holder,
    members,
    names,
    longNames: [...names].filter((word) => word.length > 3),
    words,
    antonyms: words.telling.flatMap((word) => [...(ANTONYMS.get(word) ?? [])]),
    classes: classesOf(words.all),
    numbers: words.all.filter((word) => /^\d/.test(word) || NUMBERS.has(word)),
    clause,
    speaksOf: new Set([...cast.namedWithin(statement.spans), ...partiesOf(statement)]),
    clauseNames: cast.namedWithin(around),
    contrasts: has(CONTRAST) || words.all.slice(0, 2).some((word) => CONTRAST.has(word)),
    replies: has(REPLYING),
    attacks: has(ATTACKING),
    condemns: has(CONDEMNING) || words.all.some((word) => CONDEMNING.has(word)),
    pointsTo: new Set(pointing.flatMap((word) => [...(KINDS_OF_NOUN.get(word) ?? [])])),
    takesUp: pointing.some((word) => TAKING_UP.has(word)),
    ofStep: words.telling.slice(0, 2).some((word) => STEPS.has(word)),
    leaning: leaningOf(statement, clauseWords, words.all),
    camps: campsOf(holder, statement, cast),
  }
}

const partiesOf = ({ propositions }: ExtractedStatement) =>
  propositions.flatMap(({ agent, recipient }) => [agent, recipient]).filter((id) => id !== null)

/** The sentence without what is said in it, from the end of what was said before to where the next begins. */
function clauseSpans({ start, end }: Span, spans: readonly [Span, ...Span[]], said: readonly Span[]): Span[] {
  const first = spans[0].start
  const last = spans.at(-1)?.end ?? first
  const before = said.findLast((s) => s.end <= first && s.end > start)?.end ?? start
  const after = said.find((s) => s.start >= last && s.start < end)?.start ?? end
  const pieces: Span[] = []
  let at = Math.min(before, first)
  for (const span of spans) {
    if (span.start > at) pieces.push({ start: at, end: span.start })
    at = Math.max(at, span.end)
  }
  if (after > at) pieces.push({ start: at, end: after })
  return pieces
}

function classesOf(lemmas: readonly string[]): Set<WordClass> {
  const found = new Set<WordClass>()
  lemmas.forEach((lemma, i) => {
    for (const name of classesOfWord(lemma)) found.add(name)
    for (const name of classesOfPair(lemmas[i - 1] ?? '', lemma)) found.add(name)
  })
  return found
}

/** What a kind of statement tells of how its speaker stands. */
const LEANINGS: Partial<Record<StatementKind, number>> = {
  DENIAL: -1.5,
  REFUSAL: -1.5,
  ALLEGATION: -1.5,
  PROMISE: 1,
  DEMAND: 1,
  CONFIRMATION: 1,
}

/** Words after these say less of where the speaker stands. */
const OPENING = 40

function leaningOf(
  { kind, polarity }: ExtractedStatement,
  clause: readonly string[],
  words: readonly string[],
): number {
  let sum = (LEANINGS[kind] ?? 0) - (polarity === 'NEGATIVE' ? 1 : 0)
  for (const word of clause) sum += FAVOURING.has(word) ? 1 : AVERSE.has(word) ? -1.5 : 0
  for (const word of words.slice(0, OPENING)) sum += FAVOURING.has(word) ? 0.5 : AVERSE.has(word) ? -0.7 : 0
  return sum
}

function campsOf(holder: LocalActorId, { speaker, role }: ExtractedStatement, cast: Cast): Set<string> {
  const spoken: ExtractedActor | undefined = speaker === null ? undefined : cast.people.get(speaker)
  const words = [
    ...cast.nameWords(holder),
    ...(speaker !== null && spoken?.kind !== 'PERSON' ? cast.nameWords(speaker) : []),
    ...(role?.toLowerCase().match(/\p{L}+/gu) ?? []),
  ]
  return new Set(
    words.flatMap((word) => [...(CAMPS_OF_WORD.get(word) ?? CAMPS_OF_WORD.get(word.replace(/s$/, '')) ?? [])]),
  )
}
