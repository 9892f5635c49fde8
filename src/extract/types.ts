import type { ExtractedActor, LocalActorId, QuotationForm, Span } from '../model/index.js'

/** What extraction needs to know of a document besides its text. */
export interface SourceText {
  /** As given; all offsets count in it. */
  readonly text: string
  /** ISO 8601, UTC; dates in the text are relative to it. */
  readonly publishedAt: string | null
  readonly publisher: string | null
}

/** A word or mark with its analysis (Universal Dependencies). */
export interface Token extends Span {
  readonly text: string
  /** The text in lower case. */
  readonly lower: string
  /** In lower case, never empty. */
  readonly lemma: string
  /** Universal part of speech ("VERB"). */
  readonly upos: string
  /** Penn Treebank tag ("VBD"). */
  readonly xpos: string
  /** Index in its sentence of the token it depends on; -1 for the root. */
  readonly head: number
  /** Universal dependency relation ("nsubj"). */
  readonly deprel: string
  /** The same without its subtype: "nsubj" of "nsubj:pass". */
  readonly relation: string
}

export interface Sentence extends Span {
  /** Index into `ParsedText.paragraphs`. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

/** A text cut into paragraphs, sentences and analysed tokens, in reading order. */
export interface ParsedText {
  readonly text: string
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
}

/** A token by its place. */
export interface TokenRef {
  /** Index into `ParsedText.sentences`. */
  readonly sentence: number
  /** Index into that sentence's `tokens`. */
  readonly token: number
}

/** Source, cue and content of something reported (PARC 3, Pareti 2016), before anybody is resolved. */
export interface Attribution {
  /** The content: in reading order, not overlapping. */
  readonly spans: readonly [Span, ...Span[]]
  readonly form: QuotationForm
  readonly cue: Cue | null
  /** The words that name the source nearest to the content. */
  readonly source: Source | null
  /** Index of the attribution whose speaker goes on speaking here; only where `source` is null. */
  readonly continues: number | null
  /** Those who pass it on, outermost first: Kirby in "Kirby noted North Korea's statement that ...". */
  readonly via: readonly Source[]
  /** 0 to 1. */
  readonly confidence: number
  /** The rule that found it. */
  readonly rule: string
}

export interface Cue {
  readonly span: Span
  readonly at: TokenRef
  /** Of the reporting word, in lower case; phrasal ones whole ("rule out", "according to", "raise concern"). */
  readonly lemma: string
}

export interface Source {
  readonly span: Span
  /** The head of the noun phrase. */
  readonly at: TokenRef
}

/** Who is who within one text. */
export interface Cast {
  readonly actors: readonly ExtractedActor[]
  /** Whether the text or the gazetteer has a name for it, not only words for what it is ("some officials"). */
  isNamed(id: LocalActorId): boolean
  /** Who a noun phrase with this head means (names, short names, demonyms, nominals, pronouns), or null. */
  actorAt(at: TokenRef): LocalActorId | null
  /** Parallel to the attributions given. */
  readonly roles: readonly SpeakingRole[]
}

/** Who speaks in one attribution, in which capacity. */
export interface SpeakingRole {
  readonly speaker: LocalActorId | null
  readonly role: string | null
  readonly onBehalfOf: LocalActorId | null
  readonly relayChain: readonly LocalActorId[]
}
